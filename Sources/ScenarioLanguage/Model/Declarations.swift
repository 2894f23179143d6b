public import Diagnostics
public import OrderedCollections
public import Quantities

/// A claim without geometry: a published value.
public struct FigureDeclaration: Sendable {
  public var name: String
  public var value: Quantity
  /// Who claims it.
  public var by: String?
  public var date: CalendarDate?
  /// The id of a fact of the catalogue.
  public var fact: NameReference?
  public var about: String?
  public var place: SourcePlace
}

/// Features derived from others by one operation, or written inline.
public struct FeatureDeclaration: Sendable {
  public var name: String
  public var call: OperationCall
  public var about: String?
  public var place: SourcePlace
}

/// A figure over data, features, figures and other measures.
public struct MeasureDeclaration: Sendable {
  public var name: String
  public var call: OperationCall
  /// The unit it is shown in.
  public var unit: UnitOfMeasure
  /// One number, or a table or matrix whose cells have ``unit``.
  public var isScalar: Bool
  public var about: String?
  public var place: SourcePlace

  /// The unit of a cell: that of its column where it has one of its own.
  public func unit(column: String?) -> UnitOfMeasure {
    column.flatMap { call.definition.columnUnits[$0] } ?? unit
  }
}

/// A named change on top of the baseline.
public struct VariantDeclaration: Sendable {
  public var name: String
  public var title: String?
  public var description: String?
  /// The variants that come before it: those it requires, and those that they require, each after its own.
  public var requires: [String]
  /// Parameters it changes, or those it requires do.
  public var set: OrderedDictionary<String, ParameterValue>
  /// Its own date, or that of the last it requires which has one.
  public var asOf: Parametric<CalendarDate>?
  /// In the order in which they are made: those of the variants it requires, then its own.
  public var changes: [ChangeDeclaration]
  public var place: SourcePlace
}
