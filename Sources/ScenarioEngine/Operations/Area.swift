import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let area = MeasureOperation(
    definition: OperationDefinition(
      "area", in: .measures, summary: "the area of areas",
      documentation: """
        The sum over all features, on the ellipsoid, within the declared edges; overlaps count twice (`union` dissolves them). Second \
        method: the planar area in an equal-area projection about the feature, edges as parabolas.
        """,
      subject: .name, takes: .areas,
      arguments: [.by, .rank],
      rules: .ranking,
      result: .figure(.unit(.squareKilometre), .tableWith(argument: "by")),
      example: "{ area: districts, by: name, rank: descending, in: km2 }"),
    evaluate: { call throws(OperationFault) in
      try call.summed(method: "\(call.edgesName) area", second: "equal-area plane") { feature throws(OperationFault) in
        call.areaSummand(of: feature)
      }
    })
}
