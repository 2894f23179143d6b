import Diagnostics

extension SweepSummary {
  /// The section of the text summary.
  var text: String {
    var lines = [TextColumns.wrapped("Sweep: \(head)", indent: 0, hanging: 2)]
    if !rows.isEmpty { lines += TextGrid(heads: heads, rows: rows).lines }
    if !ranges.isEmpty, rows.count > 1 || rows.isEmpty {
      if !rows.isEmpty { lines.append("") }
      lines += TextGrid(heads: Self.rangeHeads, rows: ranges).lines
    }
    lines += notes.map { TextColumns.wrapped($0.escapingControls, indent: 4, hanging: 6) }
    return lines.joined(separator: "\n")
  }

  /// The section of the Markdown report.
  var markdown: String {
    var parts = ["## Sweep", head.markdown + "."]
    if !rows.isEmpty {
      parts.append(MarkdownTable(heads: heads.map(\.markdown), rows: rows.map { $0.map(\.markdown) }).text)
    }
    if !ranges.isEmpty {
      parts.append(MarkdownTable(heads: Self.rangeHeads, rows: ranges.map { $0.map(\.markdown) }).text)
    }
    if !notes.isEmpty { parts.append(notes.map { "- \($0.markdown)" }.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }
}
