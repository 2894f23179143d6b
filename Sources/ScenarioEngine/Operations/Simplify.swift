import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let simplify = FeatureOperation(
    definition: OperationDefinition(
      "simplify", in: .features, summary: "each feature with fewer positions",
      documentation: """
        Positions are left out while the line moves by no more than `by` (Douglas and Peucker, in a plane about the feature). \
        An area stays a valid area. Features keep their properties.
        """,
      subject: .name, takes: [.lines, .areas], gives: .sameAsFirst,
      arguments: [ArgumentDefinition("by", .positiveLength, required: true, "how far the line may move")],
      result: .features, example: "{ simplify: river, by: 100 m }"),
    evaluate: { call throws(OperationFault) in
      try call.eachFeature { feature throws(OperationFault) in
        let simple = try call.workshop.geodesy { metric in
          try metric.simplified(feature.geometry, edges: feature.edges, tolerance: call.base("by") ?? 0)
        }
        return feature.with(simple, accuracy: feature.accuracy)
      }
    })
}
