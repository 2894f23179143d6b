import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let areaBy = MeasureOperation(
    definition: OperationDefinition(
      "area_by", in: .measures, summary: "the overlap of areas with other areas, as a matrix",
      documentation: """
        A row for each feature of the first, a column for each feature of `areas`, both named by their id or by the property that \
        `by:` names; a column that lacks the property goes by its id. Second method as for `area`.
        """,
      subject: .name, takes: .areas,
      arguments: [
        ArgumentDefinition("areas", .either([.name, .names]), required: true, takes: .areas, "the other areas"),
        ArgumentDefinition("by", .text, default: "id", "the property that names rows and columns"),
      ],
      result: .figure(.unit(.squareKilometre), .matrix),
      example: "{ area_by: districts, areas: [oblast], in: km2 }"),
    evaluate: { call throws(OperationFault) in
      try call.overlapMatrix(method: "geodesic area", second: "equal-area plane")
    })
}
