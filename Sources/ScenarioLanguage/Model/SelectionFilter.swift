public import Diagnostics

/// Conditions on the properties of features, all of which must hold.
public struct SelectionFilter: Sendable, Hashable {
  public var conditions: [FilterCondition]
  public var place: SourcePlace
}

/// What must hold of one property.
public struct FilterCondition: Sendable, Hashable {
  /// The property's name, byte for byte.
  public var property: String
  /// All must hold.
  public var tests: [FilterTest]
  public var place: SourcePlace
}

public enum FilterTest: Sendable, Hashable {
  /// The property equals one of these.
  case anyOf([FilterValue])
  /// The property equals none of these; a property that is missing does.
  case noneOf([FilterValue])
  /// The property is a number (or a text, in the order of its scalars) of at least this.
  case atLeast(FilterValue)
  /// The property is a number (or a text, in the order of its scalars) of at most this.
  case atMost(FilterValue)
  /// Whether the property is there and not null.
  case exists(Bool)
}

public enum FilterValue: Sendable, Hashable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case parameter(NameReference)
}
