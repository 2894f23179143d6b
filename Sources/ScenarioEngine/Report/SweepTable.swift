public import Quantities
public import ScenarioLanguage

/// The measures of a scenario over many values of its parameters, a row for each point.
public struct SweepTable: Sendable, Hashable {
  public enum Design: Sendable, Hashable {
    /// Every combination; the last parameter changes fastest.
    case matrix
    case latinHypercube(seed: UInt64)
  }

  public struct Parameter: Sendable, Hashable {
    public var name: String
    /// `one` for days and texts.
    public var unit: UnitOfMeasure
  }

  public struct Column: Sendable, Hashable {
    public var measure: String
    /// `nil` for the baseline.
    public var variant: String?
    public var unit: UnitOfMeasure
  }

  public struct Row: Sendable, Hashable {
    /// One for each parameter.
    public var point: [ParameterValue]
    /// One for each column, in its unit; `nil` where there is no value.
    public var figures: [Double?]
  }

  /// Two neighbouring points between which a figure passes what a check asks of it; only along a single parameter.
  public struct Crossing: Sendable, Hashable {
    public enum Manner: String, Sendable, Hashable {
      /// From one side to the other.
      case passes
      /// It is just what is asked at the second point.
      case reaches
      /// It was just what is asked at the first point.
      case leaves
    }

    public var column: Column
    public var bound: Quantity
    public var manner: Manner
    public var before: ParameterValue
    public var after: ParameterValue
  }

  public var design: Design
  public var parameters: [Parameter]
  public var columns: [Column]
  public var rows: [Row]
  public var crossings: [Crossing] = []
}

extension SweepTable.Column {
  /// `covered_share`, `covered_share in closed`.
  var title: String { variant.map { "\(measure) in \($0)" } ?? measure }
}

extension SweepTable.Parameter {
  /// A value in the parameter's unit, as a number; `nil` for a day or a text.
  func number(_ value: ParameterValue) -> Double? {
    guard case .quantity(let quantity) = value else { return nil }
    return try? quantity.value(in: unit)
  }
}
