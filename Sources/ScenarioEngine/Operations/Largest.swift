import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let largest = FeatureOperation(
    definition: OperationDefinition(
      "largest", in: .features, summary: "the largest part: by area, or by length where there are no areas",
      documentation: "Of all parts of all features; it keeps the properties of the feature it comes from.",
      subject: .name, tie: .greatestCounts, gives: .sameAsFirst, result: .features, example: "{ largest: islands }"),
    evaluate: { call throws(OperationFault) in
      let metric = call.workshop.metric
      let parts = call.subject.features.flatMap { feature in
        feature.geometry.simpleParts.map { feature.with($0, accuracy: feature.accuracy) }
      }
      let dimension = parts.compactMap(\.geometry.dimension).max()
      var best: (feature: WorldFeature, size: Double)?
      for part in parts where part.geometry.dimension == dimension {
        let size =
          dimension == 2
          ? metric.area(of: part.geometry, edges: part.edges) : metric.length(of: part.geometry, edges: part.edges)
        if size > best?.size ?? -1 { best = (part, size) }
      }
      return FeatureList(best.map { [$0.feature] } ?? [])
    })
}
