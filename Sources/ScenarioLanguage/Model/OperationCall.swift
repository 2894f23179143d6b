public import Diagnostics
public import OrderedCollections
public import Quantities
public import SimpleFeatures

/// One use of an operation: what it works on and its arguments, defaults filled in.
public struct OperationCall: Sendable {
  public var definition: OperationDefinition
  public var subject: Subject
  /// By name, those written and those that have a default.
  public var arguments: OrderedDictionary<String, ArgumentValue>
  /// Where the operation's own key stands.
  public var place: SourcePlace

  public var name: String { definition.name }
}

/// What an operation works on.
public enum Subject: Sendable, Hashable {
  /// Data or features, in the order written.
  case names([NameReference])
  /// Measures, figures and parameters, in the order written.
  case figures([FigureOperand])
  case point(Position)
  case line([Position])
  /// Closed rings: the shell, then holes.
  case polygon([[Position]])
}

public enum FigureOperand: Sendable, Hashable {
  case figure(FigureAddress)
  case parameter(NameReference)
}

extension OperationCall {
  /// The names it works on; empty for inline coordinates and arithmetic.
  public var subjectNames: [NameReference] {
    if case .names(let names) = subject { names } else { [] }
  }

  /// The figures it works on; empty for anything else.
  public var operands: [FigureOperand] {
    if case .figures(let operands) = subject { operands } else { [] }
  }

  /// An argument as one evaluation sees it; `nil` when it is neither written nor has a default.
  public func literal(_ name: String, _ parameters: ParameterValues) -> ArgumentLiteral? {
    switch arguments[name] {
    case .literal(let literal, _): literal
    case .parameter(let reference):
      parameters[reference.name].flatMap { value in definition.argument(name)?.type.literal(value) }
    case nil: nil
    }
  }

  public func quantity(_ name: String, _ parameters: ParameterValues) -> Quantity? {
    if case .quantity(let value)? = literal(name, parameters) { value } else { nil }
  }

  public func number(_ name: String, _ parameters: ParameterValues) -> Double? {
    if case .number(let value)? = literal(name, parameters) { value } else { nil }
  }

  public func integer(_ name: String, _ parameters: ParameterValues) -> Int? {
    if case .integer(let value)? = literal(name, parameters) { value } else { nil }
  }

  public func flag(_ name: String, _ parameters: ParameterValues) -> Bool? {
    if case .flag(let value)? = literal(name, parameters) { value } else { nil }
  }

  public func date(_ name: String, _ parameters: ParameterValues) -> CalendarDate? {
    if case .date(let value)? = literal(name, parameters) { value } else { nil }
  }

  /// A text, a word of a choice, or a CRS code.
  public func text(_ name: String, _ parameters: ParameterValues) -> String? {
    if case .text(let value)? = literal(name, parameters) { value } else { nil }
  }

  public func unit(_ name: String) -> UnitOfMeasure? {
    if case .literal(.unit(let unit), _)? = arguments[name] { unit } else { nil }
  }

  public func name(_ name: String) -> NameReference? {
    if case .literal(.name(let reference), _)? = arguments[name] { reference } else { nil }
  }

  public func names(_ name: String) -> [NameReference]? {
    if case .literal(.names(let references), _)? = arguments[name] { references } else { nil }
  }

  /// Quantities by their keys, as one evaluation sees them; empty when nothing is written.
  public func quantities(_ name: String, _ parameters: ParameterValues) -> [(key: String, value: Quantity)] {
    guard case .literal(.quantities(let table), _)? = arguments[name] else { return [] }
    return table.compactMap { key, value in value.value(parameters).map { (key, $0) } }
  }

  public func filter(_ name: String) -> SelectionFilter? {
    if case .literal(.filter(let filter), _)? = arguments[name] { filter } else { nil }
  }
}
