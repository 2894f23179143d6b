import Quantities
import ScenarioLanguage

/// A small vocabulary with one operation of each form, so that the language is tested without any engine.
enum TestVocabulary {
  static let standard = Vocabulary(operations: operations, measures: measures)

  private static func operation(
    _ name: String, _ subject: SubjectForm, _ arguments: [ArgumentDefinition] = [], rules: [ArgumentRule] = [], example: String
  ) -> OperationDefinition {
    OperationDefinition(
      name, in: .features, summary: "the \(name) of it", documentation: "What \(name) does.", subject: subject,
      arguments: arguments, rules: rules, result: .features, example: example)
  }

  private static func measure(
    _ name: String, _ subject: SubjectForm, _ arguments: [ArgumentDefinition] = [], unit: UnitRule,
    shape: FigureShape = .scalar, example: String
  ) -> OperationDefinition {
    OperationDefinition(
      name, in: .measures, summary: "the \(name) of it", documentation: "What \(name) measures.", subject: subject,
      arguments: arguments, result: .figure(unit, shape), example: example)
  }

  private static let crs = ArgumentDefinition("crs", .crs, "how the coordinates are meant")
  private static let grid = ArgumentDefinition("grid", .quantity(.length, .positive), "the precision")

  static let operations = [
    operation("point", .position, [crs], example: "{ point: [45.02, 41.07] }"),
    operation("line", .positions, [crs], example: "{ line: [[45.02, 41.07], [45.1, 41]] }"),
    operation("polygon", .rings, [crs], example: "{ polygon: [[45, 41], [46, 41], [46, 42]] }"),
    operation(
      "buffer", .name,
      [
        ArgumentDefinition("by", .positiveLength, required: true, "how far"),
        ArgumentDefinition("side", .choice(["both", "left", "right"]), default: "both", "which side of a line"),
      ], example: "{ buffer: centre, by: 5 km }"),
    operation("intersection", .names(2...SubjectForm.limit), [grid], example: "{ intersection: [a, b] }"),
    operation("difference", .names(2...SubjectForm.limit), [grid], example: "{ difference: [a, b] }"),
    operation("union", .list, [grid], example: "{ union: [a, b] }"),
    operation(
      "split", .name, [ArgumentDefinition("along", .name, required: true, "the cut")], example: "{ split: a, along: b }"),
    operation(
      "section", .name,
      [
        ArgumentDefinition("from", .either([.quantity(.length, .notNegative), .name]), required: true, "the start"),
        ArgumentDefinition("to", .either([.quantity(.length, .notNegative), .name]), required: true, "the end"),
      ], example: "{ section: route, from: 0 km, to: 5 km }"),
    operation(
      "select", .name,
      [
        ArgumentDefinition("where", .filter, "conditions"), ArgumentDefinition("within", .names, "inside these"),
        ArgumentDefinition("within_distance", .positiveLength, "how near"), ArgumentDefinition("of", .name, "to what"),
      ],
      rules: [.exactlyOne(["where", "within", "within_distance"]), .needs("within_distance", with: "of")],
      example: "{ select: a, where: { kind: district } }"),
    operation(
      "densify", .name,
      [ArgumentDefinition("times", .integer(1...100), "how often"), ArgumentDefinition("closed", .flag, "or not")],
      example: "{ densify: a, times: 4 }"),
  ]

  static let measures = [
    measure(
      "length", .name, [ArgumentDefinition("by", .text, "a property")], unit: .unit(.kilometre),
      shape: .tableWith(argument: "by"), example: "{ length: a, in: km }"),
    measure("area", .name, unit: .unit(.squareKilometre), example: "{ area: a, in: km2 }"),
    measure("count", .name, unit: .unit(.one), example: "{ count: a }"),
    measure(
      "sum", .name, [ArgumentDefinition("property", .text, required: true, "what")], unit: .declared,
      example: "{ sum: a, property: p }"),
    measure("distance", .pair, unit: .unit(.kilometre), example: "{ distance: [a, b] }"),
    measure("farthest_distance", .pair, unit: .unit(.kilometre), example: "{ farthest_distance: [a, b] }"),
    measure(
      "share", .name, [ArgumentDefinition("of", .name, required: true, "the whole")], unit: .unit(.percent),
      example: "{ share: a, of: b }"),
    measure(
      "length_within", .name,
      [
        ArgumentDefinition("distance", .positiveLength, required: true, "how near"),
        ArgumentDefinition("of", .name, required: true, "to what"),
      ], unit: .unit(.kilometre), example: "{ length_within: a, distance: 5 km, of: b }"),
    measure(
      "area_by", .name, [ArgumentDefinition("areas", .names, required: true, "the areas")], unit: .unit(.squareKilometre),
      shape: .matrix, example: "{ area_by: a, areas: [b, c] }"),
    measure("ratio", .figures(2...2), unit: .quotientOfOperands, example: "{ ratio: [x, y] }"),
    measure("difference", .figures(2...2), unit: .sameAsOperands, example: "{ difference: [x, y] }"),
    measure("total", .figures(1...SubjectForm.limit), unit: .sameAsOperands, example: "{ total: [x, y] }"),
    measure("product", .figures(2...SubjectForm.limit), unit: .productOfOperands, example: "{ product: [x, y] }"),
  ]
}
