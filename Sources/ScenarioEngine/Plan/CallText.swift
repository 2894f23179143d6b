import OrderedCollections
import Quantities
import ScenarioLanguage

/// How a step is told: the operation, what it works on, its arguments as the baseline sees them.
enum CallText {
  static func text(_ call: OperationCall, _ parameters: ParameterValues) -> String {
    let arguments = call.arguments.map { name, value in "\(name) \(text(value, parameters))" }
    return ([head(call)] + arguments).joined(separator: ", ")
  }

  private static func head(_ call: OperationCall) -> String {
    switch call.subject {
    case .names(let names): "\(call.name) \(names.map(\.name).joined(separator: ", "))"
    case .figures(let operands):
      "\(call.name) "
        + operands.map { operand in
          switch operand {
          case .figure(let address): address.description
          case .parameter(let reference): "$\(reference.name)"
          }
        }.joined(separator: ", ")
    case .point: call.name
    case .line(let positions): "\(call.name) of \(positions.count) positions"
    case .polygon(let rings): "\(call.name) of \(rings.reduce(0) { $0 + $1.count - 1 }) positions"
    }
  }

  private static func text(_ value: ArgumentValue, _ parameters: ParameterValues) -> String {
    switch value {
    case .parameter(let reference):
      "$\(reference.name)" + (parameters[reference.name].map { " = \($0)" } ?? "")
    case .literal(.filter(let filter), _): filter.text(parameters)
    case .literal(.quantities(let table), _): text(table, parameters)
    case .literal(let literal, _): text(literal)
    }
  }

  private static func text(
    _ table: OrderedDictionary<String, Parametric<Quantity>>, _ parameters: ParameterValues
  ) -> String {
    table.map { key, value in
      switch value {
      case .literal(let quantity): "\(key) \(quantity)"
      case .parameter(let reference): "\(key) $\(reference.name)" + (parameters[reference.name].map { " = \($0)" } ?? "")
      }
    }.joined(separator: " and ")
  }

  private static func text(_ literal: ArgumentLiteral) -> String {
    switch literal {
    case .quantity(let quantity): quantity.description
    case .number(let number): number.shortestText
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .text(let text): text
    case .date(let date): date.description
    case .unit(let unit): unit.symbol
    case .name(let reference): reference.name
    case .names(let references): references.map(\.name).joined(separator: " and ")
    case .filter(let filter): filter.text([:])
    case .quantities(let table): text(table, [:])
    }
  }
}
