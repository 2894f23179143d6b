public import Quantities

/// What an operation gives.
public enum ResultRule: Sendable, Hashable {
  /// A list of features.
  case features
  /// A figure: its unit, and whether it is one number, a table or a matrix.
  case figure(UnitRule, FigureShape)
}

/// Where the unit of a measure comes from. `in:` chooses another one of the same dimension.
public enum UnitRule: Sendable, Hashable {
  /// The dimension of this unit, shown in it unless `in:` says otherwise.
  case unit(UnitOfMeasure)
  /// What `in:` says, a plain number without it: for sums of properties, whose unit the data does not carry.
  case declared
  /// The operands' common dimension.
  case sameAsOperands
  /// A share, of operands of one dimension.
  case shareOfOperands
  /// The first operand's dimension divided by the second's.
  case quotientOfOperands
  /// The product of the operands' dimensions.
  case productOfOperands
}

extension UnitRule {
  /// A unit that `in:` may choose; `nil` for what is a plain number and has none.
  var exampleUnit: String? {
    guard case .unit(let unit) = self else { return "km" }
    return unit == .one ? nil : unit == .percent ? "percent" : unit.symbol
  }
}

/// The shape of a measure's result.
public enum FigureShape: Sendable, Hashable {
  case scalar
  case table
  case matrix
  /// A table when this argument is written, otherwise one number.
  case tableWith(argument: String)
  /// A matrix, but a table where this argument has one of these words.
  case matrixOrTable(argument: String, tables: [String])
}
