import Diagnostics
import Quantities
import ScenarioLanguage

/// What of a sweep's table is shown to a reader: a few rows, and the least, middle and greatest of each figure.
struct SweepSummary {
  private static let mostRows = 20
  private static let mostCrossings = 10

  let table: SweepTable
  /// Columns whose figure is not the same everywhere.
  private let changing: [Int]
  private let shownRows: [SweepTable.Row]

  init(_ table: SweepTable) {
    self.table = table
    changing = table.columns.indices.filter { column in
      table.rows.contains { $0.figures[column] != table.rows[0].figures[column] }
    }
    shownRows = Self.chosen(table)
  }

  /// The head of the section: `Sweep: 191 points of range, every combination`.
  var head: String {
    let names = table.parameters.map(\.name).joined(separator: " and ")
    let design =
      switch table.design {
      case .matrix: "every combination"
      case .latinHypercube(let seed): "a Latin hypercube sample, seed \(seed)"
      }
    return "\(table.rows.count) \(table.rows.count == 1 ? "point" : "points") of \(names), \(design)"
  }

  var heads: [String] {
    table.parameters.map { Self.head($0.name, $0.unit) }
      + changing.map { Self.head(table.columns[$0].title, table.columns[$0].unit) }
  }

  /// The chosen rows; of several parameters none, as a few points of many show nothing.
  var rows: [[String]] {
    shownRows.map { row in
      zip(table.parameters, row.point).map { parameter, value in
        parameter.number(value)?.rounded(significantDigits: 6).shortestText.withTrueMinus ?? value.description
      }
        + changing.map { column in
          row.figures[column].map { FigureText.text($0, decimals: decimals(column)) } ?? "–"
        }
    }
  }

  /// A row for each changing figure: least, middle, greatest, and how many points have no value.
  var ranges: [[String]] {
    changing.map { column in
      let values = table.rows.compactMap { $0.figures[column] }.sorted()
      let texts = [values.first, Self.median(values), values.last].map { value in
        value.map { FigureText.text($0, decimals: decimals(column)) } ?? "–"
      }
      return [Self.head(table.columns[column].title, table.columns[column].unit)] + texts
    }
  }

  static let rangeHeads = ["", "least", "median", "greatest"]

  /// What else there is to say, a sentence each.
  var notes: [String] {
    let steady = table.columns.indices.filter { !changing.contains($0) }.map { column in
      let figure = table.rows.first?.figures[column]
      return "\(table.columns[column].title) is "
        + (figure.map { FigureText.text(Quantity($0, table.columns[column].unit)) } ?? "without a value") + " everywhere"
    }
    let crossings = table.crossings.prefix(Self.mostCrossings).map { crossing in
      "\(crossing.column.title) \(crossing.manner.rawValue) \(FigureText.written(crossing.bound)) between "
        + "\(table.parameters[0].name) = "
        + "\(crossing.before) and \(crossing.after)"
    }
    let more = table.crossings.count - crossings.count
    return steady + crossings + (more > 0 ? ["\(more) more such places"] : [])
  }

  private func decimals(_ column: Int) -> Int {
    FigureText.decimals(values: table.rows.compactMap { $0.figures[column] })
  }

  /// All rows where they are few; along one parameter some of them, evenly chosen, in the order of its values.
  private static func chosen(_ table: SweepTable) -> [SweepTable.Row] {
    guard let parameter = table.parameters.first else { return [] }
    if table.rows.count > mostRows, table.parameters.count > 1 { return [] }
    var rows = table.rows
    let numbers = rows.map { parameter.number($0.point[0]) }
    if table.parameters.count == 1, !numbers.contains(nil) {
      rows = zip(rows, numbers).sorted { $0.1 ?? 0 < $1.1 ?? 0 }.map(\.0)
    }
    guard rows.count > mostRows else { return rows }
    return (0..<mostRows).map { rows[($0 * (rows.count - 1) + (mostRows - 1) / 2) / (mostRows - 1)] }
  }

  private static func median(_ sorted: [Double]) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  private static func head(_ name: String, _ unit: UnitOfMeasure) -> String {
    unit.symbol.isEmpty ? name : "\(name) (\(FigureText.symbol(unit)))"
  }
}
