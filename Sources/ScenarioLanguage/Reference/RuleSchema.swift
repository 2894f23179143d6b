import Quantities
import SimpleFeatures

/// What stands under `rules`.
enum RuleSchema {
  private static let id = JSONValue.defined("text")

  static let rule = JSONValue.mapping([
    ("between", JSONValue.list(of: id, 2...2).described("two territories; it holds both ways")),
    ("from", id.described("the territory that is left; it holds this way only")),
    ("to", id.described("the territory that is entered")),
    ("status", ArgumentType.choice(["open", "closed"]).schema.described("whether it may be crossed")),
    ("delay", DecodingContext.ruleDelay.schema.described("added at each crossing")),
    ("charge", DecodingContext.ruleCharge.schema.described("for a tonne, added at each crossing")),
    (
      "modes",
      JSONValue.anyOf([
        .choice(DecodingContext.transportModes), .list(of: .choice(DecodingContext.transportModes), 1 ... .max),
      ]).described("the modes of transport it holds for; all when not written")
    ),
    ("since", ScenarioSchema.date.described("the first day on which it holds")),
    ("until", ScenarioSchema.date.described("the first day on which it no longer holds")),
    ("source", id.described("who published the delay and the charge; without it they are assumptions")),
    ScenarioSchema.about(),
  ]).adding([
    "oneOf": .array([.having("between"), .having("from", "to")]),
    "anyOf": .array([.having("status"), .having("delay"), .having("charge")]),
  ])
}
