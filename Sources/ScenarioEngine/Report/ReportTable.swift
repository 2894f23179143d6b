import Diagnostics
import Quantities

/// Several reports in one table: what of each scenario's checks holds, and the figure farthest from a published one.
extension [Report] {
  /// The table for a terminal, 80 columns.
  public var textTable: String {
    let rows = map { $0.tableRow.map(\.escapingControls) } + [totals]
    let widths = Report.tableHeads.indices.map { column in
      ([Report.tableHeads] + rows).map { $0[column].count }.max() ?? 0
    }
    let counted = widths[1..<widths.count - 1].reduce(0) { $0 + $1 + 2 }
    let nameWidth = Swift.max(8, Swift.min(widths[0], 20, TextColumns.width - 4 - counted))
    let lines = ([Report.tableHeads] + rows).flatMap { row in
      // A name too long for its column, and a figure too long for what is left, have lines of their own.
      let isLong = row[0].count > nameWidth
      let columns =
        [TextColumns.padded(isLong ? "" : row[0], to: nameWidth)]
        + (1..<row.count - 1).map { TextColumns.padded(row[$0], to: widths[$0]) }
      let lead = "  " + columns.joined(separator: "  ") + "  "
      let last = row[row.count - 1]
      let fits = lead.count + last.count <= TextColumns.width
      return (isLong ? ["  " + row[0]] : []) + [(fits ? lead + last : lead).trimmingEnds]
        + (fits ? [] : [last.count <= TextColumns.width ? TextColumns.rightAligned(last, to: TextColumns.width) : last])
    }
    return ([TextColumns.wrapped(Report.tableCaption, indent: 0)] + lines).joined(separator: "\n") + "\n"
  }

  /// The table as Markdown.
  public var markdownTable: String {
    let rows = map { $0.tableRow.map(\.markdown) } + [totals]
    return "# Checks that hold, of all\n\n" + MarkdownTable(heads: Report.tableHeads, rows: rows).text + "\n"
  }

  private var totals: [String] {
    ["all \(count)"] + Report.tallies(of: flatMap(\.checks)) + [""]
  }
}

extension Report {
  fileprivate static let tableCaption =
    "All scenarios: how many checks hold, of how many (ours that are to agree with published figures, ours that differ from "
    + "them as stated, published figures among themselves, consistency, illustrative), and the figure of ours farthest from "
    + "a published one."
  fileprivate static let tableHeads = ["scenario", "agree", "differ", "among", "cons.", "illus.", "farthest"]

  fileprivate var tableRow: [String] {
    let name = scenario.file.split(separator: "/").last.map(String.init) ?? scenario.file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return [stem] + Self.tallies(of: checks) + [farthestText]
  }

  /// What holds of the checks that ask for agreement with published figures and of those that ask for a difference, of those
  /// among published figures, of consistency and of illustration.
  fileprivate static func tallies(of checks: [ReportedCheck]) -> [String] {
    [
      checks.filter { $0.isAgainstPublished && !$0.condition.isDifference },
      checks.filter { $0.isAgainstPublished && $0.condition.isDifference },
      checks.filter(\.isAmongPublished), checks.filter { $0.kind == .consistency },
      checks.filter { $0.kind == .illustrative },
    ].map(holding)
  }

  /// `4/4`, `FAIL 3/4`; a dash where there is no check.
  private static func holding(_ checks: [ReportedCheck]) -> String {
    let holding = checks.count(where: \.holds)
    return checks.isEmpty ? "–" : (holding < checks.count ? "FAIL " : "") + "\(holding)/\(checks.count)"
  }

  /// The published figure that ours is farthest from, in percent of the published; a bound that is kept is none.
  private var farthestText: String {
    let distances = checks.filter { $0.isAgainstPublished && !($0.holds && $0.condition.isOneSided) }.compactMap { check in
      check.distance?.percent.map { (check: check, percent: $0) }
    }
    guard let farthest = distances.max(by: { $0.percent.magnitude < $1.percent.magnitude }) else { return "–" }
    let world = farthest.check.variant.map { " in \($0)" } ?? ""
    return "\(FigureText.signed(farthest.percent, decimals: 1)) % \(farthest.check.measure)\(world)"
  }
}

extension String {
  fileprivate var trimmingEnds: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
