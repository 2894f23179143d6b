import Diagnostics
import OrderedCollections
import Quantities

/// Works out the unit of each measure from what it is computed from.
struct MeasureUnits {
  /// A figure or measure whose unit is known.
  struct Known {
    var unit: UnitOfMeasure
    var isScalar: Bool
    /// Of columns that have units of their own.
    var columnUnits: [String: UnitOfMeasure] = [:]
  }

  private(set) var known: [String: Known] = [:]
  private let parameters: [String: ParameterDeclaration]
  private let findings: Findings

  init(figures: [FigureDeclaration], parameters: [String: ParameterDeclaration], _ findings: Findings) {
    for figure in figures { known[figure.name] = Known(unit: figure.value.unit, isScalar: true) }
    self.parameters = parameters
    self.findings = findings
  }

  /// The measure with its unit; `nil` when it cannot be known, after a message here or for an operand.
  mutating func resolve(_ measure: UnresolvedMeasure) -> MeasureDeclaration? {
    guard case .figure(let rule, let shape) = measure.call.definition.result else { return nil }
    let isScalar: Bool
    switch shape {
    case .scalar: isScalar = true
    case .table, .matrix, .matrixOrTable: isScalar = false
    case .tableWith(let argument): isScalar = measure.call.arguments[argument] == nil
    }
    guard let natural = unit(rule, measure) else { return nil }
    if let wanted = measure.unit, rule == .unit(.one) {
      findings.error(
        "wrong-dimension", "`\(measure.call.name)` gives a plain number; expected it without `in`", at: wanted.place)
      return nil
    }
    if let wanted = measure.unit, wanted.unit.dimension != natural.dimension {
      let found = wanted.unit.dimension == .none ? "a unit of shares" : "a unit of \(wanted.unit.dimension.bareName)"
      findings.error(
        "wrong-dimension",
        "`\(wanted.unit.symbol)` is \(found), and `\(measure.call.name)` gives \(natural.dimension.name); "
          + "expected a unit such as `\(natural.symbol.isEmpty ? "percent" : natural.symbol)`", at: wanted.place)
      return nil
    }
    let unit = measure.unit?.unit ?? natural
    known[measure.name] = Known(
      unit: unit, isScalar: isScalar, columnUnits: measure.call.definition.columnUnits)
    return MeasureDeclaration(
      name: measure.name, call: measure.call, unit: unit, isScalar: isScalar, about: measure.about, place: measure.place)
  }

  /// Reports a cell of a single number, or a table where a number belongs.
  func check(_ address: FigureAddress, _ findings: Findings) {
    guard let figure = known[address.name] else { return }
    if figure.isScalar, address.row != nil {
      findings.error("wrong-address", "`\(address.name)` is one number; expected it without `[…]`", at: address.place)
    } else if !figure.isScalar, address.row == nil {
      findings.error(
        "wrong-address", "`\(address.name)` is a table; expected one cell such as `\(address.name)[row, column]`",
        at: address.place)
    }
  }

  /// The unit of what an address stands for; `nil` where that is not known.
  func unit(of address: FigureAddress) -> UnitOfMeasure? {
    guard let figure = known[address.name] else { return nil }
    return address.column.flatMap { figure.columnUnits[$0] } ?? figure.unit
  }

  private func unit(_ rule: UnitRule, _ measure: UnresolvedMeasure) -> UnitOfMeasure? {
    switch rule {
    case .unit(let unit): return unit
    case .declared: return measure.unit?.unit ?? .one
    case .sameAsOperands, .shareOfOperands, .quotientOfOperands, .productOfOperands: break
    }
    let operands = measure.call.operands.map { operand -> UnitOfMeasure? in
      switch operand {
      case .figure(let address):
        check(address, findings)
        return unit(of: address)
      case .parameter(let reference): return unit(of: reference)
      }
    }
    let units = operands.compactMap { $0 }
    guard units.count == operands.count, let first = units.first else { return nil }
    switch rule {
    case .sameAsOperands, .shareOfOperands:
      guard let odd = units.firstIndex(where: { $0.dimension != first.dimension }) else {
        return rule == .shareOfOperands ? .percent : first
      }
      findings.error(
        "wrong-dimension",
        "operand \(odd + 1) is \(units[odd].dimension.name) and the first is \(first.dimension.name); "
          + "expected all of one kind", at: measure.call.operands[odd].place)
      return nil
    case .quotientOfOperands: return units.count == 2 ? compound(first, "/", units[1], measure) : nil
    default:
      return units.dropFirst().reduce(first as UnitOfMeasure?) { left, right in
        left.flatMap { compound($0, "*", right, measure) }
      }
    }
  }

  private func unit(of reference: NameReference) -> UnitOfMeasure? {
    guard let parameter = parameters[reference.name] else { return nil }
    if case .quantity(let quantity) = parameter.value { return quantity.unit }
    findings.error(
      "wrong-dimension", "`$\(reference.name)` is \(parameter.value.typeName); expected a quantity", at: reference.place)
    return nil
  }

  /// The unit of a product or quotient: what `in:` says, or one made of both symbols.
  private func compound(_ left: UnitOfMeasure, _ sign: String, _ right: UnitOfMeasure, _ measure: UnresolvedMeasure)
    -> UnitOfMeasure?
  {
    let dimension = sign == "/" ? left.dimension / right.dimension : left.dimension * right.dimension
    if dimension == .none { return .one }
    if right.dimension == .none { return left }
    if left.dimension == .none, sign == "*" { return right }
    if let wanted = measure.unit?.unit, wanted.dimension == dimension { return wanted }
    if let unit = UnitOfMeasure("\(left.symbol)\(sign)\(right.symbol)"), unit.dimension == dimension { return unit }
    let simple = UnitOfMeasure.simple.first { $0.dimension == dimension }
    if let simple { return simple }
    findings.error(
      "unit-needed", "the unit of `\(measure.call.name)` has no short form; expected `in:` with one", at: measure.call.place)
    return nil
  }
}

extension FigureOperand {
  var place: SourcePlace {
    switch self {
    case .figure(let address): address.place
    case .parameter(let reference): reference.place
    }
  }
}

extension PhysicalDimension {
  /// The name without its article: `length`.
  var bareName: String {
    for article in ["a ", "an "] where name.hasPrefix(article) { return String(name.dropFirst(article.count)) }
    return name
  }
}
