import Quantities
import ScenarioLanguage

extension SelectionFilter {
  /// The conditions in words: `kind is post, status is not closed, population at least 1000`.
  func text(_ parameters: ParameterValues) -> String {
    conditions.flatMap { condition in condition.tests.map { "\(condition.property) \($0.text(parameters))" } }
      .joined(separator: ", ")
  }
}

extension FilterTest {
  fileprivate func text(_ parameters: ParameterValues) -> String {
    func list(_ values: [FilterValue]) -> String { values.map { $0.text(parameters) }.joined(separator: " or ") }
    switch self {
    case .anyOf(let values): return "is \(list(values))"
    case .noneOf(let values): return "is not \(list(values))"
    case .atLeast(let value): return "at least \(value.text(parameters))"
    case .atMost(let value): return "at most \(value.text(parameters))"
    case .exists(let exists): return exists ? "stands" : "is missing"
    }
  }
}

extension FilterValue {
  fileprivate func text(_ parameters: ParameterValues) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): number.shortestText
    case .flag(let flag): flag ? "true" : "false"
    case .parameter(let reference): "$\(reference.name)" + (parameters[reference.name].map { " = \($0)" } ?? "")
    }
  }
}
