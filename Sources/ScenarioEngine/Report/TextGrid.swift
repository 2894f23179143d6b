/// Texts in columns: the first aligned left, the others right; columns that do not fit go to further blocks.
struct TextGrid {
  let heads: [String]
  let rows: [[String]]
  private static let indent = "    "
  private static let widest = 32
  /// Of the first column, which holds names: all that a place has, of every side.
  private static let widestKey = 40
  /// What stands in place of a table without rows.
  static let nothing = indent + "none"

  private var widths: [Int] {
    heads.indices.map { column in
      min(column == 0 ? Self.widestKey : Self.widest, max(heads[column].count, rows.map { $0[column].count }.max() ?? 0))
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

  /// A row, under further lines where its key is several names that do not fit into one.
  private func line(_ key: String, _ cells: [String], widths: [Int], _ block: Range<Int>) -> String {
    var keys = Self.lines(of: key, width: widths[0])
    let last = keys.removeLast()
    let row =
      Self.indent + TextColumns.padded(last, to: widths[0])
      + zip(block, cells).map { "  " + TextColumns.rightAligned($1, to: widths[$0]) }.joined()
    return (keys.map { Self.indent + $0 } + [row]).joined(separator: "\n")
  }

  /// The names of a key in lines, none cut but one that alone is too wide.
  private static func lines(of key: String, width: Int) -> [String] {
    guard key.count > width else { return [key] }
    var lines: [String] = []
    for name in key.split(separator: " / ") {
      if let line = lines.last, line.count + 3 + name.count + 2 <= width {
        lines[lines.count - 1] = "\(line) / \(name)"
      } else {
        if !lines.isEmpty { lines[lines.count - 1] += " /" }
        lines.append(name.count > width ? name.prefix(width - 1) + "…" : String(name))
      }
    }
    return lines
  }
}
