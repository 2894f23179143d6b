/// A number with its unit.
public struct Quantity: Sendable, Hashable {
  public var value: Double
  public var unit: UnitOfMeasure

  public init(_ value: Double, _ unit: UnitOfMeasure) {
    self.value = value
    self.unit = unit
  }

  public var dimension: PhysicalDimension { unit.dimension }

  /// The value in base units: metres, square metres, degrees, seconds, tonnes, or the plain share.
  public var baseValue: Double { value * unit.factor }

  /// The value in another unit of the same dimension.
  public func value(in other: UnitOfMeasure) throws(DimensionMismatch) -> Double {
    guard dimension == other.dimension else { throw DimensionMismatch(found: dimension, expected: other.dimension) }
    return unit == other ? value : baseValue / other.factor
  }
}

extension Quantity: CustomStringConvertible {
  /// `5 km`; a plain number stands alone.
  public var description: String {
    unit.symbol.isEmpty ? value.shortestText : "\(value.shortestText) \(unit.symbol)"
  }
}

/// A quantity of one kind where another belongs.
public struct DimensionMismatch: Error, Sendable, Hashable {
  public var found: PhysicalDimension
  public var expected: PhysicalDimension

  public init(found: PhysicalDimension, expected: PhysicalDimension) {
    self.found = found
    self.expected = expected
  }

  /// What is wrong and what belongs here: `an area where a length belongs; expected a length such as 5 km`.
  public var message: String {
    let wanted = "expected \(expected.name) such as `\(expected.example)`"
    if found == .none { return "a number without a unit; \(wanted)" }
    return "\(found.name) where \(expected.name) belongs; \(wanted)"
  }

  /// The same number in a unit that belongs here, where the slip is plain: `5 km` for `5 km2`.
  public func suggestion(for quantity: Quantity) -> String? {
    let twins = ["km2": "km", "m2": "m", "mi2": "mi", "km": "km2", "m": "m2", "mi": "mi2", "%": "pp", "pp": "%"]
    guard let twin = twins[quantity.unit.symbol].flatMap(UnitOfMeasure.init), twin.dimension == expected else { return nil }
    return Quantity(quantity.value, twin).description
  }
}
