public import Diagnostics
public import Quantities

/// Something that must hold of a measure.
public struct CheckDeclaration: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Against a figure that somebody else published; names a fact or a source.
    case published
    /// Against what must be so.
    case consistency
    /// To show an order of size; the inputs do not bear more.
    case illustrative
  }

  public var measure: FigureAddress
  /// `nil` for the baseline.
  public var variant: String?
  /// A date of the timeline; `nil` for the world's own date, and for what is said of the whole timeline.
  public var date: CalendarDate?
  public var expectation: Expectation
  public var kind: Kind
  /// The id of a fact of the catalogue.
  public var fact: NameReference?
  public var source: String?
  public var note: String?
  public var place: SourcePlace
}

/// What a check expects. Quantities have the measure's dimension.
public enum Expectation: Sendable, Hashable {
  case equals(Parametric<Quantity>, within: Tolerance?)
  case atLeast(Parametric<Quantity>)
  case atMost(Parametric<Quantity>)
  /// The tolerance widens both ends.
  case between(Parametric<Quantity>, Parametric<Quantity>, within: Tolerance?)
  /// Holds when the figure is at least that far from `from`.
  case differs(from: Parametric<Quantity>, byAtLeast: Tolerance, because: String)
  /// The measure is null.
  case absent
  /// Over the timeline it never falls, and ends higher than it began.
  case increases
  /// Over the timeline it never rises, and ends lower than it began.
  case decreases
}

extension Expectation {
  /// Whether it is about the whole timeline, not one world.
  public var isOverTimeline: Bool { self == .increases || self == .decreases }
}

public enum Tolerance: Sendable, Hashable {
  /// In the measure's own dimension.
  case absolute(Quantity)
  /// A share of the expected value: 0.04 for `4 %`.
  case relative(Double)
  /// A difference of shares: 0.03 for `3 pp`.
  case percentagePoints(Double)
  /// The measure's own ±.
  case dataAccuracy
}
