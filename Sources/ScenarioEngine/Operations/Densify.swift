import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let densify = FeatureOperation(
    definition: OperationDefinition(
      "densify", in: .features, summary: "each feature with positions added along its edges",
      documentation: """
        Positions are added on the declared edges until an edge drawn straight in longitude and latitude deviates from them by \
        no more than `by`. Two neighbours that share an edge get the same positions. Features keep their properties.
        """,
      subject: .name, takes: [.lines, .areas], gives: .sameAsFirst,
      arguments: [ArgumentDefinition("by", .positiveLength, required: true, "how far a straight edge may deviate")],
      result: .features, example: "{ densify: river, by: 10 m }"),
    evaluate: { call throws(OperationFault) in
      try call.eachFeature { feature throws(OperationFault) in
        let dense = call.workshop.metric.densified(
          feature.geometry, edges: feature.edges, maxError: call.base("by") ?? 1)
        return feature.with(dense, accuracy: nil)
      }
    })
}
