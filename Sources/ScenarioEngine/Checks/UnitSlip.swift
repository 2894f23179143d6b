import Diagnostics
import Quantities

/// Recognises a published value that is off by about a thousand or a million: most likely a wrong unit.
enum UnitSlip {
  /// How far from the power of ten the ratio may be, as a factor.
  private static let allowance = 1.3

  static func warning(_ reported: ReportedCheck, at place: SourcePlace) -> ReportedWarning? {
    guard reported.source != nil, let computed = reported.computed, let expected = reported.expectedValue,
      expected.baseValue != 0, computed.baseValue != 0
    else { return nil }
    let ratio = (expected.baseValue / computed.baseValue).magnitude
    for power in [1e3, 1e6] {
      for factor in [power, 1 / power] where ratio < factor * allowance && ratio > factor / allowance {
        let times =
          factor > 1
          ? "\(power == 1e3 ? "a thousand" : "a million") times" : "a \(power == 1e3 ? "thousandth" : "millionth") of"
        return ReportedWarning(
          code: "unit-slip",
          message: "`\(reported.measure)`: the published \(expected) is about \(times) the computed "
            + "\(FigureText.text(computed)); likely a slip of units", place: place)
      }
    }
    return nil
  }
}

extension ReportedCheck {
  /// The one value a check compares with; the middle of a range.
  fileprivate var expectedValue: Quantity? {
    switch condition {
    case .equals(let value), .atLeast(let value), .atMost(let value), .differs(let value, _): value
    case .between(let low, let high): Quantity((low.baseValue + high.baseValue) / 2 / low.unit.factor, low.unit)
    case .absent, .increases, .decreases: nil
    }
  }
}
