import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let neighbours = MeasureOperation(
    definition: OperationDefinition(
      "neighbours", in: .measures, summary: "which areas border on which, and for how long, as a matrix",
      documentation: """
        A row for each area, a column for each area that it may border on: those of `of`, or the same. A cell is the length of the \
        border the two share, 0 where they meet in a point only (`touching: point`) or overlap, and nothing where they do not touch. \
        The ± is as of `length`, from the less accurate of the two; the second method too.

        Features of one name are one area, their borders with each other gone. Without `by` a feature with a property `part_of`, such \
        as an exclave beside the state it is part of, goes by that, and every other by its id; with `by: id` each is an area of its \
        own. A border is where two areas lie on opposite sides: where one lies in the other or they overlap, the outline they have in \
        common is none, and a warning names them. What two areas share in the waters that `sea` names counts as nothing, for layers \
        whose coastal states reach into them. Data that does not match vertex for vertex needs a `tolerance`.
        """,
      subject: .name, takes: .areas,
      arguments: [
        ArgumentDefinition("of", .name, takes: .areas, "the areas they may border on; themselves when not written"),
        .areaKey, .touching, .borderTolerance, .sea,
      ],
      result: .figure(.unit(.kilometre), .matrix),
      example: "{ neighbours: countries, tolerance: 50 m, in: km }"),
    evaluate: { call throws(OperationFault) in
      let own = call.areaKeys(of: call.subject, named: call.name(0)).sortedOnce()
      let others = call.features.features("of")
      let keys = others.map { call.areaKeys(of: $0, named: call.call.name("of")?.name ?? "of") }
      let extra = zip(keys ?? [], others?.features ?? []).map { (key: $0, feature: $1) }.filter { !own.contains($0.key) }
      let network = try call.areaNetwork(extra)
      let columns = keys?.sortedOnce() ?? own
      let cells = own.map { row in columns.map { network.borderSummand(row, $0, in: call.metric) } }
      let spreads = cells.map { $0.map { $0?.plusMinus } }
      return .matrix(
        MatrixFigure(
          rows: own, columns: columns, values: cells.map { $0.map { $0?.value } },
          method: "geodesic length of shared borders", plusMinus: spreads.joined().contains { $0 != nil } ? spreads : [],
          secondMethod: cells.map { $0.map { $0?.second } }, secondMethodName: "earth-centred chords"))
    })
}

extension AreaNetwork {
  /// The length of the border between two areas with ± and second method; `nil` where they do not touch.
  fileprivate func borderSummand(_ row: String, _ column: String, in metric: EllipsoidalMetric) -> MeasureCall.Summand? {
    guard let first = index(of: row), let second = index(of: column), let contact = contact(first, second) else { return nil }
    return MeasureCall.Summand(
      contact.length, plusMinus: accuracy(of: contact).map { PositionalSpread.ofLength(contact.border, accuracy: $0) },
      second: metric.chordLength(of: contact.border, edges: edges))
  }
}

extension [String] {
  /// Each once, in the order of their scalars.
  fileprivate func sortedOnce() -> [String] {
    Set(self).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
