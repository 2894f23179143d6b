import Quantities

extension ArgumentType {
  /// A parameter's value as this type takes it; `nil` when it does not.
  func literal(_ value: ParameterValue) -> ArgumentLiteral? {
    switch (self, value) {
    case (.quantity(let dimension, let range), .quantity(let quantity)):
      quantity.dimension == dimension && range.contains(quantity.baseValue) ? .quantity(quantity) : nil
    case (.rate(let dimension, _), .quantity(let quantity)):
      (quantity.dimension * dimension).isMoney && NumberRange.notNegative.contains(quantity.baseValue)
        ? .quantity(quantity) : nil
    case (.number(let range), .quantity(let quantity)):
      quantity.unit == .one && range.contains(quantity.value) ? .number(quantity.value) : nil
    case (.integer(let bounds), .quantity(let quantity)):
      quantity.unit == .one ? Int(exactly: quantity.value).flatMap { bounds.contains($0) ? .integer($0) : nil } : nil
    case (.text, .text(let text)): .text(text)
    case (.crs, .text(let text)): Self.isReferenceSystemCode(text) ? .text(text) : nil
    case (.choice(let words), .text(let text)): words.contains(text) ? .text(text) : nil
    case (.date, .date(let date)): .date(date)
    case (.either(let types), _): types.lazy.compactMap { $0.literal(value) }.first
    default: nil
    }
  }

  /// Whether a text has the form `EPSG:4326`.
  static func isReferenceSystemCode(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.utf8.count <= 16
        && part.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95 }
    }
  }
}
