import Diagnostics
import Quantities

extension DecodingContext {
  /// The most dates a timeline may have.
  static let longestTimeline = 1_000

  /// `[2020-11-10, 2021-02-01, 2022-08-26]`
  func timeline(_ node: YAMLNode) -> [CalendarDate] {
    guard let nodes = node.sequence, !nodes.isEmpty else {
      let found = node.sequence == nil ? node.kindName : "an empty list"
      findings.error(
        "wrong-type", "\(found) stands under `timeline`; expected a list of days such as `[2020-11-10, 2021-02-01]`",
        at: node.place)
      return []
    }
    guard nodes.count <= Self.longestTimeline else {
      findings.error(
        "limit-timeline", "a timeline of \(nodes.count) dates; expected at most \(Self.longestTimeline)", at: node.place)
      return []
    }
    var dates: [CalendarDate] = []
    var lines: [CalendarDate: Int] = [:]
    for node in nodes {
      guard let date = timelineDate(node) else { continue }
      if let line = lines[date] {
        findings.error("twice", "`\(date)` stands in line \(line) already; expected each date once", at: node.place)
      } else if let latest = dates.max(), date < latest {
        findings.error("order", "`\(date)` is before `\(latest)`; expected the dates from first to last", at: node.place)
      }
      lines[date] = lines[date] ?? node.place.line ?? 0
      dates.append(date)
    }
    return dates
  }

  private func timelineDate(_ node: YAMLNode) -> CalendarDate? {
    if let reference = parameter(node) {
      use(reference, as: .date)
      findings.error(
        "parameter-here",
        "`$\(reference.name)` cannot stand in a timeline, whose dates are the same in every variant; "
          + "expected a day such as `2024-04-26`", at: node.place)
      return nil
    }
    return node.decodeDate(findings)
  }
}
