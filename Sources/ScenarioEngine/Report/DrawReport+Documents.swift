import Quantities
import SimpleFeatures

extension DrawReport {
  /// How the draws were made, in one line.
  private var head: String {
    let together =
      correlation > 0
      ? "errors of one source correlated over \(FigureText.text(Quantity(correlation, .metre)))"
      : "every vertex off by itself"
    return "± by \(Double(draws).text(decimals: 0, separator: ",")) draws of all positions, seed \(seed), \(together)"
  }

  /// The most rows that are shown; all are in JSON.
  private static let most = 40
  private static let heads = ["figure", "value", "unit", "± drawn", "± closed form", "mean of draws"]

  private var cells: [[String]] {
    rows.prefix(Self.most).map { row in
      let inside = [row.row, row.column].filter { !$0.isEmpty }.joined(separator: ", ")
      let name = row.measure + (inside.isEmpty ? "" : "[\(inside)]") + (row.world == "baseline" ? "" : " in \(row.world)")
      let column = FigureColumn(values: [row.value], plusMinus: [row.drawn].filter { $0 > 0 })
      let decimals = max(column.decimals, 0)
      return [
        name, column.number(row.value, plusMinus: row.drawn, bound: nil), FigureText.symbol(row.unit),
        FigureText.text(row.drawn, decimals: decimals),
        row.closedForm.map { FigureText.text($0, decimals: decimals) } ?? "–",
        column.number(row.mean, plusMinus: row.drawn, bound: nil),
      ]
    }
  }

  private var rest: String? {
    rows.count > Self.most ? "\(rows.count - Self.most) more are in the JSON report" : nil
  }

  /// The section of the text summary.
  var text: String {
    ([TextColumns.wrapped("Uncertainty: \(head)", indent: 0, hanging: 2)]
      + (rows.isEmpty ? [] : TextGrid(heads: Self.heads, rows: cells).lines) + (rest.map { ["    " + $0] } ?? []))
      .joined(separator: "\n")
  }

  /// The section of the Markdown report.
  var markdown: String {
    let table = MarkdownTable(heads: Self.heads, rows: cells.map { $0.map(\.markdown) }).text
    return (["## Uncertainty", head.markdown + "."] + (rows.isEmpty ? [] : [table]) + (rest.map { [$0 + "."] } ?? []))
      .joined(separator: "\n\n")
  }

  var json: JSONValue {
    .members([
      ("draws", .number(Double(draws))), ("seed", .number(Double(seed))), ("correlation", .number(correlation)),
      (
        "figures",
        .array(
          rows.map { row in
            .members([
              ("measure", .string(row.measure)), ("world", .string(row.world)), ("row", .string(row.row)),
              ("column", .string(row.column)), ("unit", .string(row.unit.symbol)), ("value", .figure(row.value)),
              ("drawn", .figure(row.drawn)),
              ("closed_form", row.closedForm.map(JSONValue.figure) ?? .null), ("mean", .figure(row.mean)),
            ])
          })
      ),
    ])
  }
}
