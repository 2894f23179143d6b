import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let parts = FeatureOperation(
    definition: OperationDefinition(
      "parts", in: .features, summary: "every part of each feature as a feature of its own",
      documentation: "Parts keep the properties of the feature they come from.",
      subject: .name, gives: .sameAsFirst, result: .features, example: "{ parts: islands }"),
    evaluate: { call throws(OperationFault) in
      FeatureList(
        call.subject.features.flatMap { feature in
          feature.geometry.simpleParts.map { feature.with($0, accuracy: feature.accuracy) }
        })
    })
}
