public import Diagnostics
public import OrderedCollections
public import Quantities

/// One argument of an operation: a literal, or a parameter that stands for it.
public enum ArgumentValue: Sendable, Hashable {
  case literal(ArgumentLiteral, at: SourcePlace)
  case parameter(NameReference)

  public var place: SourcePlace {
    switch self {
    case .literal(_, let place): place
    case .parameter(let reference): reference.place
    }
  }
}

public enum ArgumentLiteral: Sendable, Hashable {
  case quantity(Quantity)
  case number(Double)
  case integer(Int)
  case flag(Bool)
  /// A text, a word of a choice, or the code of a coordinate reference system.
  case text(String)
  case date(CalendarDate)
  case unit(UnitOfMeasure)
  case name(NameReference)
  case names([NameReference])
  case filter(SelectionFilter)
  /// Quantities by their keys, in the order written.
  case quantities(OrderedDictionary<String, Parametric<Quantity>>)
}
