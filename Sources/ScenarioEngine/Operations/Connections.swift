import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let connections = FeatureOperation(
    definition: OperationDefinition(
      "connections", in: .features, summary: "the shortest line from each feature to another",
      documentation: """
        A line for each feature, as `nearest` draws one for all together, with the feature's id and properties: the gaps between \
        exclaves and a mainland. A `strip` along them is an access strip; `area_by` tells whose territory it crosses. What touches \
        gets no line.
        """,
      subject: .name, gives: .fixed(.lines),
      arguments: [ArgumentDefinition("to", .name, required: true, "what each is connected with")],
      result: .features, example: "{ connections: villages, to: river }"),
    evaluate: { call throws(OperationFault) in
      let target = call.features("to") ?? FeatureList()
      guard !target.isEmpty else { return FeatureList() }
      var lines: [WorldFeature] = []
      for feature in call.subject.features where !feature.geometry.isEmpty {
        guard let gap = try call.workshop.gap(from: feature, to: target), gap.distance > 0 else { continue }
        let accuracy = feature.accuracy.flatMap { own in target.accuracy.map { max(own, $0) } }
        lines.append(feature.with(.lineString([gap.from, gap.to]), edges: .geodesic, accuracy: accuracy))
      }
      return FeatureList(lines)
    })
}

extension Workshop {
  /// The shortest way from a feature to others; `nil` where one of them is empty.
  func gap(from feature: WorldFeature, to target: FeatureList) throws(OperationFault) -> Nearest? {
    let (geometries, edges) = try alike([FeatureList([feature]), target])
    return metric.distance(from: geometries[0], to: geometries[1], edges: edges)
  }
}
