import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let centroid = FeatureOperation(
    definition: OperationDefinition(
      "centroid", in: .features, summary: "the centre of gravity of each feature",
      documentation: """
        Taken in an azimuthal equal-area plane about the feature. It may lie outside a feature of a bent shape. Features keep \
        their properties.
        """,
      subject: .name, gives: .fixed(.points), result: .features, example: "{ centroid: oblast }"),
    evaluate: { call throws(OperationFault) in
      try call.eachFeature { feature throws(OperationFault) in
        let centre = try call.workshop.geodesy { metric in
          try metric.centroid(of: feature.geometry, edges: feature.edges)
        }
        return feature.with(centre, accuracy: feature.accuracy)
      }
    })
}
