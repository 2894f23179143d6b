import Delimitation
import ScenarioLanguage

/// What an attribution comes to in draws, as its matrix without errors and how each pair of lines changes it.
struct DrawnAttribution: Sendable {
  /// Which face of an attribution a matrix shows.
  enum Face: String {
    case matrix, parties, lines
  }

  /// Two of the lines, by index, with their draws.
  struct Pair: Sendable {
    var lines: (Int, Int)
    var draws: AttributionDraws
  }

  let face: Face
  let base: MatrixFigure
  let pairs: [Pair]

  /// The matrix of a draw; `nil` when a pair of lines has none.
  func figure(in draw: Int) -> MatrixFigure? {
    var drawn = base
    for pair in pairs {
      guard let changes = pair.draws.changes(in: draw) else { return nil }
      switch face {
      case .matrix: add(changes, of: pair, to: &drawn)
      case .parties: addWholes(changes, of: pair, to: &drawn)
      case .lines: addDifference(changes, of: pair, to: &drawn)
      }
    }
    drawn.secondMethod = []
    drawn.plusMinus = []
    return drawn
  }

  /// Cell by cell; a row or column after the parties is nobody's.
  private func add(_ changes: [[Double]], of pair: Pair, to figure: inout MatrixFigure) {
    for row in figure.rows.indices {
      for column in figure.columns.indices {
        guard let value = figure.values[row][column] else { continue }
        figure.values[row][column] = value + changes[row][column]
      }
    }
  }

  /// What each line attributes: the rows summed for the first line of a pair, the columns for the second.
  private func addWholes(_ changes: [[Double]], of pair: Pair, to figure: inout MatrixFigure) {
    for (party, name) in pair.draws.parties.enumerated() {
      guard let row = figure.rows.firstIndex(of: name) else { continue }
      let sums = [changes[party].reduce(0, +), changes.reduce(0) { $0 + $1[party] }]
      for (line, sum) in zip([pair.lines.0, pair.lines.1], sums) where line != 0 || pair.lines.1 == 1 {
        guard let value = figure.values[row][line] else { continue }
        figure.values[row][line] = value + sum
      }
    }
  }

  private func addDifference(_ changes: [[Double]], of pair: Pair, to figure: inout MatrixFigure) {
    let apart = changes.indices.reduce(0) { sum, party in sum + changes[party].reduce(0, +) - changes[party][party] }
    let (row, column) = pair.lines
    guard let value = figure.values[row][column] else { return }
    figure.values[row][column] = value + apart
    figure.values[column][row] = value + apart
  }
}

extension MeasureCall {
  /// The draws of an attribution that is a matrix; `nil` for any other measure, and where attributing anew must tell.
  ///
  /// - Parameter sources: What each name rests on, as measured.
  func drawnAttribution(
    _ figure: Figure, correlation: Double, sources: [String: [MovableSource]]
  ) throws(OperationFault) -> DrawnAttribution? {
    guard call.name == "attribution", case .matrix(let base) = figure, !base.rows.isEmpty,
      let face = DrawnAttribution.Face(rawValue: text("show") ?? "matrix")
    else { return nil }
    let partitions = try partitions()
    var all: [MovableSource] = []
    for reference in call.names("parties") ?? [] { all += sources[reference.name] ?? [] }
    var lines: [Set<Int>] = []
    for index in operands.indices {
      let own = sources[name(index)] ?? []
      lines.append(Set(all.count..<all.count + own.count))
      all += own
    }
    var wanted: [(Int, Int)] = []
    switch face {
    case .matrix: wanted = [(0, 1)]
    case .parties: wanted = operands.indices.dropFirst().map { (0, $0) }
    case .lines:
      for row in operands.indices { wanted += operands.indices.dropFirst(row + 1).map { (row, $0) } }
    }
    var pairs: [DrawnAttribution.Pair] = []
    for (row, column) in wanted {
      let draws = try workshop.geodesy { metric in
        try AttributionDraws(
          partitions[row], partitions[column], of: all, lines: [lines[row], lines[column]], correlation: correlation, in: metric
        )
      }
      guard let draws else { return nil }
      pairs.append(DrawnAttribution.Pair(lines: (row, column), draws: draws))
    }
    return DrawnAttribution(face: face, base: base, pairs: pairs)
  }
}
