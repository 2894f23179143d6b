import Quantities
import ScenarioLanguage

extension SweepTable {
  /// The table as CSV: a line of names with units, then a line for each point. Where there is no value there is nothing.
  public var csv: [UInt8] {
    let heads = parameters.map { Self.head($0.name, $0.unit) } + columns.map { Self.head($0.title, $0.unit) }
    let lines = rows.lazy.map { row in
      zip(parameters, row.point).map { parameter, value -> CSVText.Cell in
        parameter.number(value).map { .number($0) } ?? .text(value.description)
      } + row.figures.map(CSVText.Cell.number)
    }
    return CSVText.bytes([heads.map(CSVText.Cell.text)]) + CSVText.bytes(lines)
  }

  /// `range (km)`
  private static func head(_ name: String, _ unit: UnitOfMeasure) -> String {
    unit.symbol.isEmpty ? name : "\(name) (\(unit.symbol))"
  }
}
