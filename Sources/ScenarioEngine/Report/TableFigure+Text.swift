import Diagnostics
import Quantities

extension TableFigure {
  /// Rows of the table, numbers aligned by column, with ± where it is known.
  var textLines: [String] {
    guard !rows.isEmpty else { return [TextGrid.nothing] }
    let cells = cellTexts
    let heads = columns.map { column in
      column.unit.symbol.isEmpty
        ? column.name.escapingControls : "\(column.name.escapingControls) (\(FigureText.symbol(column.unit)))"
    }
    return TextGrid(heads: heads, rows: cells).lines
  }

  /// Every cell as text, a column's numbers with the same decimals.
  var cellTexts: [[String]] {
    let figures = columns.indices.map { column in
      FigureColumn(
        values: rows.compactMap { row in if case .number(let value) = row[column] { value } else { nil } },
        plusMinus: plusMinus.compactMap { $0[column] }, bounds: bounds.compactMap { $0[column] },
        decimals: columns[column].decimals)
    }
    return rows.enumerated().map { index, row in
      row.enumerated().map { column, cell in
        switch cell {
        case .text(let text): return text.escapingControls
        case .none: return "–"
        case .number(let value):
          return figures[column].text(
            value, plusMinus: plusMinus.isEmpty ? nil : plusMinus[index][column],
            bound: bounds.isEmpty ? nil : bounds[index][column])
        }
      }
    }
  }
}
