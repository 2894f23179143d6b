import SimpleFeatures

/// Values that several sections share.
enum ScalarSchema {
  static let definitions: [(name: String, value: JSONValue)] = [
    (
      "text",
      .members(["type": .words(["string", "number", "boolean"])])
        .described("a text; one that can be read as something else, such as `no` or `012`, needs quotes")
    ),
    ("name", .text(matching: name).described("lower_snake_case")),
    ("parameter_use", .text(matching: parameter).described("`$name` of a parameter")),
    (
      "date", .text(matching: "[0-9]{4}-[0-9]{2}-[0-9]{2}").adding(["format": .string("date")]).described("a day: `2024-04-26`")
    ),
    ("crs", .text(matching: "[A-Za-z0-9_]{1,16}:[A-Za-z0-9_]{1,16}").described(ArgumentType.crs.expectation)),
    (
      "unit",
      .anyOf([.choice(UnitSchema.allSymbols), .text(matching: UnitSchema.anyPattern)]).described(
        "a unit of the language's list")
    ),
    ("quantity", QuantitySchema.any.described("a number with a unit, or a plain number")),
    ("value", value.described("a quantity, a day or a text")),
    (
      "address",
      .text(matching: name + #"(?: *\[ *[^, ][^,]*(?:, *[^, ][^,]*)?\])?"#)
        .described("a measure or figure, or one cell of it: `name[row, column]`")
    ),
    ("operand", .anyOf([.defined("address"), .defined("parameter_use")])),
    ("position", position), ("grid_position", gridPosition),
    ("filter", filter),
    ("condition", condition),
  ]

  private static let name = "[a-z][a-z0-9_]{0,99}"
  private static let parameter = #"\$"# + name

  /// What a parameter holds: no other parameter.
  private static let value = JSONValue.members([
    "type": .words(["string", "number", "boolean"]), "not": .members(["$ref": .string("#/$defs/parameter_use")]),
  ])

  private static let position = JSONValue.anyOf([
    .members([
      "type": .string("array"),
      "prefixItems": .array([degrees(180).described("longitude"), degrees(90).described("latitude")]),
      "minItems": .count(2), "maxItems": .count(2),
    ]),
    .text(matching: "[^NSEW]*[NSEW][^NSEW]*[NSEW] *"),
  ]).described("[longitude, latitude] in degrees, or a text such as `41°03′58″N 45°01′24″E`")

  private static let gridPosition = JSONValue.list(of: .type("number"), 2...2).described("[easting, northing]")

  private static func degrees(_ most: Int) -> JSONValue {
    .type("number").adding(["minimum": .count(-most), "maximum": .count(most)])
  }

  private static let filter = JSONValue.type("object").adding([
    "minProperties": .count(1), "additionalProperties": .defined("condition"),
  ]).described("conditions on properties, all of which must hold; a list means any of it")

  private static let condition: JSONValue = {
    let values = JSONValue.anyOf([.defined("text"), .list(of: .defined("text"), 1 ... .max)])
    let ordered = JSONValue.members(["type": .words(["string", "number"])])
    let tests = JSONValue.mapping([
      ("at_least", ordered), ("at_most", ordered), ("not", values), ("exists", .type("boolean")),
    ])
    return .anyOf([values, tests.adding(["minProperties": .count(1)])])
  }()
}
