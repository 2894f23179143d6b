import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let split = FeatureOperation(
    definition: OperationDefinition(
      "split", in: .features, summary: "an area cut by a line into features",
      documentation: """
        The line must cross the area from boundary to boundary to cut it; what does not cut is ignored. Pieces keep the \
        properties of the area they come from, the largest first.
        """,
      subject: .name, takes: .areas, gives: .fixed(.areas),
      arguments: [ArgumentDefinition("along", .name, required: true, takes: .lines, "the line that cuts")],
      result: .features, example: "{ split: oblast, along: river }"),
    evaluate: { call throws(OperationFault) in
      guard let line = try call.workshop.dissolved(call.features("along") ?? FeatureList()) else { return call.subject }
      var pieces: [WorldFeature] = []
      for feature in call.subject.features where !feature.geometry.isEmpty {
        let cut = try call.workshop.geodesy { metric in
          try metric.split(call.workshop.dense(feature), along: line, edges: .planar)
        }
        let parts = cut.map { ($0, call.workshop.metric.area(of: $0, edges: .geodesic)) }.sorted { $0.1 > $1.1 }
        pieces += parts.map { feature.with($0.0, edges: call.workshop.resultEdges([call.subject]), accuracy: feature.accuracy) }
      }
      return FeatureList(pieces)
    })
}
