import Diagnostics
import Quantities
import ScenarioLanguage

/// Holds one check against what its measure came to.
struct CheckEvaluation {
  /// Bounds give by this much of themselves, for the last digits of a computation; ± never widens them.
  static let slack = 1e-9

  let check: CheckDeclaration
  /// In base units; over the timeline the figure of each date.
  let series: [(date: CalendarDate?, figure: ScalarFigure)]
  let unit: UnitOfMeasure
  let parameters: ParameterValues
  let grounds: ReportedCheck.Grounds

  /// The figure of the world that is checked; over the timeline, of its last date.
  private var figure: ScalarFigure { series.last?.figure ?? ScalarFigure(nil, method: "none") }

  func reported() -> ReportedCheck {
    let verdict = verdict()
    var reported = ReportedCheck(
      measure: check.measure.description, variant: check.variant, date: check.date,
      kind: ReportedCheck.Kind(rawValue: check.kind.rawValue) ?? .consistency, grounds: grounds,
      condition: verdict.condition, tolerance: verdict.tolerance, holds: verdict.holds,
      margin: verdict.margin.map { Quantity($0 / unit.factor, unit) },
      computed: figure.value.map { Quantity($0 / unit.factor, unit) },
      source: check.fact?.name ?? check.source, note: check.note ?? verdict.note, reason: verdict.reason)
    reported.plusMinus = figure.plusMinus.map { $0 / unit.factor }
    reported.bound = figure.bound.map { $0 / unit.factor }
    return reported
  }

  private struct Verdict {
    var condition: ReportedCheck.Condition
    var tolerance: Quantity?
    var holds: Bool
    /// In base units.
    var margin: Double?
    var note: String?
    var reason: String?
  }

  private func verdict() -> Verdict {
    switch check.expectation {
    case .absent:
      let reason = figure.value == nil ? nil : "the measure has a value"
      return Verdict(condition: .absent, holds: figure.value == nil, reason: reason)
    case .equals(let expected, let within):
      let expected = value(expected)
      return bounded(.equals(expected), expected.baseValue, expected.baseValue, within)
    case .atLeast(let least):
      let least = value(least)
      return bounded(.atLeast(least), least.baseValue, .infinity, nil)
    case .atMost(let most):
      let most = value(most)
      return bounded(.atMost(most), -.infinity, most.baseValue, nil)
    case .between(let low, let high, let within):
      let (low, high) = (value(low), value(high))
      return bounded(.between(low, high), low.baseValue, high.baseValue, within)
    case .differs(let from, let least, let because):
      return differing(value(from), least, because)
    case .increases:
      let reason = Monotony(series, unit: unit).obstacle(to: 1)
      return Verdict(condition: .increases, holds: reason == nil, reason: reason)
    case .decreases:
      let reason = Monotony(series, unit: unit).obstacle(to: -1)
      return Verdict(condition: .decreases, holds: reason == nil, reason: reason)
    }
  }

  private func bounded(
    _ condition: ReportedCheck.Condition, _ low: Double, _ high: Double, _ within: Tolerance?
  ) -> Verdict {
    let tolerance = within.map(shown)
    guard let value = figure.value else {
      return Verdict(condition: condition, tolerance: tolerance, holds: false, reason: noValue)
    }
    guard let below = width(within, of: low), let above = width(within, of: high) else {
      return Verdict(
        condition: condition, tolerance: nil, holds: false,
        reason: "the data states no accuracy, so the measure has no ± to compare with")
    }
    let (least, most) = (low - below, high + above)
    let holds =
      value >= least - Self.slack * (least.isFinite ? least.magnitude : 0)
      && value <= most + Self.slack * (most.isFinite ? most.magnitude : 0)
    return Verdict(condition: condition, tolerance: tolerance, holds: holds, margin: min(value - least, most - value))
  }

  private func differing(_ from: Quantity, _ least: Tolerance, _ because: String) -> Verdict {
    let width = width(least, of: from.baseValue)
    let condition = ReportedCheck.Condition.differs(from: from, byAtLeast: shown(least))
    guard let value = figure.value, let width else {
      return Verdict(condition: condition, tolerance: shown(least), holds: false, note: because, reason: noValue)
    }
    let apart = (value - from.baseValue).magnitude
    return Verdict(
      condition: condition, tolerance: shown(least), holds: apart >= width - Self.slack * width,
      margin: apart - width, note: because)
  }

  private var noValue: String { "the measure has no value" + (figure.reason.map { ": \($0)" } ?? "") }

  private func value(_ quantity: Parametric<Quantity>) -> Quantity {
    quantity.value(parameters) ?? Quantity(.nan, unit)
  }

  /// How far a tolerance reaches around an expected value, in base units; `nil` when the measure's own ± is not known.
  private func width(_ tolerance: Tolerance?, of expected: Double) -> Double? {
    switch tolerance {
    case nil: 0
    case .absolute(let quantity): quantity.baseValue
    case .relative(let share): expected.isFinite ? share * expected.magnitude : 0
    case .percentagePoints(let points): points
    case .dataAccuracy: figure.plusMinus
    }
  }

  private func shown(_ tolerance: Tolerance) -> Quantity {
    switch tolerance {
    case .absolute(let quantity): quantity
    case .relative(let share): Quantity((share * 100).rounded(significantDigits: 12), .percent)
    case .percentagePoints(let points): Quantity((points * 100).rounded(significantDigits: 12), .percentagePoint)
    case .dataAccuracy: Quantity((figure.plusMinus ?? 0) / unit.factor, unit)
    }
  }
}
