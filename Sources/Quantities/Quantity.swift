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
}
