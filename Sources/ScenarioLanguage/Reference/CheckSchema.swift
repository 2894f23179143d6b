import SimpleFeatures

/// What stands under `checks`.
enum CheckSchema {
  static let expected = JSONValue.anyOf([.defined("quantity"), .defined("name"), .defined("parameter_use")])
    .described("a quantity, the name of a figure, or `$name` of a parameter")

  static let tolerance = JSONValue.anyOf([.members(["const": .string("data")]), .defined("quantity")])
    .described("a quantity, `4 %` of the expected, `3 pp` of a share, or `data` for the measure's own ±")

  static let check = JSONValue.mapping(keys, required: ["measure"]).adding([
    "oneOf": .array(CheckDecoder.expectations.map { .having($0) }),
    "not": .anyOf([.having("date", "increases"), .having("date", "decreases")]),
    "dependentSchemas": .members([("within", .anyOf([.having("equals"), .having("between")]))]),
    "if": .members([
      "properties": .members([("kind", .members(["const": .string(CheckDeclaration.Kind.published.rawValue)]))]),
      "required": .words(["kind"]),
    ]),
    "then": .anyOf([.having("fact"), .having("source")]),
  ])

  private static let keys: [(name: String, value: JSONValue)] = [
    ("measure", .defined("address")),
    ("variant", JSONValue.defined("name").described("the variant it is about; the baseline without it")),
    ("date", JSONValue.defined("date").described("a date of the timeline; the world's own without it")),
    ("equals", .defined("expected")),
    ("within", JSONValue.defined("tolerance").described("how far off an equal figure, or the ends of `between`, may be")),
    ("at_least", .defined("expected")), ("at_most", .defined("expected")),
    ("between", .list(of: .defined("expected"), 2...2)),
    (
      "differs",
      JSONValue.mapping(
        [
          ("from", .defined("expected")), ("by_at_least", .defined("quantity")),
          ("because", JSONValue.defined("text").described("why the two must differ")),
        ], required: ["from", "by_at_least", "because"])
    ),
    ("absent", JSONValue.members(["const": .bool(true)]).described("the measure has no value")),
    (
      "increases",
      JSONValue.members(["const": .bool(true)]).described("over the timeline it never falls, and ends higher than it began")
    ),
    (
      "decreases",
      JSONValue.members(["const": .bool(true)]).described("over the timeline it never rises, and ends lower than it began")
    ),
    ("kind", .choice(CheckDeclaration.Kind.allCases.map(\.rawValue))),
    ("fact", JSONValue.defined("text").described("the id of a fact of the catalogue")),
    ("source", JSONValue.defined("text").described("who published the figure, where no fact holds it")),
    ("note", .defined("text")),
  ]
}
