/// Texts in columns: the first aligned left, the others right; columns that do not fit go to further blocks.
struct TextGrid {
  let heads: [String]
  let rows: [[String]]
  private static let indent = "    "
  private static let widest = 32
  /// What stands in place of a table without rows.
  static let nothing = indent + "none"

  private var widths: [Int] {
    heads.indices.map { column in
      min(Self.widest, max(heads[column].count, rows.map { $0[column].count }.max() ?? 0))
    }
  }

  /// Whether all columns stand beside one another.
  var fits: Bool { Self.indent.count + widths.reduce(0) { $0 + $1 + 2 } - 2 <= TextColumns.width }

  var lines: [String] {
    guard let first = heads.first else { return [] }
    let widths = widths
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
