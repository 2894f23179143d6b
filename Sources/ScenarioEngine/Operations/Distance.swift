import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let distance = MeasureOperation(
    definition: OperationDefinition(
      "distance", in: .measures, summary: "the least distance between two features",
      documentation: """
        Geodesic, between the nearest points of any two kinds of feature; 0 where they touch or one contains the other. There is no \
        figure when one of them is empty. Its ± is that of two positions, each as sure as its feature.
        """,
      subject: .pair,
      result: .figure(.unit(.kilometre), .scalar),
      example: "{ distance: [village, river], in: km }"),
    evaluate: { call throws(OperationFault) in
      try call.nearness(method: "geodesic distance") { metric, first, second, edges in
        metric.distance(from: first, to: second, edges: edges)
      }
    })
}
