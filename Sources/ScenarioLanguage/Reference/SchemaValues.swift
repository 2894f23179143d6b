import SimpleFeatures

/// The few forms that JSON Schemas are put together from.
extension JSONValue {
  static func schema(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(JSONObject(members.map { ($0.key, $0.value) }))
  }

  static func reference(_ definition: String) -> JSONValue {
    .schema(["$ref": .string("#/$defs/" + definition)])
  }

  static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  static func integer(_ number: Int) -> JSONValue {
    .number(JSONNumber(Double(number)))
  }

  /// Any of several schemas; the only one where there is one.
  static func anyOf(_ schemas: [JSONValue]) -> JSONValue {
    schemas.count == 1 ? schemas[0] : .schema(["anyOf": .array(schemas)])
  }

  static func pattern(_ pattern: String) -> JSONValue {
    .schema(["type": .string("string"), "pattern": .string(pattern)])
  }

  static func list(of items: JSONValue, _ count: ClosedRange<Int>) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("type", .string("array")), ("items", items), ("minItems", .integer(count.lowerBound)),
    ]
    if count.upperBound < SubjectForm.limit { members.append(("maxItems", .integer(count.upperBound))) }
    return .object(JSONObject(members))
  }

  /// A mapping with these keys and no others.
  static func record(
    _ description: String, _ properties: [(name: String, value: JSONValue)], required: [String] = []
  ) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = [("type", .string("object")), ("description", .string(description))]
    if !required.isEmpty { members.append(("required", .texts(required))) }
    members.append(("properties", .object(JSONObject(properties))))
    members.append(("additionalProperties", .bool(false)))
    return .object(JSONObject(members))
  }

  /// A mapping from names to values of one schema.
  static func named(_ description: String, _ value: JSONValue) -> JSONValue {
    .schema([
      "type": .string("object"), "description": .string(description), "propertyNames": .reference("name"),
      "additionalProperties": value,
    ])
  }

  /// A word of the language that this version refuses.
  static let reserved = JSONValue.schema([
    "description": .string("Reserved: a word of the language that this version does not have yet."), "not": .schema([:]),
  ])

  /// The same schema with more members.
  func with(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    guard case .object(var object) = self else { return self }
    for (name, value) in members { object[name] = value }
    return .object(object)
  }
}
