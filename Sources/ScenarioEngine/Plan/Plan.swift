public import Quantities

/// What a run of a scenario would do, step by step.
public struct Plan: Sendable, Hashable {
  /// One step: data that is read, or a feature or measure that is computed.
  public struct Step: Sendable, Hashable {
    public var name: String
    /// What is done, as it is written: `buffer centre, by $range = 120 km`.
    public var action: String
    /// What it gives where that is known before computing: `1 feature, ± 10 km`.
    public var result: String?
  }

  /// A variant with what has to be computed again for it.
  public struct Variant: Sendable, Hashable {
    public var name: String
    /// In order: `after closed`, `range = 50 km`, `as of 2024-06-12`, `close lachin-crossing`; those of what it requires too.
    public var changes: [String]
    /// Names in the order of the steps; everything else is shared with the baseline.
    public var recomputed: [String]
  }

  /// A date of the timeline with what has to be computed for it.
  public struct Moment: Sendable, Hashable {
    public var date: CalendarDate
    /// Names in the order of the steps; everything else is shared with the world's own date or with a date before.
    public var recomputed: [String]
  }

  /// The sweep: how many points it has and what is computed at each.
  public struct Sweep: Sendable, Hashable {
    public var points: Int
    /// Drawn from the parameters' ranges; else every combination.
    public var isSample: Bool
    /// A line for each parameter.
    public var axes: [String]
    /// The baseline and the variants that are evaluated.
    public var worlds: [String]
    /// Names in the order of the steps; everything else is computed once for all points.
    public var recomputed: [String]
  }

  public var title: String
  public var file: String
  public var asOf: CalendarDate?
  public var data: [Step]
  /// The layers and files that the data comes from.
  public var sources: [Provenance.Source]
  /// In the order they are computed.
  public var features: [Step]
  public var measures: [Step]
  public var variants: [Variant]
  /// The baseline along the timeline.
  public var timeline: [Moment]
  public var sweep: Sweep?
  /// How many checks there are of each kind, in the order published, consistency, illustrative.
  public var checks: [(kind: ReportedCheck.Kind, count: Int)] {
    ReportedCheck.Kind.allCases.map { kind in (kind, checkKinds.count { $0 == kind }) }.filter { $0.count > 0 }
  }
  var checkKinds: [ReportedCheck.Kind]
  /// How the permitted error is shared.
  public var budget: [String]
  public var conversions: [Provenance.Conversion]
}
