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
    // What is left of 80 columns goes to the last column; a name that would leave too little is cut.
    let nameWidth = Swift.min(widths[0], 25)
    let lines = ([Report.tableHeads] + rows).map { row in
      let name = row[0].count > nameWidth ? row[0].prefix(nameWidth - 1) + "…" : Substring(row[0])
      let counts = (1...4).map { TextColumns.padded(row[$0], to: widths[$0]) }
      let lead = "  " + ([TextColumns.padded(String(name), to: nameWidth)] + counts).joined(separator: "  ") + "  "
      return TextColumns.wrapped(lead + row[5], keeping: lead.count, hanging: lead.count).trimmingEnds
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
    "All scenarios: how many checks hold, of how many (ours against published figures, published figures among themselves, "
    + "consistency, illustrative), and the figure of ours farthest from a published one."
  fileprivate static let tableHeads = ["scenario", "publ.", "among", "cons.", "illus.", "farthest"]

  fileprivate var tableRow: [String] {
    let name = scenario.file.split(separator: "/").last.map(String.init) ?? scenario.file
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return [stem] + Self.tallies(of: checks) + [farthestText]
  }

  /// What holds of the checks against published figures, among them, of consistency and of illustration.
  fileprivate static func tallies(of checks: [ReportedCheck]) -> [String] {
    [
      checks.filter(\.isAgainstPublished), checks.filter(\.isAmongPublished), checks.filter { $0.kind == .consistency },
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
