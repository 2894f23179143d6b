import Diagnostics
import Quantities

extension DecodingContext {
  /// One argument of a type; `nil` after a message.
  func argument(_ node: YAMLNode, _ type: ArgumentType) -> ArgumentValue? {
    if let reference = parameter(node) {
      guard type.takesParameters else {
        findings.error(
          "parameter-here", "a parameter cannot stand here; expected \(type.expectation)", at: node.place)
        return nil
      }
      use(reference, as: type)
      return .parameter(reference)
    }
    return literal(node, type).map { .literal($0, at: node.place) }
  }

  private func literal(_ node: YAMLNode, _ type: ArgumentType) -> ArgumentLiteral? {
    switch type {
    case .quantity: return node.decodeQuantity(type, findings).map(ArgumentLiteral.quantity)
    case .number(let range):
      guard let number = node.decodeNumber(findings, expected: type.expectation) else { return nil }
      return range.contains(number) ? .number(number) : outOfRange(node, type)
    case .integer(let bounds):
      guard let number = node.decodeNumber(findings, expected: type.expectation) else { return nil }
      guard let integer = Int(exactly: number), bounds.contains(integer) else { return outOfRange(node, type) }
      return .integer(integer)
    case .flag: return node.decodeFlag(findings).map(ArgumentLiteral.flag)
    case .text: return node.decodeIdentifier(findings).map(ArgumentLiteral.text)
    case .choice(let words): return choice(node, words).map(ArgumentLiteral.text)
    case .date: return node.decodeDate(findings).map(ArgumentLiteral.date)
    case .unit: return unit(node).map(ArgumentLiteral.unit)
    case .crs: return referenceSystem(node).map { .text($0.name) }
    case .name: return name(node, expected: type.expectation).map(ArgumentLiteral.name)
    case .names: return names(node, 1...SubjectForm.limit, expected: type.expectation).map(ArgumentLiteral.names)
    case .filter: return filter(node).map(ArgumentLiteral.filter)
    case .either(let types): return either(node, types)
    case .rate: return rate(node, type).map(ArgumentLiteral.quantity)
    case .byKey(let keys, let type): return quantities(node, keys, type)
    }
  }

  private func outOfRange(_ node: YAMLNode, _ type: ArgumentType) -> ArgumentLiteral? {
    findings.error("out-of-range", "\(node.kindName) is out of range; expected \(type.expectation)", at: node.place)
    return nil
  }

  /// The first type that takes the value without a fault; the faults of the closest one otherwise.
  private func either(_ node: YAMLNode, _ types: [ArgumentType]) -> ArgumentLiteral? {
    for type in types {
      let trial = DecodingContext(vocabulary: vocabulary, files: files, Findings())
      if let literal = trial.literal(node, type), !trial.findings.hasErrors { return literal }
    }
    let looksNumeric = node.text?.unicodeScalars.first { $0 != "-" && $0 != "+" }.map { ("0"..."9").contains($0) } ?? false
    let closest = types.first { type in
      if case .quantity = type { return looksNumeric }
      return false
    }
    if let closest { return literal(node, closest) }
    findings.error(
      "wrong-type", "\(node.kindName) stands here; expected \(ArgumentType.either(types).expectation)", at: node.place)
    return nil
  }

  /// A whole number within bounds.
  func wholeNumber(_ node: YAMLNode, in bounds: ClosedRange<Int>) -> Int? {
    guard case .integer(let number)? = literal(node, .integer(bounds)) else { return nil }
    return number
  }

  /// A length, zero too.
  func distance(_ node: YAMLNode) -> Quantity? {
    guard case .quantity(let quantity)? = literal(node, .quantity(.length, .notNegative)) else { return nil }
    return quantity
  }

  func choice(_ node: YAMLNode, _ words: [String]) -> String? {
    if let text = node.text, words.contains(text) { return text }
    findings.error(
      "wrong-choice", "\(node.kindName) is not known here; expected \(FieldReader.list(words))", at: node.place,
      suggestion: node.text.flatMap { NearestName.of($0, among: words) })
    return nil
  }

  func unit(_ node: YAMLNode) -> UnitOfMeasure? {
    if let text = node.text, !text.isEmpty, let unit = UnitOfMeasure(text) { return unit }
    let units = UnitOfMeasure.simple.map(\.symbol)
    findings.error(
      "unknown-unit", "\(node.kindName) is not a unit; expected one of \(units.joined(separator: " "))", at: node.place,
      suggestion: node.text.flatMap { text in NearestName.of(text, among: units) })
    return nil
  }

  func referenceSystem(_ node: YAMLNode) -> NameReference? {
    if let text = node.text, ArgumentType.isReferenceSystemCode(text) { return NameReference(text, at: node.place) }
    findings.error("wrong-crs", "\(node.kindName) is not a code; expected \(ArgumentType.crs.expectation)", at: node.place)
    return nil
  }

  /// One name alone or a list of them.
  func names(_ node: YAMLNode, _ count: ClosedRange<Int>, expected: String) -> [NameReference]? {
    let nodes = node.sequence ?? [node]
    let names = nodes.compactMap { name($0, expected: expected) }
    guard names.count == nodes.count else { return nil }
    guard count.contains(names.count) else {
      let found = names.count == 1 ? "one name stands" : "\(names.count) names stand"
      findings.error("wrong-count", "\(found) here; expected \(expected)", at: node.place)
      return nil
    }
    return names
  }
}

extension ArgumentType {
  /// Whether `$parameter` may stand for it.
  var takesParameters: Bool {
    switch self {
    case .quantity, .number, .integer, .text, .choice, .date, .crs: true
    case .rate: true
    case .flag, .unit, .name, .names, .filter, .byKey: false
    case .either(let types): types.contains(where: \.takesParameters)
    }
  }
}
