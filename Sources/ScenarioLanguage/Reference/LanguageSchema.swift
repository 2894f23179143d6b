public import SimpleFeatures

/// The JSON Schema of the language, made from the definitions of its operations.
///
/// What it refuses the reader refuses too; names, units of arithmetic and ids are beyond it and left to `thalweg check`.
public enum LanguageSchema {
  /// The schema as JSON text (draft 2020-12), the same bytes for the same vocabulary.
  public static func json(for vocabulary: Vocabulary) -> String {
    JSONWriter.pretty.text(schema(for: vocabulary))
  }

  /// The schema as a value.
  public static func schema(for vocabulary: Vocabulary) -> JSONValue {
    var properties = ScenarioSchema.properties
    for word in vocabulary.refusedSections { properties.append((word, .reserved(word))) }
    return .members([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string("Thalweg scenario")),
    ])
    .adding(["description": .string("A scenario in version 1 of the language.")])
    .merging(.mapping(properties, required: ["thalweg"]))
    .adding([
      "anyOf": .array([.having("title"), .having("extends")]),
      "$defs": .members(definitions(for: vocabulary)),
    ])
  }

  private static func definitions(for vocabulary: Vocabulary) -> [(name: String, value: JSONValue)] {
    ScalarSchema.definitions + quantities(of: vocabulary) + ScenarioSchema.definitions(for: vocabulary)
      + OperationDefinition.Section.allCases.flatMap { operations(of: vocabulary, in: $0) }
  }

  /// Each kind of quantity that an argument takes or a section needs, once.
  private static func quantities(of vocabulary: Vocabulary) -> [(name: String, value: JSONValue)] {
    let arguments = (vocabulary.operations + vocabulary.measures).flatMap(\.arguments)
    let kinds =
      [ArgumentType.positiveLength, DecodingContext.ruleDelay].flatMap(\.quantities) + arguments.flatMap(\.type.quantities)
    var found: [(name: String, value: JSONValue)] = []
    for (dimension, range) in kinds {
      let name = QuantitySchema.name(dimension, range)
      guard !found.contains(where: { $0.name == name }) else { continue }
      let expectation = ArgumentType.quantity(dimension, range).expectation
      found.append((name, QuantitySchema.schema(dimension, range).described(expectation)))
    }
    return found
  }

  /// `feature` or `measure`: one of the section's operations, words kept for later refused by name.
  private static func operations(
    of vocabulary: Vocabulary, in section: OperationDefinition.Section
  ) -> [(name: String, value: JSONValue)] {
    let kind = section == .features ? "feature" : "measure"
    let all = vocabulary.definitions(in: section)
    let refused = vocabulary.refusedWords(in: section).map { (name: $0, value: JSONValue.reserved($0)) }
    let whole = JSONValue.type("object").adding([
      "properties": .members(refused),
      "anyOf": .array(all.map { .defined("\(kind)_\($0.name)") }),
    ])
    return [(kind, whole)] + all.map { ("\(kind)_\($0.name)", $0.schema) }
  }
}

extension Vocabulary {
  /// Keys of the file that are refused by name.
  var refusedSections: [String] { reserved.sections.filter { !RawScenario.keys.contains($0) } }

  /// Operations or measures that are refused by name.
  func refusedWords(in section: OperationDefinition.Section) -> [String] {
    reserved.words(in: section).filter { definition($0, in: section) == nil }
  }
}

extension JSONValue {
  /// The members of both, the other's after these.
  fileprivate func merging(_ other: JSONValue) -> JSONValue {
    guard let first = object, let second = other.object else { return self }
    return .members(first.members + second.members)
  }
}
