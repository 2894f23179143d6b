public import Geodesy
import SimpleFeatures

extension TurningPointTable {
  /// Reads a table back from its rows, the first of which names the columns: `latitude` and `longitude`, and where they are
  /// written `line`, `number`, `segment` and `course`. Positions come back exactly as they were; what can be computed from
  /// them is computed anew.
  ///
  /// - Throws: `unreadable` with every fault found, each by its row.
  public init(
    rows: [[String]], frame: GridFrame? = nil, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) {
    let read = try TurningPointRows(rows)
    try self.init(read.stretches, frame: frame, metric: metric)
    let numbers = read.numbers
    guard numbers.count == points.count else { return }
    var next = 0
    let renumbered = lines.map { line in
      line.map { point in
        defer { next += 1 }
        var point = point
        if !numbers[next].isEmpty { point.number = numbers[next] }
        return point
      }
    }
    self.init(lines: renumbered, frame: frame)
  }
}

/// The rows of a table of turning points, read as stretches of one kind.
private struct TurningPointRows {
  var stretches: [TurningPointTable.Stretch] = []
  var numbers: [String] = []
  private var faults: [String] = []
  private var line: String?

  init(_ rows: [[String]]) throws(DelimitationError) {
    let header = rows.first ?? []
    let missing = ["latitude", "longitude"].filter { !header.contains($0) }
    guard missing.isEmpty else {
      throw DelimitationError(
        .unreadable, "no column " + missing.map { "`\($0)`" }.joined(separator: " and no column ") + " in the header")
    }
    var before: (position: Position, edges: EdgeMeaning, along: String?)?
    for (index, row) in rows.enumerated().dropFirst() {
      guard row.count == header.count else {
        faults.append("row \(index): \(row.count) fields; expected \(header.count)")
        continue
      }
      let cells = Dictionary(zip(header, row)) { first, _ in first }
      guard let position = position(cells, row: index), let edges = edges(cells, row: index) else { continue }
      numbers.append(cells["number"] ?? "")
      let own = cells["line"] ?? ""
      if let last = before, line == own {
        if stretches.last?.positions.last == last.position, stretches.last?.edges == last.edges,
          stretches.last?.along == last.along
        {
          stretches[stretches.count - 1].positions.append(position)
        } else {
          stretches.append(.init([last.position, position], edges: last.edges, along: last.along))
        }
      }
      line = own
      let segment = cells["segment"] ?? ""
      before = (position, edges, segment.isEmpty || LegCourse(rawValue: segment) != nil ? nil : segment)
    }
    guard faults.isEmpty else { throw DelimitationError(.unreadable, faults.joined(separator: "; ")) }
  }

  private mutating func position(_ cells: [String: String], row: Int) -> Position? {
    let values = [("latitude", 90.0), ("longitude", 180.0)].map { name, bound -> Double? in
      let text = cells[name] ?? ""
      guard let value = Double(text), value.magnitude <= bound else {
        faults.append("row \(row): `\(text)` is no \(name); expected degrees from -\(Int(bound)) to \(Int(bound))")
        return nil
      }
      return value
    }
    guard let latitude = values[0], let longitude = values[1] else { return nil }
    return Position(longitude, latitude)
  }

  private mutating func edges(_ cells: [String: String], row: Int) -> EdgeMeaning? {
    let text = cells["course"] ?? ""
    guard !text.isEmpty else { return .geodesic }
    guard let course = LegCourse(rawValue: text), let edges = course.edges else {
      let known = LegCourse.allCases.filter { $0.edges != nil }.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      faults.append("row \(row): `\(text)` is no course that can be drawn from positions; expected one of \(known)")
      return nil
    }
    return edges
  }
}
