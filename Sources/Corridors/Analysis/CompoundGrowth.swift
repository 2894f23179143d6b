internal import Geodesy

/// The growth a year that leads from one amount to another.
public enum CompoundGrowth {
  /// As a share, so that `amount × (1 + rate)^years` is the target: (target ∕ amount)^(1 ∕ years) − 1. `nil` when no rate does:
  /// an amount or a target that is not above 0, or no time between.
  public static func rate(from amount: Double, to target: Double, years: Double) -> Double? {
    guard amount > 0, target > 0, years > 0, amount.isFinite, target.isFinite, years.isFinite else { return nil }
    return ((target / amount).logarithm / years).exponential - 1
  }
}
