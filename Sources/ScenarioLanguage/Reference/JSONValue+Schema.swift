import SimpleFeatures

/// The few forms that schemas are built of.
extension JSONValue {
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(JSONObject(members.map { (name: $0.key, value: $0.value) }))
  }

  static func members(_ members: [(name: String, value: JSONValue)]) -> JSONValue {
    .object(JSONObject(members))
  }

  static func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }

  static func count(_ count: Int) -> JSONValue { .number(Double(count)) }

  /// A schema defined once for all.
  static func defined(_ name: String) -> JSONValue { .members(["$ref": .string("#/$defs/\(name)")]) }

  /// A value that fits one of these; one schema alone stands as it is.
  static func anyOf(_ schemas: [JSONValue]) -> JSONValue {
    schemas.count == 1 ? schemas[0] : .members(["anyOf": .array(schemas)])
  }

  static func type(_ name: String) -> JSONValue { .members(["type": .string(name)]) }

  static func choice(_ words: [String]) -> JSONValue { .members(["enum": .words(words)]) }

  /// A text of this form, from its first character to its last.
  static func text(matching pattern: String) -> JSONValue {
    .members(["type": .string("string"), "pattern": .string("^(?:\(pattern))$")])
  }

  static func list(of schema: JSONValue, _ count: ClosedRange<Int>) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("type", .string("array")), ("items", schema), ("minItems", .count(count.lowerBound)),
    ]
    if count.upperBound < .max { members.append(("maxItems", .count(count.upperBound))) }
    return .members(members)
  }

  /// A mapping with these keys and no others.
  static func mapping(_ properties: [(name: String, value: JSONValue)], required: [String] = []) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [("type", .string("object")), ("properties", .members(properties))]
    if !required.isEmpty { members.append(("required", .words(required))) }
    return .members(members + [("additionalProperties", .bool(false))])
  }

  /// A mapping with these keys among others.
  static func having(_ names: String...) -> JSONValue { .members(["required": .words(names)]) }

  /// The same schema with more members; those of one name are replaced.
  func adding(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    guard var object else { return self }
    for member in members { object[member.key] = member.value }
    return .object(object)
  }

  /// The schema with what it means, for people.
  func described(_ text: String) -> JSONValue { adding(["description": .string(text)]) }

  /// What no value fits, with the reason: a word that the language keeps for later.
  static func reserved(_ word: String) -> JSONValue {
    .members([
      "description": .string("Reserved: `\(word)` is a word of the language that this version does not have yet."),
      "not": .members([:] as KeyValuePairs),
    ])
  }
}
