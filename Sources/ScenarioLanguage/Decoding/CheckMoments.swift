import Diagnostics
import Quantities

/// When a check holds: on the world's own date, on a date of the timeline, or over all of it.
struct CheckMoments {
  private let dates: [CalendarDate]
  private let hasTimeline: Bool
  /// Variants that stand on a date of their own.
  private let standing: Set<String>

  init(_ raw: RawScenario, timeline: [CalendarDate], variants: [UnresolvedVariant], required: RequiredVariants) {
    dates = timeline
    hasTimeline = raw.settings["timeline"] != nil
    standing = Set(variants.map(\.name).filter(required.hasDate))
  }

  /// The date of a check, where it has one; what is said over the timeline has none.
  func date(
    _ fields: inout FieldReader, _ expectation: Expectation?, variant: String?, _ findings: Findings
  ) -> CalendarDate? {
    let node = fields.optional("date")
    let span = expectation.flatMap { $0.isOverTimeline ? $0.key : nil }
    guard let key = node == nil ? span : "date", let place = fields.keyPlace(key) else { return nil }
    if let span, node != nil {
      findings.error(
        "expectation", "`date` beside `\(span)`, which is about the whole timeline; expected one of them", at: place)
      return nil
    }
    guard hasTimeline else {
      findings.error("no-timeline", "`\(key)` in a scenario without a timeline; expected `timeline` with dates", at: place)
      return nil
    }
    if let variant, standing.contains(variant) {
      findings.error(
        "no-series", "variant `\(variant)` stands on a date of its own, off the timeline; expected a variant without `as_of`",
        at: place)
      return nil
    }
    guard let node else {
      if dates.count == 1 {
        findings.error("no-series", "`\(key)` over a timeline of one date; expected at least two", at: place)
      }
      return nil
    }
    guard let date = node.decodeDate(findings) else { return nil }
    guard dates.isEmpty || dates.contains(date) else {
      findings.error(
        "off-timeline", "`\(date)` is not on the timeline; expected \(FieldReader.list(dates.map(\.description)))",
        at: node.place)
      return nil
    }
    return date
  }
}

extension Expectation {
  /// The key of what is said by its key alone.
  fileprivate var key: String? {
    switch self {
    case .increases: "increases"
    case .decreases: "decreases"
    default: nil
    }
  }
}
