import Diagnostics

extension MatrixFigure {
  /// Rows of the matrix with their sums; of one that does not fit into the line and is mostly empty the pairs that are not.
  var textLines: [String] {
    if pairs.isEmpty { return [TextGrid.nothing] }
    if isListed { return pairLines }
    return TextGrid(heads: headTexts, rows: cellTexts).lines
  }

  var headTexts: [String] { [""] + columns.map(\.escapingControls) + ["sum"] }

  var cellTexts: [[String]] {
    let figures = figures
    return rows.indices.map { row in
      let cells = values[row].indices.map { text(row, $0, figures) }
      return [rows[row].escapingControls] + cells + [sumText(row, figures)]
    }
  }

  /// Whether it is told by its pairs: too wide, and no more than half of it is something.
  var isListed: Bool {
    2 * pairs.count <= rows.count * columns.count && !TextGrid(heads: headTexts, rows: cellTexts).fits
  }

  /// The cells that are something with their names, row by row; of a matrix that reads the same both ways each pair once.
  var pairTexts: [[String]] {
    let figures = figures
    return pairs.filter { !isSymmetric || $0.row <= $0.column }.map { row, column in
      [rows[row].escapingControls, columns[column].escapingControls, text(row, column, figures)]
    }
  }

  /// Cells with a value, where some have none; cells that are not 0, where all have one.
  private var pairs: [(row: Int, column: Int)] {
    let hasGaps = values.joined().contains { $0 == nil }
    return rows.indices.flatMap { row in
      values[row].indices.filter { hasGaps ? values[row][$0] != nil : values[row][$0] != 0 }.map { (row, $0) }
    }
  }

  private var isSymmetric: Bool {
    rows == columns && rows.indices.allSatisfy { row in columns.indices.allSatisfy { values[row][$0] == values[$0][row] } }
  }

  private var pairLines: [String] {
    let texts = pairTexts
    let widths = (0...2).map { column in texts.map { $0[column].count }.max() ?? 0 }
    guard widths.reduce(4 + 2 + 2, +) <= TextColumns.width else {
      return texts.map { TextColumns.spread("    \($0[0])  \($0[1])", $0[2], lead: 4) }
    }
    return texts.map { row in
      "    " + TextColumns.padded(row[0], to: widths[0]) + "  " + TextColumns.padded(row[1], to: widths[1]) + "  "
        + TextColumns.rightAligned(row[2], to: widths[2])
    }
  }

  private var figures: FigureColumn {
    FigureColumn(
      values: values.joined().compactMap(\.self), plusMinus: plusMinus.joined().compactMap(\.self),
      bounds: bounds.joined().compactMap(\.self))
  }

  private func text(_ row: Int, _ column: Int, _ figures: FigureColumn) -> String {
    guard let value = values[row][column] else { return "–" }
    return figures.text(
      value, plusMinus: plusMinus.isEmpty ? nil : plusMinus[row][column], bound: bounds.isEmpty ? nil : bounds[row][column])
  }

  /// The sum of a row, as sure as its cells are when all are off the same way.
  private func sumText(_ row: Int, _ figures: FigureColumn) -> String {
    func sum(_ cells: [[Double?]]) -> Double? {
      let known = cells.isEmpty ? [] : cells[row].compactMap(\.self)
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    return figures.number(rowSums[row], plusMinus: sum(plusMinus), bound: sum(bounds))
  }
}
