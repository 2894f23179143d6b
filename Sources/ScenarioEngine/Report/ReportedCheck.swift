import Diagnostics
public import Quantities

/// One check with what it found.
public struct ReportedCheck: Sendable, Hashable {
  /// What a check rests on.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case published, consistency, illustrative
  }

  /// What the checked figure comes from.
  public enum Grounds: String, Sendable, Hashable, CaseIterable {
    /// Geometry and features: it is ours.
    case computed
    /// Figures alone, or numbers that the data states: what others published, put together.
    case stated
  }

  /// What must hold.
  public enum Condition: Sendable, Hashable {
    case equals(Quantity)
    case atLeast(Quantity)
    case atMost(Quantity)
    case between(Quantity, Quantity)
    case differs(from: Quantity, byAtLeast: Quantity)
    case absent
    /// Over the timeline: never lower than on the date before, and higher on the last than on the first.
    case increases
    case decreases
  }

  /// The measure, with the cell for a table or matrix: `overlaps[Lachin, oblast]`.
  public var measure: String
  /// `nil` for the baseline.
  public var variant: String?
  /// A date of the timeline; `nil` for the world's own date, and for what is said of the whole timeline.
  public var date: CalendarDate?
  public var kind: Kind
  public var grounds: Grounds
  public var condition: Condition
  /// A tolerance as written, of `differs` the least distance; `nil` when none is.
  public var tolerance: Quantity?
  public var holds: Bool
  /// How far the figure may still move before the check fails, in the measure's unit; below 0 by how much it fails. `nil`
  /// without a figure or a bound.
  public var margin: Quantity?
  /// What the measure came to; over the timeline, on its last date.
  public var computed: Quantity?
  /// How far that may be off, in its unit, as of ``ScalarFigure/plusMinus`` and ``ScalarFigure/bound``.
  public var plusMinus: Double?
  public var bound: Double?
  /// A fact's id or the source as written.
  public var source: String?
  /// The fact that the source names; `nil` where it is no fact of the catalogue.
  public var citation: Citation?
  public var note: String?
  /// Why it fails, where the numbers alone do not say it.
  public var reason: String?

  public init(
    measure: String, variant: String?, date: CalendarDate? = nil, kind: Kind, grounds: Grounds = .computed,
    condition: Condition, tolerance: Quantity? = nil,
    holds: Bool, margin: Quantity? = nil, computed: Quantity?, source: String? = nil, note: String? = nil, reason: String? = nil
  ) {
    self.measure = measure
    self.variant = variant
    self.date = date
    self.kind = kind
    self.grounds = grounds
    self.condition = condition
    self.tolerance = tolerance
    self.holds = holds
    self.margin = margin
    self.computed = computed
    self.source = source
    self.note = note
    self.reason = reason
  }
}

extension ReportedCheck {
  /// What the measure came to, with no more digits than its ± supports.
  var computedText: String {
    guard let computed else { return "no value" }
    let symbol = FigureText.symbol(computed.unit)
    return FigureText.text(computed.value, decimals: decimals(of: computed.value)) + (symbol.isEmpty ? "" : " " + symbol)
  }

  /// The decimals of a value that is as sure as what the measure came to.
  func decimals(of value: Double) -> Int {
    let borne = FigureColumn(values: [value], plusMinus: plusMinus.map { [$0] } ?? [], bounds: bound.map { [$0] } ?? [])
    return min(FigureText.decimals(of: value), borne.decimals)
  }

  /// What must hold, in words: `overlap[Lachin] in closed equals 12 km² within 4 %`.
  var statement: String {
    let world = variant.map { " in \($0)" } ?? ""
    let moment = date.map { " on \($0)" } ?? ""
    return (measure + world + moment + " " + condition.text + toleranceText).escapingControls
  }

  /// Whether it holds a figure of ours against a published one.
  public var isAgainstPublished: Bool { kind == .published && grounds == .computed }

  /// Whether it holds published figures against each other.
  public var isAmongPublished: Bool { kind == .published && grounds == .stated }

  /// The kind in words.
  var kindText: String { isAmongPublished ? "published among themselves" : kind.rawValue }

  private var toleranceText: String {
    if case .differs = condition { return "" }
    // One that was worked out, as for `within: data`, has more digits than anybody wrote.
    return tolerance.map { " within \($0.value.shortestText.count > 8 ? FigureText.text($0) : FigureText.written($0))" } ?? ""
  }
}
