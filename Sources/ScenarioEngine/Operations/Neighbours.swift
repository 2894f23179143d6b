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
        Areas go by their id or by the property that `by` names; features of one name are one area. Data that does not match \
        vertex for vertex needs a `tolerance`.
        """,
      subject: .name, takes: .areas,
      arguments: [
        ArgumentDefinition("of", .name, takes: .areas, "the areas they may border on; themselves when not written"),
        .areaKey, .touching, .borderTolerance,
      ],
      result: .figure(.unit(.kilometre), .matrix),
      example: "{ neighbours: countries, tolerance: 50 m, in: km }"),
    evaluate: { call throws(OperationFault) in
      let property = call.text("by") ?? "id"
      let own = call.subject.keys(by: property, named: call.name(0)).sortedOnce()
      let others = call.features.features("of")
      let extra = others.map { list in
        zip(list.keys(by: property, named: call.call.name("of")?.name ?? "of"), list.features)
          .map { (key: $0, feature: $1) }.filter { !own.contains($0.key) }
      }
      let network = try call.areaNetwork(extra ?? [])
      let columns =
        others.map { $0.keys(by: property, named: call.call.name("of")?.name ?? "of").sortedOnce() } ?? own
      let values = own.map { row in
        columns.map { column -> Double? in
          guard let first = network.index(of: row), let second = network.index(of: column) else { return nil }
          return network.length(first, second)
        }
      }
      return .matrix(
        MatrixFigure(rows: own, columns: columns, values: values, method: "geodesic length of shared borders"))
    })
}

extension [String] {
  /// Each once, in the order of their scalars.
  fileprivate func sortedOnce() -> [String] {
    Set(self).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
