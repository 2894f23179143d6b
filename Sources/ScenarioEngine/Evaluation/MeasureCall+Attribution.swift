import Delimitation
import Diagnostics
import Geodesy
import ScenarioLanguage

/// The faces of an attribution that are matrices.
extension MeasureCall {
  private static let method = "geodesic area of pieces"
  private static let second = "equal-area plane"
  /// What ground is called that only one of two divisions attributes to somebody.
  static let nobody = "nobody"

  /// What two partitions attribute, its sums held against whole areas.
  func attribution(
    _ first: Partition, _ second: Partition, withPieces: Bool = false
  ) throws(OperationFault) -> Attribution {
    let detail: Attribution.Detail = withPieces ? .pieces : workshop.isForDraw ? .areas : .bothMethods
    let attribution = try workshop.geodesy { metric in try Attribution(first, second, in: metric, detail: detail) }
    guard attribution.closure <= 1e-9 else {
      throw OperationFault(
        "attribution-sums",
        "pieces of `\(first.name)` and `\(second.name)` miss the whole areas by \(attribution.closure) of them; expected 1e-9",
        kind: .software)
    }
    return attribution
  }

  /// Party by party, of two lines.
  func attributionMatrix(_ partitions: [Partition]) throws(OperationFault) -> MatrixFigure {
    guard partitions.count == 2 else {
      throw OperationFault(
        "too-many-lines",
        "a matrix of parties is of two lines, and here are \(partitions.count); expected two, or another `show`",
        argument: "show")
    }
    let found = try attribution(partitions[0], partitions[1])
    let count = found.parties.count
    let rounding = 1e-9 * (found.wholes.joined().max() ?? 0)
    let hasRest = (0..<count).contains { max(found.areas[$0][count], found.areas[count][$0]) > rounding }
    let shown = Array(0..<(hasRest ? count + 1 : count))
    let names = found.parties + (hasRest ? [Self.nobody] : [])
    return MatrixFigure(
      rows: names, columns: names, values: shown.map { row in shown.map { found.areas[row][$0] } }, method: Self.method,
      secondMethod: shown.map { row in shown.map { row == $0 ? nil : found.secondAreas[row][$0] } },
      secondMethodName: Self.second)
  }

  /// What each line attributes to each party.
  func partyMatrix(_ partitions: [Partition]) -> MatrixFigure {
    let parties = partitions.flatMap(\.parties).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let cells = parties.map { party in partitions.map { $0.area(of: party) } }
    return MatrixFigure(
      rows: parties, columns: partitions.map(\.name), values: cells.map { $0.map { metric.area(of: $0, edges: .planar) } },
      method: "geodesic area", secondMethod: cells.map { $0.map { metric.equalAreaPlanarArea(of: $0, edges: .planar) } },
      secondMethodName: Self.second)
  }

  /// On how much ground any two lines differ.
  func lineMatrix(_ partitions: [Partition]) throws(OperationFault) -> MatrixFigure {
    let names = partitions.map(\.name)
    var values = [[Double?]](repeating: [Double?](repeating: 0, count: names.count), count: names.count)
    var seconds = values
    for row in names.indices {
      for column in names.indices.dropFirst(row + 1) {
        let found = try attribution(partitions[row], partitions[column])
        let parties = found.areas.indices
        let differing = parties.reduce(0) { sum, party in sum + found.areas[party].reduce(0, +) - found.areas[party][party] }
        let again = found.secondAreas.joined().reduce(0, +)
        (values[row][column], values[column][row]) = (differing, differing)
        (seconds[row][column], seconds[column][row]) = (again, again)
      }
    }
    return MatrixFigure(
      rows: names, columns: names, values: values, method: Self.method, secondMethod: seconds, secondMethodName: Self.second)
  }
}
