import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let farthestDistance = MeasureOperation(
    definition: OperationDefinition(
      "farthest_distance", in: .measures, summary: "the greatest distance of a point of the second feature to the first",
      documentation: """
        Directed: for every point of the second the distance to the nearest point of the first, and of these the greatest. Found to \
        1 mm. Its ± is as of `distance`.
        """,
      subject: .pair,
      result: .figure(.unit(.kilometre), .scalar),
      example: "{ farthest_distance: [centre, oblast], in: km }"),
    evaluate: { call throws(OperationFault) in
      try call.nearness(method: "greatest geodesic distance") { metric, first, second, edges in
        metric.farthestDistance(from: first, to: second, edges: edges)
      }
    })
}
