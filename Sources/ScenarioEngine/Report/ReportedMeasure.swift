public import Quantities

/// A measure with its figure in the baseline and in every variant.
public struct ReportedMeasure: Sendable, Hashable {
  public struct Variant: Sendable, Hashable {
    public var name: String
    public var figure: Figure

    public init(name: String, figure: Figure) {
      self.name = name
      self.figure = figure
    }
  }

  public var name: String
  public var unit: UnitOfMeasure
  public var baseline: Figure
  public var variants: [Variant]

  public init(name: String, unit: UnitOfMeasure, baseline: Figure, variants: [Variant] = []) {
    self.name = name
    self.unit = unit
    self.baseline = baseline
    self.variants = variants
  }

  /// What a difference is given in: percentage points for a share, else the measure's unit.
  public var differenceUnit: UnitOfMeasure { unit == .percent ? .percentagePoint : unit }
}
