import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let exclaves = MeasureOperation(
    definition: OperationDefinition(
      "exclaves", in: .measures, summary: "the area of each exclave and its shortest gap to the mainland, as a table",
      documentation: """
        A row for each feature, named by its id or by the property that `by:` names. The area is geodesic, in km2, with ± as of \
        `area`; of a place whose extent is unknown, a point, there is none. The gap is the shortest geodesic between the \
        feature and `mainland`; its ± is of both positions together, of what touches there is none. `connections` draws the gaps.
        """,
      subject: .name,
      arguments: [
        ArgumentDefinition("mainland", .name, required: true, takes: .areas, "what they are apart from"),
        ArgumentDefinition("by", .text, default: "id", "the property that names rows"),
      ],
      result: .figure(.unit(.kilometre), .table), example: "{ exclaves: districts, mainland: oblast, in: km }"),
    evaluate: { call throws(OperationFault) in
      let mainland = call.features.features("mainland") ?? FeatureList()
      let names = call.subject.keys(by: call.text("by") ?? "id", named: call.name(0))
      let squareKilometre = UnitOfMeasure.squareKilometre
      var table = TableFigure(
        columns: [
          .init(call.text("by") ?? "id"), .init("area", squareKilometre, keepsUnit: true), .init("gap", .metre),
        ], rows: [], method: "geodesic area, geodesic distance", secondMethodName: "equal-area plane")
      for (name, feature) in zip(names, call.subject.features) {
        let area = feature.geometry.dimension == 2 ? call.areaSummand(of: feature) : nil
        let gap = mainland.isEmpty ? nil : try call.workshop.gap(from: feature, to: mainland)?.distance
        let spread = feature.accuracy.flatMap { own in mainland.accuracy.map { (own * own + $0 * $0).squareRoot() } }
        table.rows.append([
          .text(name), area.map { .number($0.value) } ?? .none, gap.map(TableFigure.Cell.number) ?? .none,
        ])
        table.plusMinus.append([nil, area?.plusMinus, gap ?? 0 > 0 ? spread : nil])
        table.secondMethod.append([nil, area?.second, nil])
      }
      return .table(table)
    })
}
