import Diagnostics
import Quantities

/// What every decoder of a section needs, and what it leaves for the resolution of names.
final class DecodingContext {
  let vocabulary: Vocabulary
  let findings: Findings
  let files: ProjectFiles
  /// Where parameters are used, and as what.
  private(set) var parameterUses: [(reference: NameReference, type: ArgumentType?)] = []
  /// What could be read of calls that have faults.
  var brokenCalls: [OperationCall] = []

  init(vocabulary: Vocabulary, files: ProjectFiles, _ findings: Findings) {
    self.vocabulary = vocabulary
    self.findings = findings
    self.files = files
  }

  /// - Parameter type: What the place takes; `nil` when another fault keeps that from being known.
  func use(_ reference: NameReference, as type: ArgumentType?) {
    parameterUses.append((reference, type))
  }

  /// The parameter a scalar stands for.
  func parameter(_ node: YAMLNode) -> NameReference? {
    node.text.flatMap(LanguageNames.parameter).map { NameReference($0, at: node.place) }
  }

  /// A value or a parameter that stands for one of a type.
  func parametric<Value>(_ node: YAMLNode, as type: ArgumentType, _ decode: (YAMLNode) -> Value?) -> Parametric<Value>? {
    if let reference = parameter(node) {
      use(reference, as: type)
      return .parameter(reference)
    }
    return decode(node).map(Parametric.literal)
  }

  /// The text of an optional key.
  func text(_ key: String, _ fields: inout FieldReader) -> String? {
    fields.optional(key)?.decodeText(findings)
  }

  func date(_ key: String, _ fields: inout FieldReader) -> Parametric<CalendarDate>? {
    fields.optional(key).flatMap { parametric($0, as: .date) { $0.decodeDate(findings) } }
  }

  /// A name as an operand: whether it exists is found out later.
  func name(_ node: YAMLNode, expected: String) -> NameReference? {
    if node.mapping != nil {
      findings.error(
        "nested-operation", "operations do not nest; expected \(expected), declared on its own line under `features`",
        at: node.place)
      return nil
    }
    guard let text = node.text, !node.isNull else {
      findings.error("wrong-type", "\(node.kindName) stands here; expected \(expected)", at: node.place)
      return nil
    }
    guard LanguageNames.isName(text) else {
      findings.error(
        "name-form", "`\(text.shortened)` is not a name; expected \(expected)", at: node.place,
        suggestion: LanguageNames.likely(text))
      return nil
    }
    return NameReference(text, at: node.place)
  }
}
