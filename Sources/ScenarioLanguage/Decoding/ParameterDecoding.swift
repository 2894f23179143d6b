import Diagnostics
import Quantities

extension DecodingContext {
  /// `{ value: 120 km, about: control range of the aircraft }`
  func parameter(_ entry: YAMLEntry) -> ParameterDeclaration? {
    guard entry.value.mapping != nil else {
      let shown = entry.value.text.map { "`{ value: \($0.shortened) }`" } ?? "`{ value: 120 km }`"
      findings.error("wrong-type", "\(entry.value.kindName) stands here; expected \(shown)", at: entry.value.place)
      return nil
    }
    guard var fields = FieldReader(entry.value, "a parameter", findings) else { return nil }
    let value = fields.required("value").flatMap { parameterValue($0) }
    var choices: [ParameterValue] = []
    let list = fields.optional("one_of")
    if let list {
      guard let nodes = list.sequence, !nodes.isEmpty else {
        findings.error("wrong-type", "\(list.kindName) stands under `one_of`; expected a list of values", at: list.place)
        return nil
      }
      choices = nodes.compactMap { node in
        guard let choice = parameterValue(node) else { return nil }
        if let value, !choice.hasType(of: value) { refuseType(choice, like: value, at: node.place) }
        return choice
      }
    }
    let about = text("about", &fields)
    fields.finish()
    guard let value else { return nil }
    if !choices.isEmpty, !choices.contains(value) {
      findings.error(
        "not-one-of", "`\(value)` is not in `one_of`; expected \(FieldReader.list(choices.map(\.description)))",
        at: fields.keyPlace("value"))
    }
    return ParameterDeclaration(name: entry.key, value: value, oneOf: choices, about: about, place: entry.keyPlace)
  }

  /// A quantity, a date, a number or a text, as it is written: a text that begins like a number needs quotes.
  func parameterValue(_ node: YAMLNode) -> ParameterValue? {
    guard let text = node.text, !node.isNull else {
      findings.error("wrong-type", "\(node.kindName) stands here; expected a quantity, a day or a text", at: node.place)
      return nil
    }
    if LanguageNames.parameter(text) != nil {
      findings.error("parameter-here", "a parameter cannot stand for another; expected a value", at: node.place)
      return nil
    }
    guard node.plainText != nil else { return node.decodeText(findings).map(ParameterValue.text) }
    if let date = CalendarDate(text) { return .date(date) }
    let unsigned = text.drop { "+-.$€£".contains($0) }
    if Self.looksLikeDate(text) { return node.decodeDate(findings).map(ParameterValue.date) }
    let isNumeric = unsigned.first?.isNumber ?? false
    if isNumeric || AmbiguousScalar.otherReading(text) == "a number that is not finite" {
      return node.decodeQuantity(findings, expected: "a quantity such as `5 km`, or quotes around a text").map(
        ParameterValue.quantity)
    }
    return node.decodeIdentifier(findings).map(ParameterValue.text)
  }

  /// Whether a text is three numbers with dashes between them, as a day is written.
  private static func looksLikeDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  func refuseType(_ value: ParameterValue, like other: ParameterValue, at place: SourcePlace) {
    findings.error(
      "wrong-dimension", "`\(value)` is \(value.typeName); expected \(other.typeName) such as `\(other)`", at: place)
  }
}

extension ParameterValue {
  /// Whether one value may replace the other: both texts, both dates, or quantities of one dimension.
  func hasType(of other: ParameterValue) -> Bool {
    switch (self, other) {
    case (.quantity(let left), .quantity(let right)): left.dimension == right.dimension
    case (.date, .date), (.text, .text): true
    default: false
    }
  }

  /// What it is, for a message: "a length".
  var typeName: String {
    switch self {
    case .quantity(let quantity): quantity.dimension.name
    case .date: "a day"
    case .text: "a text"
    }
  }
}
