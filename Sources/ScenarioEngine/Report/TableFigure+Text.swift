import Diagnostics
import Quantities

extension TableFigure {
  /// Rows of the table, numbers aligned by column, with ± where it is known.
  var textLines: [String] {
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
        plusMinus: plusMinus.compactMap { $0[column] }, bounds: bounds.compactMap { $0[column] })
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

extension MatrixFigure {
  /// Rows of the matrix with their sums.
  var textLines: [String] {
    TextGrid(heads: headTexts, rows: cellTexts).lines
  }

  var headTexts: [String] { [""] + columns.map(\.escapingControls) + ["sum"] }

  var cellTexts: [[String]] {
    let figures = FigureColumn(
      values: values.joined().compactMap(\.self), plusMinus: plusMinus.joined().compactMap(\.self),
      bounds: bounds.joined().compactMap(\.self))
    return rows.indices.map { row in
      let cells = values[row].indices.map { column in
        guard let value = values[row][column] else { return "–" }
        return figures.text(
          value, plusMinus: plusMinus.isEmpty ? nil : plusMinus[row][column],
          bound: bounds.isEmpty ? nil : bounds[row][column])
      }
      return [rows[row].escapingControls] + cells + [sumText(row, figures)]
    }
  }
}

extension MatrixFigure {
  /// The sum of a row, as sure as its cells are when all are off the same way.
  private func sumText(_ row: Int, _ figures: FigureColumn) -> String {
    func sum(_ cells: [[Double?]]) -> Double? {
      let known = cells.isEmpty ? [] : cells[row].compactMap(\.self)
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    return figures.number(rowSums[row], plusMinus: sum(plusMinus), bound: sum(bounds))
  }
}

/// Texts in columns: the first aligned left, the others right; columns that do not fit go to further blocks.
struct TextGrid {
  let heads: [String]
  let rows: [[String]]
  private static let indent = "    "
  private static let widest = 32

  var lines: [String] {
    guard let first = heads.first else { return [] }
    let widths = heads.indices.map { column in
      min(Self.widest, max(heads[column].count, rows.map { $0[column].count }.max() ?? 0))
    }
    var lines: [String] = []
    var start = 1
    repeat {
      var end = start
      var total = Self.indent.count + widths[0]
      while end < heads.count, end == start || total + 2 + widths[end] <= TextColumns.width {
        total += 2 + widths[end]
        end += 1
      }
      let block = start..<max(start, end)
      lines.append(line(first, block.map { shortened(heads[$0]) }, widths: widths, block))
      lines += rows.map { row in line(row[0], block.map { row[$0] }, widths: widths, block) }
      start = end
    } while start < heads.count
    return lines
  }

  /// A head no wider than the widest column.
  private func shortened(_ head: String) -> String {
    head.count > Self.widest ? head.prefix(Self.widest - 1) + "…" : head
  }

  private func line(_ key: String, _ cells: [String], widths: [Int], _ block: Range<Int>) -> String {
    let shown = key.count > widths[0] ? key.prefix(widths[0] - 1) + "…" : Substring(key)
    return Self.indent + TextColumns.padded(String(shown), to: widths[0])
      + zip(block, cells).map { "  " + TextColumns.rightAligned($1, to: widths[$0]) }.joined()
  }
}
