public import Quantities

/// A value as written, or a parameter that stands for it.
public enum Parametric<Value: ParameterRepresentable>: Sendable, Hashable {
  case literal(Value)
  case parameter(NameReference)

  /// The parameter that stands for it; `nil` for a value as written.
  public var parameterName: String? {
    if case .parameter(let reference) = self { reference.name } else { nil }
  }

  /// The value where parameters have these values; `nil` only for a parameter that is unknown or of another type, which a
  /// scenario that was read without errors does not have.
  public func value(_ parameters: ParameterValues) -> Value? {
    switch self {
    case .literal(let value): value
    case .parameter(let reference): parameters[reference.name].flatMap(Value.init(parameter:))
    }
  }
}

/// What a parameter holds. A plain number is a quantity in ``UnitOfMeasure/one``.
public enum ParameterValue: Sendable, Hashable {
  case quantity(Quantity)
  case date(CalendarDate)
  /// An id of data, or one of a list of words.
  case text(String)
}

extension ParameterValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .quantity(let quantity): quantity.description
    case .date(let date): date.description
    case .text(let text): text
    }
  }
}

/// The value of every parameter, by name, as one evaluation sees them.
public typealias ParameterValues = [String: ParameterValue]

/// A type of value that a parameter can stand for.
public protocol ParameterRepresentable: Sendable, Hashable {
  init?(parameter: ParameterValue)
}

extension Quantity: ParameterRepresentable {
  public init?(parameter: ParameterValue) {
    guard case .quantity(let quantity) = parameter else { return nil }
    self = quantity
  }
}

extension CalendarDate: ParameterRepresentable {
  public init?(parameter: ParameterValue) {
    guard case .date(let date) = parameter else { return nil }
    self = date
  }
}

extension String: ParameterRepresentable {
  public init?(parameter: ParameterValue) {
    guard case .text(let text) = parameter else { return nil }
    self = text
  }
}
