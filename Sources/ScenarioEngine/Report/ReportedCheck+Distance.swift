public import Quantities

/// How far a computed figure lies from a published one.
public struct PublishedDistance: Sendable, Hashable {
  /// The computed figure minus the published one, in the unit of the computed.
  public var difference: Quantity
  /// Of the published figure; `nil` when that is 0.
  public var percent: Double?

  public init(difference: Quantity, percent: Double?) {
    self.difference = difference
    self.percent = percent
  }
}

extension ReportedCheck {
  /// How far the computed figure lies from the one value or bound that the check compares it with, or outside the nearer end
  /// of a range; 0 inside a range. `nil` where there is no figure or nothing to compare with.
  public var distance: PublishedDistance? {
    guard let computed, let reference = reference(of: computed) else { return nil }
    let difference = computed.baseValue - reference.baseValue
    return PublishedDistance(
      difference: Quantity(difference / computed.unit.factor, computed.unit),
      percent: reference.baseValue == 0 ? nil : difference / reference.baseValue.magnitude * 100)
  }

  private func reference(of computed: Quantity) -> Quantity? {
    switch condition {
    case .equals(let value), .differs(let value, _), .atLeast(let value), .atMost(let value): value
    case .between(let low, let high):
      computed.baseValue < low.baseValue ? low : computed.baseValue > high.baseValue ? high : computed
    case .absent, .increases, .decreases: nil
    }
  }
}
