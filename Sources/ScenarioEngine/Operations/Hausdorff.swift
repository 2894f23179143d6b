import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let hausdorff = MeasureOperation(
    definition: OperationDefinition(
      "hausdorff", in: .measures, summary: "how far apart two lines or areas are at most",
      documentation: """
        The Hausdorff distance: the greater of the two farthest distances. Found to 1 mm. Its ± is as of `distance`.
        """,
      subject: .pair,
      result: .figure(.unit(.kilometre), .scalar),
      example: "{ hausdorff: [first_line, second_line], in: m }"),
    evaluate: { call throws(OperationFault) in
      try call.nearness(method: "geodesic Hausdorff distance") { metric, first, second, edges in
        metric.hausdorffDistance(between: first, and: second, edges: edges)
      }
    })
}
