public import Diagnostics
public import Quantities

/// The measures of a scenario over many values of its parameters.
public struct SweepDeclaration: Sendable {
  /// The most points a sweep may have.
  public static let mostPoints = 1_000_000

  /// Points drawn in place of every combination.
  public struct Sample: Sendable, Hashable {
    public var count: Int
    public var seed: UInt64
  }

  /// In the order written; in a matrix the last one changes fastest.
  public var axes: [SweepAxis]
  /// `nil` for every combination.
  public var sample: Sample?
  /// Measures that are one number, in the order of the table's columns.
  public var measures: [String]
  /// Variants that are evaluated at every point beside the baseline.
  public var variants: [String]
  public var place: SourcePlace
}

/// One parameter of a sweep with the values it takes.
public struct SweepAxis: Sendable {
  public enum Values: Sendable {
    /// In the order written, each once.
    case list([ParameterValue])
    case steps(SteppedRange)
    /// Any value from one end to the other, for a sample.
    case interval(from: Quantity, to: Quantity)
  }

  public var parameter: NameReference
  public var values: Values

  /// How many values there are; `nil` for an interval.
  public var count: Int? {
    switch values {
    case .list(let values): values.count
    case .steps(let range): range.count
    case .interval: nil
    }
  }

  /// The value of an index; for an interval the first.
  public func value(at index: Int) -> ParameterValue {
    switch values {
    case .list(let values): values[index]
    case .steps(let range): .quantity(range.value(at: index))
    case .interval(let from, _): .quantity(from)
    }
  }
}
