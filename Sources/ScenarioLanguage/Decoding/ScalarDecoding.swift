import Diagnostics
public import Quantities

/// Reading one scalar as one type of value. Each returns `nil` after a message.
extension YAMLNode {
  /// Any text that is not empty.
  public func decodeText(_ findings: Findings) -> String? {
    guard let text, !isNull else {
      findings.error("wrong-type", "\(kindName) stands here; expected a text", at: place)
      return nil
    }
    guard !text.utf8.contains(0) else {
      findings.error("control-character", "the text holds U+0000; expected text without it", at: place)
      return nil
    }
    return text
  }

  /// A text that is compared with ids or properties byte for byte: one that could be read as something else needs quotes.
  public func decodeIdentifier(_ findings: Findings) -> String? {
    if let plainText, let other = AmbiguousScalar.otherReading(plainText) {
      findings.error(
        "ambiguous", "`\(plainText)` can also be read as \(other); expected quotes around a text", at: place,
        suggestion: "'\(plainText)'")
      return nil
    }
    return decodeText(findings)
  }

  public func decodeFlag(_ findings: Findings) -> Bool? {
    switch plainText {
    case "true": return true
    case "false": return false
    default:
      findings.error("wrong-type", "\(kindName) stands here; expected `true` or `false`", at: place)
      return nil
    }
  }

  public func decodeDate(_ findings: Findings) -> CalendarDate? {
    if let text, let date = CalendarDate(text) { return date }
    findings.error("wrong-type", "\(kindName) is not a day; expected one such as `2024-04-26`", at: place)
    return nil
  }

  /// A quantity of any dimension; a plain number has none.
  public func decodeQuantity(_ findings: Findings, expected: String = "a quantity such as `5 km`") -> Quantity? {
    guard let text, !isNull else {
      findings.error("wrong-type", "\(kindName) stands here; expected \(expected)", at: place)
      return nil
    }
    if [".nan", ".inf", "nan", "inf", "infinity"].contains(text.drop { $0 == "-" || $0 == "+" }.lowercased()) {
      findings.error("not-finite", "`\(text)` is not a finite number; expected \(expected)", at: place)
      return nil
    }
    if let other = AmbiguousScalar.otherReading(text) {
      findings.error("ambiguous", "`\(text)` can also be read as \(other); expected \(expected)", at: place)
      return nil
    }
    if AmbiguousScalar.hasLeadingZero(text.drop { $0 == "-" || $0 == "+" }) {
      findings.error("ambiguous", "`\(text.shortened)` starts with a zero; expected \(expected)", at: place)
      return nil
    }
    do throws(QuantityFault) {
      let quantity = try Quantity(parsing: text)
      guard quantity.value != 0 || !Self.hasMeaningfulDigit(text), quantity.baseValue.isFinite else {
        findings.error("not-finite", "`\(text.shortened)` is beyond what a number can hold; expected \(expected)", at: place)
        return nil
      }
      return quantity
    } catch {
      let message =
        switch error.code {
        case .notANumber: "\(kindName) is not a quantity; expected \(expected)"
        case .notFinite: "\(kindName) is beyond what a number can hold; expected \(expected)"
        default: error.message
        }
      findings.error(error.code.rawValue, message, at: place, suggestion: error.suggestion)
      return nil
    }
  }

  /// A quantity of one dimension.
  func decodeQuantity(_ type: ArgumentType, _ findings: Findings) -> Quantity? {
    guard case .quantity(let dimension, let range) = type,
      let quantity = decodeQuantity(findings, expected: type.expectation)
    else { return nil }
    guard quantity.dimension == dimension else {
      let found = quantity.unit == .one ? "has no unit" : "is \(quantity.dimension.name)"
      findings.error("wrong-dimension", "`\(text ?? "")` \(found); expected \(type.expectation)", at: place)
      return nil
    }
    guard range.contains(quantity.baseValue) else {
      findings.error("out-of-range", "`\(text ?? "")` is out of range; expected \(type.expectation)", at: place)
      return nil
    }
    return quantity
  }

  /// A number without a unit.
  func decodeNumber(_ findings: Findings, expected: String = "a number") -> Double? {
    guard let quantity = decodeQuantity(findings, expected: expected) else { return nil }
    guard quantity.unit == .one else {
      findings.error("wrong-dimension", "`\(text ?? "")` has a unit; expected \(expected)", at: place)
      return nil
    }
    return quantity.value
  }

  /// Whether a number's mantissa has a digit other than zero.
  private static func hasMeaningfulDigit(_ text: String) -> Bool {
    text.prefix { $0 != "e" && $0 != "E" && !$0.isLetter }.contains { ("1"..."9").contains($0) }
  }
}
