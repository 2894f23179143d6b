import Diagnostics
import Geodesy
import Quantities
import SimpleFeatures

extension NetworkBuilder {
  mutating func readEdges() {
    for (index, record) in records.enumerated() where record.geometry?.type != .point || record.geometry?.isEmpty == true {
      let geometry = record.geometry.flatMap { $0.isEmpty ? nil : $0 }
      if let geometry {
        guard geometry.type == .lineString || geometry.type == .multiLineString else {
          note(.geometry, index, "\(geometry.type.rawValue) is neither a line nor a point; expected one of them")
          continue
        }
        guard isOnEarth(geometry, index) else { continue }
      }
      guard isFirstOfID(index) else { continue }
      var values = RecordValues(record, index)
      let edge = values.edge(id(of: index), terms)
      let ends = (namedEnd("from_node", &values), namedEnd("to_node", &values))
      checkCurrency(&values)
      faults += values.faults
      guard let edge, let from = ends.0, let to = ends.1 else { continue }
      draft(edge, index, geometry, from, to)
    }
  }

  private func id(of index: Int) -> String {
    let record = records[index]
    guard let id = record.id else { return "\(record.source) \(index + 1)" }
    return sharedIDs.contains(id) ? "\(record.source)/\(id)" : id
  }

  enum NamedEnd {
    case node(Int), none
  }

  /// The node that a property names; `nil` after a message.
  private mutating func namedEnd(_ property: String, _ values: inout RecordValues) -> NamedEnd? {
    guard values.value(property) != nil else { return NamedEnd.none }
    guard let id = values.text(property) else { return nil }
    if let node = book[id] { return .node(node) }
    values.fault(
      .missingNode, "`\(property)` names `\(id.escapingControls)`, and no point has that id; expected the id of a point",
      suggestion: suggestion(for: id))
    return nil
  }

  /// The most names that are asked about, of so many that they are compared with: each is held against all.
  private static let mostSuggestions = 20

  private mutating func suggestion(for id: String) -> String? {
    guard suggested < Self.mostSuggestions, book.namedCount <= 100_000 else { return nil }
    suggested += 1
    return NearestName.of(id, among: book.ids)
  }

  private mutating func checkCurrency(_ values: inout RecordValues) {
    guard let currency = values.currency else { return }
    if let known = network.currency, known != currency {
      values.fault(.mixedCurrency, "an amount in \(currency), and the rest of the network in \(known); expected one currency")
    }
    network.currency = network.currency ?? currency
  }

  private mutating func draft(_ edge: NetworkEdge, _ index: Int, _ geometry: Geometry?, _ from: NamedEnd, _ to: NamedEnd) {
    let lines = geometry?.simpleParts ?? []
    guard lines.count <= 1 else { return draftParts(edge, index, lines, from, to) }
    guard let line = lines.first else {
      guard case .node(let first) = from, case .node(let second) = to else {
        note(.missingEnd, index, "an edge with neither a line nor two nodes; expected a line, or `from_node` and `to_node`")
        return
      }
      drafts.append(EdgeDraft(record: index, id: edge.id, from: .node(first), to: .node(second), line: nil, edge: edge))
      return
    }
    let coordinates = line.coordinates
    let ends = (LonLat(coordinates[0]), LonLat(coordinates[coordinates.count - 1]))
    guard checkEnd(from, ends.0, "begins", index), checkEnd(to, ends.1, "ends", index) else { return }
    drafts.append(
      EdgeDraft(record: index, id: edge.id, from: end(from, ends.0), to: end(to, ends.1), line: line, edge: edge))
  }

  /// Each part of a line in several is an edge; what is said of the whole cannot be said of each.
  private mutating func draftParts(
    _ edge: NetworkEdge, _ index: Int, _ lines: [Geometry], _ from: NamedEnd, _ to: NamedEnd
  ) {
    let values = RecordValues(records[index], index)
    let ofWhole = ["length", "duration", "delay", "charge", "from_node", "to_node"].filter { values.value($0) != nil }
    if let name = ofWhole.first {
      note(.geometry, index, "a line in \(lines.count) parts with `\(name)`; expected a line in one part, or no `\(name)`")
      return
    }
    for (number, line) in lines.enumerated() {
      var part = edge
      part.id = "\(edge.id)/\(number + 1)"
      draft(part, index, line, from, to)
    }
  }

  private func end(_ named: NamedEnd, _ position: LonLat) -> EdgeDraft.End {
    if case .node(let node) = named { .node(node) } else { .position(position) }
  }

  /// The most metres that a line may end away from the node it names, where nothing is snapped.
  private static let leastReach = 1.0

  private mutating func checkEnd(_ named: NamedEnd, _ position: LonLat, _ verb: String, _ index: Int) -> Bool {
    guard case .node(let node) = named else { return true }
    let distance = metric.inverse(position, LonLat(book.nodes[node].position)).distance
    let reach = max(snap, Self.leastReach)
    guard distance > reach else { return true }
    note(
      .endOffNode, index,
      "the line \(verb) \(Self.metres(distance)) from its node `\(book.nodes[node].id.escapingControls)`; expected it within "
        + Self.metres(reach))
    return false
  }

  static func metres(_ length: Double) -> String {
    length >= 10_000
      ? "\((length / 1000).rounded(significantDigits: 4).shortestText) km"
      : "\(length.rounded(significantDigits: 3).shortestText) m"
  }
}
