import Diagnostics
import OrderedCollections

extension DecodingContext {
  /// The operation a mapping names, what it works on and its arguments; `nil` after a message.
  func call(_ fields: inout FieldReader, _ entries: [YAMLEntry], in section: OperationDefinition.Section) -> OperationCall? {
    guard let definition = operation(entries, section, at: fields.place),
      let place = fields.keyPlace(definition.name)
    else { return nil }
    let isGrid = fields.has("crs") && definition.argument("crs") != nil
    let subject = fields.optional(definition.name).flatMap { self.subject($0, definition, isGrid: isGrid) }
    let (arguments, areWhole) = self.arguments(&fields, definition)
    let holds = checkRules(definition, fields)
    let call = OperationCall(definition: definition, subject: subject ?? .names([]), arguments: arguments, place: place)
    if holds, areWhole, subject != nil { return call }
    // What it names is looked up all the same.
    brokenCalls.append(call)
    return nil
  }

  /// The one key that is an operation's name. A key that is an argument of another one present (`distance` of
  /// `length_within`) does not count.
  private func operation(
    _ entries: [YAMLEntry], _ section: OperationDefinition.Section, at place: SourcePlace
  ) -> OperationDefinition? {
    let present = entries.compactMap { vocabulary.definition($0.key, in: section) }
    let own = present.filter { candidate in
      !present.contains { $0.name != candidate.name && $0.argument(candidate.name) != nil }
    }
    if own.count == 1 { return own[0] }
    let word = section == .features ? "operation" : "measure"
    if own.count > 1, let second = entries.first(where: { $0.key == own[1].name }) {
      findings.error(
        "two-operations", "`\(own[0].name)` and `\(own[1].name)` stand in one mapping; expected one \(word)",
        at: second.keyPlace)
      return nil
    }
    refuseMissingOperation(entries, section, word, at: place)
    return nil
  }

  private func refuseMissingOperation(
    _ entries: [YAMLEntry], _ section: OperationDefinition.Section, _ word: String, at place: SourcePlace
  ) {
    let names = vocabulary.definitions(in: section).map(\.name)
    if let entry = entries.first(where: { vocabulary.reserved.words(in: section).contains($0.key) }) {
      findings.error("reserved", "`\(entry.key)` is reserved: not part of this version yet", at: entry.keyPlace)
      return
    }
    let other: OperationDefinition.Section = section == .features ? .measures : .features
    if let entry = entries.first(where: { vocabulary.definition($0.key, in: other) != nil }) {
      findings.error(
        "wrong-section", "`\(entry.key)` belongs under `\(other.rawValue)`; expected \(FieldReader.list(names))",
        at: entry.keyPlace)
      return
    }
    for entry in entries {
      guard let near = NearestName.of(entry.key, among: names) else { continue }
      findings.error(
        "unknown-operation", "unknown \(word) `\(entry.key)`; expected \(FieldReader.list(names))",
        at: entry.keyPlace, suggestion: near)
      return
    }
    if let entry = entries.first, entry.key != "about", entry.key != "in" {
      findings.error(
        "unknown-operation", "unknown \(word) `\(entry.key)`; expected \(FieldReader.list(names))", at: entry.keyPlace)
    } else {
      findings.error("unknown-operation", "no \(word) stands here; expected \(FieldReader.list(names))", at: place)
    }
  }

  private func subject(_ node: YAMLNode, _ definition: OperationDefinition, isGrid: Bool) -> Subject? {
    switch definition.subject {
    case .names(let count): names(node, count, expected: definition.subject.expectation).map(Subject.names)
    case .figures(let count): figures(node, count, expected: definition.subject.expectation).map(Subject.figures)
    case .position, .positions, .rings: coordinates(node, definition.subject, isGrid: isGrid)
    }
  }

  /// The arguments that can be read, and whether those are all that are written and needed.
  private func arguments(
    _ fields: inout FieldReader, _ definition: OperationDefinition
  ) -> (OrderedDictionary<String, ArgumentValue>, areWhole: Bool) {
    var arguments: OrderedDictionary<String, ArgumentValue> = [:]
    var isWhole = true
    let known = [definition.name] + definition.arguments.map(\.name) + ["in", "about"]
    for argument in definition.arguments {
      if let node = fields.optional(argument.name) {
        if let value = self.argument(node, argument.type) { arguments[argument.name] = value } else { isWhole = false }
      } else if argument.isRequired, fields.has(argument.name) || fields.mistyped(argument.name, among: known) != nil {
        isWhole = false
      } else if argument.isRequired {
        findings.error(
          "missing-argument", "`\(definition.name)` without `\(argument.name)`; expected \(argument.type.expectation)",
          at: fields.keyPlace(definition.name))
        isWhole = false
      } else if let text = argument.defaultText {
        let node = YAMLNode(.scalar(text, isPlain: true), at: fields.place)
        arguments[argument.name] = self.argument(node, argument.type)
      }
    }
    return (arguments, isWhole)
  }

  private func checkRules(_ definition: OperationDefinition, _ fields: FieldReader) -> Bool {
    var holds = true
    for rule in definition.rules {
      switch rule {
      case .exactlyOne(let names), .atMostOne(let names):
        let written = names.filter(fields.has)
        if written.count > 1 {
          holds = false
          findings.error(
            "too-many-arguments", "`\(written[0])` and `\(written[1])` stand together; expected only one of them",
            at: fields.keyPlace(written[1]))
        } else if written.isEmpty, case .exactlyOne = rule {
          holds = false
          findings.error(
            "missing-argument", "`\(definition.name)` alone; expected \(FieldReader.list(names)) beside it",
            at: fields.keyPlace(definition.name))
        }
      case .needs(let name, let other) where fields.has(name) && !fields.has(other):
        holds = false
        findings.error("missing-argument", "`\(name)` without `\(other)`; expected both", at: fields.keyPlace(name))
      case .needs: break
      }
    }
    return holds
  }
}
