import Diagnostics
import Quantities
import ScenarioLanguage

/// Why a text is not a value for a parameter.
struct SettingFault: Error {
  var message: String
  var suggestion: String?
}

extension ParameterDeclaration {
  /// A value of this parameter's type, read from the command line's text.
  func reading(_ text: String) throws(SettingFault) -> ParameterValue {
    let value = try typed(text)
    if !oneOf.isEmpty, !oneOf.contains(value) {
      let words = oneOf.map(\.description)
      throw SettingFault(
        message: "`\(text)` is not allowed; expected one of \(words.joined(separator: ", "))",
        suggestion: NearestName.of(text, among: words))
    }
    if let type = uses.first(where: { !$0.accepts(value) }) {
      throw SettingFault(message: "`\(text)` does not fit where `$\(name)` is used; expected \(type.expectedRange)")
    }
    return value
  }

  private func typed(_ text: String) throws(SettingFault) -> ParameterValue {
    switch value {
    case .text: return .text(text)
    case .date:
      guard let date = CalendarDate(text) else {
        throw SettingFault(message: "`\(text)` is not a day; expected one such as 2024-04-26")
      }
      return .date(date)
    case .quantity(let own):
      let quantity: Quantity
      do throws(QuantityFault) {
        quantity = try Quantity(parsing: text)
      } catch {
        throw SettingFault(message: error.message, suggestion: error.suggestion)
      }
      guard quantity.dimension == own.dimension else {
        throw SettingFault(message: "`\(text)` is \(quantity.dimension.name); expected \(own.dimension.name) such as `\(own)`")
      }
      return .quantity(quantity)
    }
  }
}

extension ArgumentType {
  /// Whether a parameter's value lies in the range that this type takes; its kind was found to suit before.
  fileprivate func accepts(_ value: ParameterValue) -> Bool {
    switch (self, value) {
    case (.quantity(_, let range), .quantity(let quantity)): range.contains(quantity.baseValue)
    case (.number(let range), .quantity(let quantity)): range.contains(quantity.value)
    case (.integer(let bounds), .quantity(let quantity)):
      Int(exactly: quantity.value).map(bounds.contains) ?? false
    case (.choice(let words), .text(let text)): words.contains(text)
    case (.either(let types), _): types.contains { $0.accepts(value) }
    default: true
    }
  }

  /// What is expected, in words.
  fileprivate var expectedRange: String {
    switch self {
    case .quantity(let dimension, let range):
      switch range {
      case .any: "\(dimension.name) such as `\(dimension.example)`"
      case .notNegative: "\(dimension.name) of 0 or more"
      case .positive: "\(dimension.name) of more than 0"
      }
    case .number(let range): range == .positive ? "a number of more than 0" : "a number of 0 or more"
    case .integer(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    default: "another value"
    }
  }
}
