import Diagnostics

extension DecodingContext {
  /// Each change of a variant is told by one of these.
  static let changeKeys = ["open", "close", "add", "remove", "adjust", "transfer", "replace_border"]
  /// What `set` cannot change: what a feature is known by, and what its other properties are read with.
  static let fixedProperties = ["id", "dated", "accuracy", "basis"]

  /// `[{ close: [lachin-crossing] }, { adjust: peacekeepers, set: { to: 2025-11-10 } }]`
  func changes(_ node: YAMLNode) -> [ChangeDeclaration] {
    guard let nodes = node.sequence else {
      findings.error(
        "wrong-type", "\(node.kindName) stands under `change`; expected a list of changes such as `{ close: [ID] }`",
        at: node.place)
      return []
    }
    return nodes.compactMap(change)
  }

  private func change(_ node: YAMLNode) -> ChangeDeclaration? {
    guard var fields = FieldReader(node, "a change", findings) else { return nil }
    if let word = vocabulary.reserved.changes.first(where: fields.has) {
      // Its arguments are not unknown too.
      findings.error("reserved", "`\(word)` is reserved: not part of this version yet", at: fields.keyPlace(word))
      return nil
    }
    let written = Self.changeKeys.filter(fields.has)
    guard let key = written.first, written.count == 1 else {
      refuse(written, &fields)
      return nil
    }
    let action = fields.optional(key).flatMap { self.action(key, $0, &fields) }
    let source = key == "add" ? nil : fields.optional("in").flatMap(identifier)
    let tolerance = key == "transfer" || key == "replace_border" ? fields.optional("tolerance").flatMap(length) : nil
    fields.finish()
    return action.map { ChangeDeclaration(action: $0, source: source, tolerance: tolerance, place: node.place) }
  }

  /// A change that is told by no key, or by several.
  private func refuse(_ written: [String], _ fields: inout FieldReader) {
    for key in Self.changeKeys + ["in", "to", "set", "existing", "from", "along", "tolerance"] { _ = fields.optional(key) }
    fields.finish()
    guard written.count < 2 else {
      findings.error(
        "expectation", "`\(written[0])` and `\(written[1])` stand together; expected each change by itself",
        at: fields.keyPlace(written[1]))
      return
    }
    guard !Self.changeKeys.contains(where: { fields.mistyped($0, among: Self.changeKeys + ["in"]) != nil }) else { return }
    findings.error(
      "missing-key", "a change without what it does; expected \(FieldReader.list(Self.changeKeys))", at: fields.place)
  }

  private func action(_ key: String, _ node: YAMLNode, _ fields: inout FieldReader) -> ChangeDeclaration.Action? {
    switch key {
    case "open": return featureIDs(node).map(ChangeDeclaration.Action.open)
    case "close": return featureIDs(node).map(ChangeDeclaration.Action.close)
    case "remove": return featureIDs(node).map(ChangeDeclaration.Action.remove)
    case "add":
      let feature = name(node, expected: "the name of a feature or of data")
      let target = fields.required("to").flatMap(identifier)
      let set = settings("set", &fields)
      guard let feature, let target else { return nil }
      return .add(feature, to: target, set: set)
    case "transfer":
      let area = name(node, expected: "the name of an area")
      let from = fields.required("from").flatMap(featureID)
      let to = fields.required("to").flatMap(featureID)
      guard let area, let from, let to else { return nil }
      return .transfer(area, from: from, to: to)
    case "replace_border":
      let ids = featureIDs(node)
      let line = fields.required("along").flatMap { name($0, expected: "the name of a line") }
      guard let ids, let line else { return nil }
      guard ids.count == 2 else {
        findings.error(
          "wrong-count",
          "\(ids.count) \(ids.count == 1 ? "id stands" : "ids stand") here; expected the two areas that share the border",
          at: node.place)
        return nil
      }
      return .replaceBorder(ids[0], ids[1], along: line)
    default:
      let id = featureID(node)
      if !fields.has("set") {
        findings.error("missing-key", "an adjustment without `set`; expected properties with values", at: fields.place)
      }
      let (set, existing) = (settings("set", &fields), settings("existing", &fields))
      return id.map { .adjust($0, set: set, existing: existing) }
    }
  }

  private func featureIDs(_ node: YAMLNode) -> [CatalogueID]? {
    if node.sequence?.isEmpty == true {
      findings.error("wrong-count", "no id stands here; expected one or a list of them", at: node.place)
    }
    let nodes = node.sequence ?? [node]
    let ids = nodes.compactMap(featureID)
    return ids.count == nodes.count && !ids.isEmpty ? ids : nil
  }

  private func settings(_ key: String, _ fields: inout FieldReader) -> [PropertySetting] {
    guard let node = fields.optional(key) else { return [] }
    return entries(of: node, key, "properties with values").compactMap { entry in
      if key == "set", Self.fixedProperties.contains(entry.key) {
        findings.error(
          "wrong-choice", "`\(entry.key)` cannot be changed; expected another property, or `remove` and `add`",
          at: entry.keyPlace)
        return nil
      }
      return propertyValue(entry.value).map { PropertySetting(property: entry.key, value: $0, place: entry.keyPlace) }
    }
  }

  private func propertyValue(_ node: YAMLNode) -> PropertyValue? {
    if node.isNull { return .missing }
    guard let nodes = node.sequence else { return filterValue(node).map(PropertyValue.single) }
    let values = nodes.compactMap(filterValue)
    return values.count == nodes.count ? .list(values) : nil
  }
}
