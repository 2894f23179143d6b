import Diagnostics

extension DecodingContext {
  /// Operands of arithmetic: measures, cells of measures, figures or parameters.
  func figures(_ node: YAMLNode, _ count: ClosedRange<Int>, expected: String) -> [FigureOperand]? {
    let nodes = node.sequence ?? [node]
    let operands = nodes.compactMap { node -> FigureOperand? in
      if let reference = parameter(node) { return .parameter(reference) }
      return address(node, expected: expected).map(FigureOperand.figure)
    }
    guard operands.count == nodes.count else { return nil }
    guard count.contains(operands.count) else {
      findings.error("wrong-count", "\(operands.count) stand here; expected \(expected)", at: node.place)
      return nil
    }
    return operands
  }

  /// `name`, `name[row]` or `name[row, column]`.
  func address(_ node: YAMLNode, expected: String) -> FigureAddress? {
    guard node.mapping == nil, let text = node.text, !node.isNull else {
      let hint = node.sequence == nil ? "" : " (a cell such as \"name[row, column]\" needs quotes inside brackets)"
      findings.error("wrong-type", "\(node.kindName) stands here; expected \(expected)\(hint)", at: node.place)
      return nil
    }
    let name = text.prefix { $0 != "[" }
    let cell = text.dropFirst(name.count)
    let trimmed = name.reversed().drop { $0 == " " }.reversed()
    guard LanguageNames.isName(String(trimmed)) else {
      findings.error(
        "name-form", "`\(text.shortened)` is not a name; expected \(expected)", at: node.place,
        suggestion: LanguageNames.likely(text))
      return nil
    }
    guard !cell.isEmpty else { return FigureAddress(text, at: node.place) }
    let parts = cell.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false).map(Self.trim)
    guard cell.last == "]", (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
      findings.error(
        "wrong-address", "`\(text.shortened)` does not name a cell; expected `name[row, column]`", at: node.place)
      return nil
    }
    return FigureAddress(String(trimmed), row: parts[0], column: parts.count > 1 ? parts[1] : nil, at: node.place)
  }

  private static func trim(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// `{ value: 996 km, by: State Committee, date: 2019-01-01, fact: border-length-996 }`
  func figure(_ entry: YAMLEntry) -> FigureDeclaration? {
    guard var fields = FieldReader(entry.value, "a figure", findings) else { return nil }
    let value = fields.required("value").flatMap { $0.decodeQuantity(findings) }
    let by = text("by", &fields)
    let date = fields.optional("date").flatMap { $0.decodeDate(findings) }
    let fact = fields.optional("fact").flatMap(identifier)
    let about = text("about", &fields)
    fields.finish()
    guard let value else { return nil }
    return FigureDeclaration(name: entry.key, value: value, by: by, date: date, fact: fact, about: about, place: entry.keyPlace)
  }

  func identifier(_ node: YAMLNode) -> NameReference? {
    node.decodeIdentifier(findings).map { NameReference($0, at: node.place) }
  }
}
