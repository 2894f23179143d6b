import SimpleFeatures

/// The JSON Schema (draft 2020-12) of the scenario language, for editors and other tools.
///
/// It says what may stand where. What it cannot say – that names exist, dimensions agree, nothing depends on itself –
/// `thalweg check` does.
public enum LanguageSchema {
  public static func json(for vocabulary: Vocabulary) -> String {
    JSONWriter.pretty.text(schema(for: vocabulary))
  }

  private static func schema(for vocabulary: Vocabulary) -> JSONValue {
    let sections = sections(vocabulary) + vocabulary.reserved.sections.map { (name: $0, value: JSONValue.reserved) }
    return .record("A scenario of Thalweg, language version 1.", sections, required: ["thalweg"]).with([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"), "title": .string("Thalweg scenario"),
      "anyOf": .array([.schema(["required": .texts(["title"])]), .schema(["required": .texts(["extends"])])]),
      "$defs": .object(JSONObject(definitions(vocabulary))),
    ])
  }

  private static func sections(_ vocabulary: Vocabulary) -> [(name: String, value: JSONValue)] {
    let text = JSONValue.schema(["type": .string("string")])
    return [
      ("thalweg", .schema(["const": .integer(1), "description": .string("The language version.")])),
      ("title", text), ("description", text.with(["description": .string("Markdown.")])),
      ("extends", text.with(["description": .string("Another scenario, which this one is laid over, name by name.")])),
      ("as_of", .reference("date").with(["description": .string("The date of the world.")])),
      ("max_error", ArgumentType.positiveLength.schema),
      ("data", .named("Names for layers of the catalogue, or for files.", .reference("data"))),
      ("parameters", .named("Values that variants and --set may change.", .reference("parameter_declaration"))),
      ("figures", .named("Claims without geometry.", .reference("figure"))),
      ("features", section(.features, "Derived geometry; each names one operation.", vocabulary)),
      ("measures", section(.measures, "Figures; each names one measure.", vocabulary)),
      ("variants", .named("Changes on top of the baseline.", .reference("variant"))),
      ("checks", .schema(["type": .string("array"), "items": .reference("check")])),
    ]
  }

  private static func section(
    _ section: OperationDefinition.Section, _ description: String, _ vocabulary: Vocabulary
  ) -> JSONValue {
    let definitions = vocabulary.definitions(in: section).map { JSONValue.reference($0.schemaName) }
    let reserved = vocabulary.reserved.words(in: section).map { (name: $0, value: JSONValue.reserved) }
    return .named(
      description, JSONValue.anyOf(definitions).with(["properties": .object(JSONObject(reserved))]))
  }

  private static func definitions(_ vocabulary: Vocabulary) -> [(name: String, value: JSONValue)] {
    let operations = OperationDefinition.Section.allCases.flatMap { vocabulary.definitions(in: $0) }
    return SchemaDefinitions.all(reserved: vocabulary.reserved) + operations.map { ($0.schemaName, $0.schema) }
  }
}
