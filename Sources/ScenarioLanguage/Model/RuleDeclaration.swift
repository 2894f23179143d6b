public import Diagnostics
public import Quantities

/// What crossing from one territory into another takes, or whether it may be crossed.
public struct RuleDeclaration: Sendable {
  public var name: String
  /// What the territories go by.
  public var from: CatalogueID
  public var to: CatalogueID
  /// Whether it holds the other way too.
  public var isBothWays: Bool
  /// `open` or `closed`; `nil` where it says nothing of that.
  public var status: Parametric<String>?
  /// Added at each crossing.
  public var delay: Parametric<Quantity>?
  /// Money for a tonne, added at each crossing.
  public var charge: Parametric<Quantity>?
  /// Of transport; empty for all.
  public var modes: [String]
  /// The first day on which it holds.
  public var since: Parametric<CalendarDate>?
  /// The first day on which it no longer does.
  public var until: Parametric<CalendarDate>?
  /// Who published the delay and the charge; `nil` where they are assumptions.
  public var source: String?
  public var about: String?
  public var place: SourcePlace

  /// The parameters that stand in it.
  public var parameterNames: [String] {
    let names = [from.value.parameterName, to.value.parameterName, status?.parameterName, delay?.parameterName]
    return (names + [charge?.parameterName, since?.parameterName, until?.parameterName]).compactMap(\.self)
  }

  /// Whether it says what a crossing takes and nobody published that.
  public var isAssumed: Bool { source == nil && (delay != nil || charge != nil) }

  /// Whether it holds on a day; one with dates does where there is no day.
  public func holds(on date: CalendarDate?, _ parameters: ParameterValues) -> Bool {
    guard let date else { return true }
    if let since = since?.value(parameters), date < since { return false }
    if let until = until?.value(parameters), date >= until { return false }
    return true
  }
}
