import Quantities
import SimpleFeatures

/// The parts of the schema that do not come from operations.
enum SchemaDefinitions {
  static let namePattern = "[a-z][a-z0-9_]{0,\(LanguageNames.longest - 1)}"

  static func all(reserved: ReservedWords) -> [(name: String, value: JSONValue)] {
    scalars + [("filter", filter), ("data", data), ("figure", figure), ("parameter_declaration", parameter)]
      + [("variant", variant(reserved)), ("check", check(reserved))]
  }

  private static let scalars: [(name: String, value: JSONValue)] = [
    ("name", .pattern("^\(namePattern)$")),
    ("parameter", .pattern("^\\$\(namePattern)$").with(["description": .string("A parameter.")])),
    (
      "figure_name",
      .pattern("^\(namePattern)(\\[.+\\])?$").with(["description": .string("A measure, a cell of one, or a figure.")])
    ),
    ("date", .anyOf([.pattern("^\\d{4}-\\d{2}-\\d{2}$"), .reference("parameter")])),
    ("unit", .pattern("^[A-Za-z%][A-Za-z0-9_]*(@\\d{4})?([*/][A-Za-z%][A-Za-z0-9_]*(@\\d{4})?)*$")),
    ("quantity", .pattern("^\(ArgumentType.numberPattern) ?[A-Za-z%].*$")),
    ("scalar", .schema(["type": .texts(["string", "number", "boolean"])])),
    (
      "position",
      .anyOf([
        .list(of: .anyOf([.schema(["type": .string("number")]), .schema(["type": .string("string")])]), 2...2),
        .schema(["type": .string("string"), "description": .string("Degrees, minutes and seconds: 41°03′58″N 45°01′24″E.")]),
      ])
    ),
    ("ring", .list(of: .reference("position"), 3...SubjectForm.limit)),
  ]

  private static let filter: JSONValue = {
    let values = JSONValue.anyOf([.reference("scalar"), .list(of: .reference("scalar"), 1...SubjectForm.limit)])
    let condition = JSONValue.record(
      "What must hold of a property.",
      [
        ("at_least", .reference("scalar")), ("at_most", .reference("scalar")), ("not", values),
        ("exists", .schema(["type": .string("boolean")])),
      ])
    return .schema([
      "type": .string("object"), "description": .string("Conditions on properties, all of which must hold."),
      "minProperties": .integer(1), "additionalProperties": .anyOf([values, condition.with(["minProperties": .integer(1)])]),
    ])
  }()

  private static let data: JSONValue = {
    let text = JSONValue.schema(["type": .string("string")])
    let ids = JSONValue.anyOf([
      .schema(["type": .texts(["string", "number"])]),
      .list(of: .schema(["type": .texts(["string", "number"])]), 1...SubjectForm.limit),
    ])
    let shared: [(name: String, value: JSONValue)] = [("as_of", .reference("date")), ("about", text)]
    let layer = JSONValue.record(
      "Features of a layer of the catalogue.", [("layer", text), ("id", ids), ("where", .reference("filter"))] + shared,
      required: ["layer"])
    let file = JSONValue.record(
      "Features of a file.",
      [
        ("file", text), ("crs", ArgumentType.crs.schema), ("edges", ArgumentType.choice(DecodingContext.edgeMeanings).schema),
        ("accuracy", ArgumentType.positiveLength.schema), ("x", text), ("y", text), ("wkt", text), ("order_by", text),
        ("as", ArgumentType.choice(CSVLayout.Shape.allCases.map(\.rawValue)).schema),
      ] + shared, required: ["file"])
    return .anyOf([layer, file])
  }()

  private static let figure = JSONValue.record(
    "A claim without geometry: a published value.",
    [
      ("value", .anyOf([.reference("quantity"), .schema(["type": .string("number")])])),
      ("by", .schema(["type": .string("string")])),
      ("date", .reference("date")), ("fact", .schema(["type": .string("string")])),
      ("about", .schema(["type": .string("string")])),
    ], required: ["value"])

  private static let parameter = JSONValue.record(
    "A value that a variant or --set may change; its type is that of `value`.",
    [
      ("value", .reference("scalar")), ("one_of", .list(of: .reference("scalar"), 1...SubjectForm.limit)),
      ("about", .schema(["type": .string("string")])),
    ], required: ["value"])

  private static func variant(_ reserved: ReservedWords) -> JSONValue {
    .record(
      "A named change on top of the baseline.",
      [
        ("title", .schema(["type": .string("string")])), ("description", .schema(["type": .string("string")])),
        ("set", .named("Parameters and their values here.", .reference("scalar"))), ("as_of", .reference("date")),
      ] + reserved.variantKeys.map { ($0, .reserved) })
  }

  private static func check(_ reserved: ReservedWords) -> JSONValue {
    let value = JSONValue.anyOf([
      .reference("quantity"), .schema(["type": .string("number")]), .reference("parameter"), .reference("name"),
    ])
    let tolerance = JSONValue.anyOf([.reference("quantity"), .schema(["const": .string("data")])])
    let text = JSONValue.schema(["type": .string("string")])
    let differs = JSONValue.record(
      "The figure is at least that far from another, for a reason.",
      [("from", value), ("by_at_least", .reference("quantity")), ("because", text)],
      required: ["from", "by_at_least", "because"])
    return JSONValue.record(
      "What must hold.",
      [
        ("measure", .reference("figure_name")), ("variant", .reference("name")), ("equals", value), ("within", tolerance),
        ("at_least", value), ("at_most", value), ("between", .list(of: value, 2...2)), ("differs", differs),
        ("absent", .schema(["const": .bool(true)])),
        ("kind", ArgumentType.choice(CheckDeclaration.Kind.allCases.map(\.rawValue)).plainSchema),
        ("fact", text), ("source", text), ("note", text),
      ] + reserved.checkKeys.map { ($0, .reserved) }, required: ["measure"]
    ).with(["oneOf": .array(CheckDecoder.expectations.map { .schema(["required": .texts([$0])]) })])
  }
}
