import Diagnostics
import Quantities

extension DecodingContext {
  /// `{ kind: district, name: [A, B], population: { at_least: 1000 } }`
  func filter(_ node: YAMLNode) -> SelectionFilter? {
    guard let entries = node.mapping else {
      findings.error(
        "wrong-type", "\(node.kindName) stands here; expected \(ArgumentType.filter.expectation)", at: node.place)
      return nil
    }
    guard !entries.isEmpty else {
      findings.error("wrong-type", "no condition stands here; expected \(ArgumentType.filter.expectation)", at: node.place)
      return nil
    }
    let conditions = entries.compactMap { entry -> FilterCondition? in
      tests(entry.value).map { FilterCondition(property: entry.key, tests: $0, place: entry.keyPlace) }
    }
    return conditions.count == entries.count ? SelectionFilter(conditions: conditions, place: node.place) : nil
  }

  private func tests(_ node: YAMLNode) -> [FilterTest]? {
    guard node.mapping != nil else { return values(node).map { [.anyOf($0)] } }
    guard var fields = FieldReader(node, "a condition", findings) else { return nil }
    var tests: [FilterTest] = []
    var isWhole = true
    func add(_ test: FilterTest?) {
      if let test { tests.append(test) } else { isWhole = false }
    }
    if let bound = fields.optional("at_least") { add(ordered(bound).map(FilterTest.atLeast)) }
    if let bound = fields.optional("at_most") { add(ordered(bound).map(FilterTest.atMost)) }
    if let other = fields.optional("not") { add(values(other).map(FilterTest.noneOf)) }
    if let exists = fields.optional("exists") { add(exists.decodeFlag(findings).map(FilterTest.exists)) }
    fields.finish()
    if node.mapping?.isEmpty == true {
      findings.error(
        "wrong-type", "no condition stands here; expected `at_least`, `at_most`, `not` or `exists`", at: node.place)
    }
    return isWhole && !tests.isEmpty ? tests : nil
  }

  private func values(_ node: YAMLNode) -> [FilterValue]? {
    let nodes = node.sequence ?? [node]
    guard !nodes.isEmpty else {
      findings.error("wrong-count", "an empty list stands here; expected at least one value", at: node.place)
      return nil
    }
    let values = nodes.compactMap(filterValue)
    return values.count == nodes.count ? values : nil
  }

  /// A value with an order: a number, a text or a parameter.
  private func ordered(_ node: YAMLNode) -> FilterValue? {
    guard let value = filterValue(node) else { return nil }
    guard case .flag = value else { return value }
    findings.error("wrong-type", "\(node.kindName) has no order; expected a number", at: node.place)
    return nil
  }

  /// A text, a number, `true` or `false`, or a parameter.
  func filterValue(_ node: YAMLNode) -> FilterValue? {
    if let reference = parameter(node) {
      use(reference, as: .either([.text, .number(.any), .date]))
      return .parameter(reference)
    }
    if node.isNull {
      findings.error("wrong-type", "nothing stands here; expected a value, or `exists: false` for none", at: node.place)
      return nil
    }
    guard let plain = node.plainText else { return node.decodeText(findings).map(FilterValue.text) }
    if plain == "true" || plain == "false" { return .flag(plain == "true") }
    if looksNumeric(plain) {
      return node.decodeNumber(findings, expected: "a number, or quotes around a text").map(FilterValue.number)
    }
    return node.decodeIdentifier(findings).map(FilterValue.text)
  }

  /// Digits with at most a sign, a point and an exponent: what JSON would call a number, and its careless spellings.
  private func looksNumeric(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCII,
      ("0"..."9").contains(first) || "+-.".unicodeScalars.contains(first)
    else { return false }
    let digits = text.unicodeScalars.contains { ("0"..."9").contains($0) }
    guard digits, CalendarDate(text) == nil, AmbiguousScalar.otherReading(text) == nil else { return false }
    return text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || "+-.eE".unicodeScalars.contains($0) }
      && Double(text) != nil
  }
}
