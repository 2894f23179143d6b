import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let line = FeatureOperation(
    definition: OperationDefinition(
      "line", in: .features, summary: "a line through positions",
      documentation: """
        What runs between two positions is a geodesic unless `edges:` says otherwise.
        """,
      subject: .positions, gives: .fixed(.lines), arguments: [.edges] + ArgumentDefinition.inline, result: .features,
      example: "{ line: [[45.0, 41.2], [45.2, 41.0]], edges: rhumb }"),
    evaluate: { call throws(OperationFault) in
      guard case .line(let positions) = call.call.subject else { return FeatureList() }
      return try call.inlineFeature(.lineString(positions), edges: call.edges)
    })
}
