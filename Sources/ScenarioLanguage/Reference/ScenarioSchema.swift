import SimpleFeatures

/// The keys of a file and what stands under each.
enum ScenarioSchema {
  /// Every key of the language that this version has, with its meaning.
  static let properties: [(name: String, value: JSONValue)] = RawScenario.keys.map { key in
    let (schema, meaning) = property(key)
    return (key, schema.described(meaning))
  }

  private static func property(_ key: String) -> (schema: JSONValue, meaning: String) {
    switch key {
    case "thalweg": (.members(["enum": .array([.count(1), .string("1")])]), "the version of the language")
    case "title": (.defined("text"), "what the scenario is called")
    case "description": (.defined("text"), "what it is about, in Markdown")
    case "extends":
      (.type("string"), "another scenario's file: a name declared here replaces the same name there, checks are added")
    case "as_of": (date, "the date of the world: features not valid on it are left out")
    case "max_error": (length, "the most position error the engine itself may add")
    case "data": (named("data"), "names for layers of the catalogue or for files")
    case "parameters": (named("parameter"), "values that a variant or `--set` may change")
    case "figures": (named("figure"), "published values without geometry, for measures and checks")
    case "features": (named("feature"), "geometry made from data and other features, each by one operation")
    case "rules": (named("rule"), "what crossing from one territory into another takes, in networks cut by them")
    case "measures": (named("measure"), "figures over data, features, figures and other measures")
    case "variants": (variants, "named changes; the baseline is always evaluated too")
    case "timeline":
      (.list(of: .defined("date"), 1...DecodingContext.longestTimeline), "the dates of the series, from first to last")
    case "uncertainty": (UncertaintySchema.uncertainty, "± by drawing positions, beside those in closed form")
    case "sweep": (SweepSchema.sweep, "the measures over many values of parameters, as a table")
    default: (.type("array").adding(["items": .defined("check")]), "what must hold, with tolerance and source")
    }
  }

  static let date = JSONValue.anyOf([.defined("date"), .defined("parameter_use")])
  static let length = ArgumentType.positiveLength.schema

  /// Names with what each is.
  private static func named(_ definition: String) -> JSONValue {
    .type("object").adding(["propertyNames": .defined("name"), "additionalProperties": .defined(definition)])
  }

  private static let variants = named("variant").adding([
    "propertyNames": .members(["$ref": .string("#/$defs/name"), "not": .members(["const": .string("baseline")])])
  ])

  static func definitions(for vocabulary: Vocabulary) -> [(name: String, value: JSONValue)] {
    [
      ("data", .anyOf([.defined("data_layer"), .defined("data_file"), .defined("data_table"), .defined("data_foreign")])),
      ("data_layer", DataSchema.layer), ("data_file", DataSchema.file), ("data_table", DataSchema.table),
      ("data_foreign", DataSchema.foreign),
      ("parameter", parameter), ("figure", figure), ("variant", variant), ("rule", RuleSchema.rule),
      ("change", ChangeSchema.change(reserved: vocabulary.reserved.changes)),
      ("property_values", ChangeSchema.propertyValues),
      ("check", CheckSchema.check),
      ("expected", CheckSchema.expected), ("tolerance", CheckSchema.tolerance),
    ]
  }

  static func about(_ text: String = "what it is, for people") -> (name: String, value: JSONValue) {
    ("about", JSONValue.defined("text").described(text))
  }

  private static let parameter = JSONValue.mapping(
    [
      ("value", JSONValue.defined("value").described("the value of the baseline; it fixes the type")),
      ("one_of", JSONValue.list(of: .defined("value"), 1 ... .max).described("what else it may be")),
      about(),
    ], required: ["value"])

  private static let figure = JSONValue.mapping(
    [
      ("value", .defined("quantity")), ("by", JSONValue.defined("text").described("who says so")),
      ("date", JSONValue.defined("date").described("when")),
      ("fact", JSONValue.defined("text").described("the id of a fact of the catalogue")), about(),
    ], required: ["value"])

  private static let variant = JSONValue.mapping(
    [
      ("title", .defined("text")), ("description", .defined("text")),
      ("requires", variantNames.described("variants that it is made on, in their order")),
      ("conflicts", variantNames.described("variants that cannot come together with it")),
      ("as_of", date.described("the date of its world")),
      (
        "set",
        JSONValue.type("object").adding(["propertyNames": .defined("name"), "additionalProperties": .defined("value")])
          .described("parameters with their values here")
      ),
      (
        "change", JSONValue.type("array").adding(["items": .defined("change")]).described("changes to features, in their order")
      ),
    ])

  private static let variantNames = JSONValue.anyOf([.defined("name"), .list(of: .defined("name"), 1 ... .max)])
}
