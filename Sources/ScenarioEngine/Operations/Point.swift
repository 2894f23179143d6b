import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let point = FeatureOperation(
    definition: OperationDefinition(
      "point", in: .features, summary: "a position",
      documentation: """
        Longitude first, in degrees, or degrees, minutes and seconds as text whose letters say which is which.
        """,
      subject: .position, gives: .fixed(.points), arguments: ArgumentDefinition.inline, result: .features,
      example: "{ point: [45.0233, 41.0661], accuracy: 100 m }"),
    evaluate: { call throws(OperationFault) in
      guard case .point(let position) = call.call.subject else { return FeatureList() }
      return try call.inlineFeature(.point(position), edges: .geodesic)
    })
}
