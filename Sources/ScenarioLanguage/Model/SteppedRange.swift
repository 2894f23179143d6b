public import Quantities

/// Values from one quantity to another in equal steps. They are counted, not added up, and decimal steps give the decimals
/// a person would write: 10 km, 10.1 km, … 10.3 km.
public struct SteppedRange: Sendable, Hashable {
  /// How near to a step the end must be to belong to the range, as a share of the step.
  private static let slack = 1e-9

  public let count: Int
  private let from: Double
  private let to: Double
  private let step: Double
  private let unit: UnitOfMeasure
  /// The power of ten that makes start and step whole; `nil` when none up to 10⁹ does.
  private let scale: Double?

  /// The range in the unit of its start.
  ///
  /// - Returns: `nil` when the step is 0 or leads away from the end, or when there are more than `most` values.
  public init?(from start: Quantity, to end: Quantity, step: Quantity, most: Int) {
    guard let to = try? end.value(in: start.unit), let step = try? step.value(in: start.unit), step != 0 else { return nil }
    let from = start.value
    let steps = (to - from) / step + Self.slack
    guard steps >= 0, steps < Double(most) else { return nil }
    (self.from, self.to, self.step, unit) = (from, to, step, start.unit)
    count = Int(steps) + 1
    scale = (0...9).lazy.map { exponent in Self.powers[exponent] }.first { Self.isWhole(from * $0) && Self.isWhole(step * $0) }
  }

  public func value(at index: Int) -> Quantity {
    let steps = (to - from) / step
    if index == count - 1, abs(Double(index) - steps) <= Self.slack { return Quantity(to, unit) }
    guard let scale else { return Quantity(from + Double(index) * step, unit) }
    return Quantity(((from * scale).rounded() + Double(index) * (step * scale).rounded()) / scale, unit)
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  private static func isWhole(_ number: Double) -> Bool {
    abs(number) < 1e15 && abs(number - number.rounded()) <= 1e-12 * max(1, abs(number))
  }
}
