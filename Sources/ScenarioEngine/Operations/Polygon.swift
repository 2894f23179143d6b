import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let polygon = FeatureOperation(
    definition: OperationDefinition(
      "polygon", in: .features, summary: "an area within a ring of positions",
      documentation: """
        One ring, or a list of rings: the shell, then the holes. A ring may be left open; it is closed by its first position.
        """,
      subject: .rings, gives: .fixed(.areas), arguments: [.edges] + ArgumentDefinition.inline, result: .features,
      example: "{ polygon: [[45.0, 41.0], [45.2, 41.0], [45.1, 41.2]] }"),
    evaluate: { call throws(OperationFault) in
      guard case .polygon(let rings) = call.call.subject else { return FeatureList() }
      return try call.inlineFeature(.polygon(rings), edges: call.edges)
    })
}
