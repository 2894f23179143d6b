import Quantities

/// Figures beside published ones: how far apart they are, whether that is within the tolerance and with what margin, and why
/// they differ.
struct ComparisonSheet {
  private let checks: [ReportedCheck]
  private let footnotes: Footnotes
  private let head: String

  /// - Parameter head: What stands above the figures that are held against the published ones.
  init(of checks: [ReportedCheck], _ footnotes: Footnotes, head: String) {
    self.checks = checks.filter { $0.condition.published != nil }
    self.footnotes = footnotes
    self.head = head
  }

  /// `nil` when nothing is compared with anything published.
  var markdown: String? {
    guard !checks.isEmpty else { return nil }
    return MarkdownTable(
      heads: [
        "figure", head, "published", "difference", "%", "tolerance", "margin", "holds", "of", "confidence", "source",
        "why they differ",
      ],
      rows: checks.map(row)
    ).text
  }

  private func row(_ check: ReportedCheck) -> [String] {
    let place = [check.variant.map { " in \($0)" }, check.date.map { " on \($0)" }].compactMap(\.self).joined()
    let distance = check.distance
    return [
      (check.measure + place).markdown, check.computedText, check.condition.published ?? "",
      distance.map { signed($0.difference, check) } ?? "", distance?.percent.map { FigureText.signed($0, decimals: 1) } ?? "",
      check.toleranceInWords, check.margin.map { signed($0, check) } ?? "", check.holds ? "yes" : "**no**",
      (check.citation?.date ?? "").markdown,
      (check.citation?.confidence ?? "").markdown, footnotes.mark(of: check),
      [check.note, check.reason].compactMap(\.self).joined(separator: "; ").markdown,
    ]
  }

  private func signed(_ quantity: Quantity, _ check: ReportedCheck) -> String {
    let decimals = check.decimals(of: quantity.value)
    let unit = FigureText.symbol(quantity.unit == .percent ? .percentagePoint : quantity.unit)
    return FigureText.signed(quantity.value, decimals: decimals) + (unit.isEmpty ? "" : " " + unit)
  }
}

extension ReportedCheck {
  /// What the check lets pass: `± 4 %`, `at least 5 %` of a figure that is held to be another one.
  fileprivate var toleranceInWords: String {
    guard let tolerance else { return "" }
    if case .differs(_, let least) = condition { return "apart by \(FigureText.written(least)) or more" }
    return "± \(tolerance.value.shortestText.count > 8 ? FigureText.text(tolerance) : FigureText.written(tolerance))"
  }
}

extension ReportedCheck.Condition {
  /// What was published, as written; `nil` for a condition that names no figure.
  fileprivate var published: String? {
    switch self {
    case .equals(let value), .differs(let value, _): FigureText.written(value)
    case .atLeast(let value): "\(FigureText.written(value)) or more"
    case .atMost(let value): "\(FigureText.written(value)) or less"
    case .between(let low, let high): "\(FigureText.written(low)) to \(FigureText.written(high))"
    case .absent, .increases, .decreases: nil
    }
  }
}
