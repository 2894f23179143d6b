import SimpleFeatures

/// The keys of a sweep.
enum SweepSchema {
  static let sweep = JSONValue.mapping(
    [
      (
        "over",
        JSONValue.type("object").adding([
          "minProperties": .count(1), "propertyNames": .defined("name"), "additionalProperties": .anyOf([values, range]),
        ]).described("the parameters that change; of a matrix the last one changes fastest")
      ),
      (
        "sample",
        whole(1, SweepDeclaration.mostPoints)
          .described("so many points of a Latin hypercube; without it every combination")
      ),
      ("seed", whole(0, 9_007_199_254_740_992).described("what the sample is drawn by; 1 where it is not written")),
      ("measures", names.described("the measures shown, each one number; all such where it is not written")),
      ("variants", names.described("variants that are evaluated beside the baseline")),
    ], required: ["over"]
  ).adding(["dependentRequired": .members([("seed", .words(["sample"]))])])

  private static let values = JSONValue.list(of: .defined("value"), 1 ... .max)

  private static let range = JSONValue.mapping(
    [
      ("from", .defined("quantity")), ("to", JSONValue.defined("quantity").described("included when a step ends on it")),
      ("step", JSONValue.defined("quantity").described("not needed in a sample, which then takes any value between")),
    ], required: ["from", "to"])

  static let names = JSONValue.anyOf([.defined("name"), .list(of: .defined("name"), 1 ... .max)])

  private static func whole(_ least: Int, _ most: Int) -> JSONValue {
    .type("integer").adding(["minimum": .count(least), "maximum": .count(most)])
  }
}
