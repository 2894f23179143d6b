import Diagnostics

/// Rows of cells under heads, columns aligned and two spaces apart; the last column runs free.
struct TextTable {
  let heads: [String]
  let rows: [[String]]

  var text: String {
    let all = ([heads] + rows).map { $0.map(\.escapingControls) }
    let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
