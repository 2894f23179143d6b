import Diagnostics
import Geodesy
import Quantities
import SimpleFeatures

/// Makes a network of records, step by step.
struct NetworkBuilder {
  let records: [NetworkRecord]
  let terms: NetworkTerms
  let metric: EllipsoidalMetric
  var faults: [NetworkFault] = []
  var network: Network
  var recordOfEdge: [Int] = []
  var book: NodeBook
  var drafts: [EdgeDraft] = []
  /// How many names like a missing one were looked for.
  var suggested = 0
  /// The record that has an id first, by list and id.
  private var firstOfID: [String: [String: Int]] = [:]
  /// Ids that several lists use.
  private(set) var sharedIDs: Set<String> = []

  init(_ records: [NetworkRecord], _ terms: NetworkTerms, in metric: EllipsoidalMetric) {
    self.records = records
    self.terms = terms
    self.metric = metric
    network = Network(currency: terms.currency)
    book = NodeBook(in: metric)
    var sources: [String: String] = [:]
    for record in records {
      guard let id = record.id else { continue }
      if let source = sources[id], source != record.source { sharedIDs.insert(id) }
      sources[id] = record.source
    }
  }

  var snap: Double { min(max(terms.snap, 0), NetworkTerms.widestSnap) }

  mutating func note(
    _ code: NetworkFault.Code, _ index: Int, _ message: String, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) {
    var values = RecordValues(records[index], index)
    values.fault(code, message, severity: severity, suggestion: suggestion)
    faults += values.faults
  }

  mutating func readNodes() {
    for (index, record) in records.enumerated() {
      guard let geometry = record.geometry, geometry.type == .point, !geometry.isEmpty else { continue }
      guard isOnEarth(geometry, index), isFirstOfID(index) else { continue }
      var values = RecordValues(record, index)
      let position = geometry.coordinates[0]
      let id = record.id ?? "\(record.source) \(index + 1)"
      let node = NetworkNode(
        id: id, position: Position(position.x, position.y), name: values.text("name"), kind: values.text("kind"))
      faults += values.faults
      if !book.enter(node, record: index) {
        note(.duplicateID, index, "another point has the id `\(id.escapingControls)` too; expected one of its own")
      }
    }
  }

  /// Whether no earlier record of the list has its id.
  mutating func isFirstOfID(_ index: Int) -> Bool {
    guard let id = records[index].id else { return true }
    if let first = firstOfID[records[index].source]?[id] {
      note(
        .duplicateID, index,
        "record \(first + 1) of the network has the id `\(id.escapingControls)` too; expected one of its own")
      return false
    }
    firstOfID[records[index].source, default: [:]][id] = index
    return true
  }

  mutating func isOnEarth(_ geometry: Geometry, _ index: Int) -> Bool {
    let coordinates = geometry.coordinates
    for place in 0..<coordinates.count {
      let position = coordinates[place]
      guard position.x.isFinite, position.y.isFinite else {
        note(.notFinite, index, "position \(place + 1) is not finite; expected a longitude and a latitude")
        return false
      }
      guard position.y.magnitude <= 90, position.x.magnitude <= 540 else {
        note(
          .geometry, index,
          "[\(position.x.shortestText), \(position.y.shortestText)] is no longitude and latitude; expected degrees")
        return false
      }
    }
    return true
  }
}
