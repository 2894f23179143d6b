import Diagnostics

/// Rows of cells under heads, columns aligned and two spaces apart; the last column is broken into lines of 80 characters.
struct TextTable {
  let heads: [String]
  let rows: [[String]]

  var text: String {
    let all = ([heads] + rows).map { $0.map(\.escapingControls) }
    let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1
          ? Self.broken(cell, after: widths.dropLast().reduce(0) { $0 + $1 + 2 })
          : cell + String(repeating: " ", count: widths[column] - cell.count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// A text broken at spaces, its further lines below its first.
  static func broken(_ text: String, after lead: Int, width: Int = 80) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if !line.isEmpty, lead + line.count + 1 + word.count > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: lead))
  }
}
