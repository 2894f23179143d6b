import Quantities

/// The figures of a report as CSV: one file for all single numbers, one for each table and matrix of each world.
struct PackTables {
  let report: Report

  var documents: [HandOverPack.Document] {
    ([figures, comparison].compactMap(\.self)) + report.measures.flatMap(tables)
  }

  /// Every measure that is one number, in every world and on every date.
  private var figures: HandOverPack.Document? {
    let rows = report.measures.flatMap { measure -> [[CSVText.Cell]] in
      let own = ([("baseline", measure.baseline)] + measure.variants.map { ($0.name, $0.figure) }).map { ("", $0.0, $0.1) }
      let series = measure.series.flatMap { moment in
        ([("baseline", moment.baseline)] + moment.variants.map { ($0.name, $0.figure) }).map {
          (moment.date.description, $0.0, $0.1)
        }
      }
      return (own + series).compactMap { date, world, figure -> [CSVText.Cell]? in
        guard case .scalar(let scalar) = figure else { return nil }
        return [
          .text(measure.name), .text(world), .text(date), .number(scalar.value), .number(scalar.plusMinus ?? scalar.bound),
          .text(measure.unit.symbol), .text(scalar.method), .number(scalar.secondMethod?.value), .text(scalar.reason ?? ""),
        ]
      }
    }
    guard !rows.isEmpty else { return nil }
    let heads = ["measure", "world", "date", "value", "plus_minus", "unit", "method", "second_method", "reason"]
    return HandOverPack.Document(
      path: "tables/figures.csv", about: "every figure with its ± and how it was found",
      bytes: CSVText.bytes([heads.map(CSVText.Cell.text)] + rows))
  }

  /// Figures beside published ones.
  private var comparison: HandOverPack.Document? {
    let rows = report.checks.filter { $0.citation != nil || $0.kindText == "published" }.map { check -> [CSVText.Cell] in
      let distance = check.distance
      return [
        .text(check.measure), .text(check.variant ?? "baseline"), .text(check.date?.description ?? ""),
        .text(check.statement), .text(check.computedText), .number(distance?.difference.value),
        .text(distance?.difference.unit.symbol ?? ""), .number(distance?.percent), .text(check.holds ? "yes" : "no"),
        .text(check.citation?.label ?? ""), .text(check.citation?.date ?? ""), .text(check.citation?.confidence ?? ""),
        .text(check.citation?.source ?? check.source ?? ""),
        .text([check.note, check.reason].compactMap(\.self).joined(separator: "; ")),
      ]
    }
    guard !rows.isEmpty else { return nil }
    let heads = [
      "measure", "world", "date", "published", "computed", "difference", "unit", "percent", "holds", "figure", "of",
      "confidence", "source", "why_they_differ",
    ]
    return HandOverPack.Document(
      path: "comparison.csv", about: "computed figures beside published ones",
      bytes: CSVText.bytes([heads.map(CSVText.Cell.text)] + rows))
  }

  private func tables(of measure: ReportedMeasure) -> [HandOverPack.Document] {
    let worlds =
      [("baseline", measure.baseline)] + measure.variants.filter { $0.figure != measure.baseline }.map { ($0.name, $0.figure) }
    return worlds.compactMap { world, figure in
      let rows: [[CSVText.Cell]]
      switch figure {
      case .scalar: return nil
      case .table(let table) where table.rows.isEmpty: return nil
      case .table(let table): rows = Self.rows(of: table)
      case .matrix(let matrix): rows = Self.rows(of: matrix, in: measure.unit)
      }
      return HandOverPack.Document(
        path: "tables/\(measure.name)\(world == "baseline" ? "" : "-\(world)").csv",
        about: "the measure \(measure.name)" + (world == "baseline" ? "" : " in \(world)"), bytes: CSVText.bytes(rows))
    }
  }

  /// A column of ± follows every column that has one.
  private static func rows(of table: TableFigure) -> [[CSVText.Cell]] {
    let spread = table.columns.indices.map { column in
      table.plusMinus.contains { $0.indices.contains(column) && $0[column] != nil }
    }
    let heads = table.columns.enumerated().flatMap { index, column -> [CSVText.Cell] in
      let head = head(column.name, column.unit)
      return [.text(head)] + (spread[index] ? [.text("plus_minus " + head)] : [])
    }
    return [heads]
      + table.rows.enumerated().map { number, row in
        row.enumerated().flatMap { index, cell -> [CSVText.Cell] in
          let own: CSVText.Cell =
            switch cell {
            case .text(let text): .text(text)
            case .number(let value): .number(value)
            case .none: .number(nil)
            }
          guard index < spread.count, spread[index] else { return [own] }
          return [own, .number(table.plusMinus.indices.contains(number) ? table.plusMinus[number][index] : nil)]
        }
      }
  }

  /// A line for each cell, so that each may have its ±.
  private static func rows(of matrix: MatrixFigure, in unit: UnitOfMeasure) -> [[CSVText.Cell]] {
    let heads = ["row", "column", head("value", unit), head("plus_minus", unit)].map(CSVText.Cell.text)
    return [heads]
      + matrix.values.enumerated().flatMap { row, values in
        values.enumerated().map { column, value -> [CSVText.Cell] in
          let spread = matrix.plusMinus.indices.contains(row) ? matrix.plusMinus[row][column] : nil
          return [.text(matrix.rows[row]), .text(matrix.columns[column]), .number(value), .number(spread)]
        }
      }
  }

  private static func head(_ name: String, _ unit: UnitOfMeasure) -> String {
    unit.symbol.isEmpty ? name : "\(name) (\(unit.symbol))"
  }
}
