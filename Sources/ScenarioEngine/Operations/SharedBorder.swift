import Geodesy
import Quantities
import ScenarioLanguage

extension FeatureOperation {
  static let sharedBorder = FeatureOperation(
    definition: OperationDefinition(
      "shared_border", in: .features, summary: "the line that two areas share",
      documentation: """
        Without `tolerance` the two must match vertex for vertex. With it, the parts of the first area's boundary that lie \
        within that distance of the second's.
        """,
      subject: .pair, takes: .areas, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition(
          "tolerance", .quantity(.length, .notNegative), default: "0 m", "how far apart the two boundaries may lie")
      ],
      result: .features, example: "{ shared_border: [armenia, azerbaijan], tolerance: 50 m }"),
    evaluate: { call throws(OperationFault) in
      let areas = try call.dissolvedOperands().compactMap(\.self)
      guard areas.count == 2 else { return FeatureList() }
      let line = try call.workshop.geodesy { metric in
        try metric.sharedBorder(areas[0], areas[1], edges: .planar, tolerance: call.base("tolerance") ?? 0)
      }
      return call.setResult(line, dimension: 1)
    })
}
