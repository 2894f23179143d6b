import Diagnostics
import Quantities

/// A variant by itself: its values are not compared with the parameters yet, and what it requires is not before it.
struct UnresolvedVariant {
  var name: String
  var title: String?
  var description: String?
  var requires: [NameReference]
  var conflicts: [NameReference]
  var values: [ParameterChange]
  var asOf: Parametric<CalendarDate>?
  var changes: [ChangeDeclaration]
  var place: SourcePlace
}

/// A parameter with its value in a variant.
struct ParameterChange {
  var name: NameReference
  var value: ParameterValue
  var place: SourcePlace
}

extension DecodingContext {
  /// `{ title: After the closure, as_of: 2024-06-12, set: { range: 50 km }, change: [{ close: [lachin-crossing] }] }`
  func variant(_ entry: YAMLEntry) -> UnresolvedVariant? {
    if entry.key == "baseline" {
      findings.error("name-form", "`baseline` is the scenario without a variant; expected another name", at: entry.keyPlace)
    }
    guard var fields = FieldReader(entry.value, "a variant", findings) else { return nil }
    let title = text("title", &fields)
    let description = text("description", &fields)
    let requires = variantNames("requires", &fields)
    let conflicts = variantNames("conflicts", &fields)
    let asOf = date("as_of", &fields)
    let set = fields.optional("set").map { entries(of: $0, "set", "parameters with values") } ?? []
    let changes = fields.optional("change").map(self.changes) ?? []
    fields.finish()
    let values = set.compactMap { entry in
      parameterValue(entry.value).map {
        ParameterChange(name: NameReference(entry.key, at: entry.keyPlace), value: $0, place: entry.value.place)
      }
    }
    return UnresolvedVariant(
      name: entry.key, title: title, description: description, requires: requires, conflicts: conflicts, values: values,
      asOf: asOf, changes: changes, place: entry.keyPlace)
  }

  /// One name of a variant or a list of them.
  private func variantNames(_ key: String, _ fields: inout FieldReader) -> [NameReference] {
    guard let node = fields.optional(key) else { return [] }
    return (node.sequence ?? [node]).compactMap { node in
      node.decodeText(findings).map { NameReference($0, at: node.place) }
    }
  }

  /// What stands under a key that takes a mapping of free names.
  func entries(of node: YAMLNode, _ key: String, _ expected: String) -> [YAMLEntry] {
    if let entries = node.mapping { return entries }
    findings.error("wrong-type", "\(node.kindName) stands under `\(key)`; expected \(expected)", at: node.place)
    return []
  }
}
