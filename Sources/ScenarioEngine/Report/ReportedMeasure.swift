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

  /// The measure on one date of the timeline.
  public struct Moment: Sendable, Hashable {
    public var date: CalendarDate
    public var baseline: Figure
    /// Those that go along the timeline, compared with the baseline of the same date.
    public var variants: [Variant]

    public init(date: CalendarDate, baseline: Figure, variants: [Variant]) {
      self.date = date
      self.baseline = baseline
      self.variants = variants
    }
  }

  public var name: String
  public var unit: UnitOfMeasure
  public var baseline: Figure
  public var variants: [Variant]
  /// One moment for each date of the timeline, in its order; empty without one.
  public var series: [Moment]

  public init(
    name: String, unit: UnitOfMeasure, baseline: Figure, variants: [Variant] = [], series: [Moment] = []
  ) {
    self.name = name
    self.unit = unit
    self.baseline = baseline
    self.variants = variants
    self.series = series
  }

  /// Every figure of it: on the worlds' own dates, then along the timeline.
  var figures: [Figure] {
    [baseline] + variants.map(\.figure) + series.flatMap { [$0.baseline] + $0.variants.map(\.figure) }
  }

  /// What a difference is given in: percentage points for a share, else the measure's unit.
  public var differenceUnit: UnitOfMeasure { unit == .percent ? .percentagePoint : unit }
}
