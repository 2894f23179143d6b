import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let hull = FeatureOperation(
    definition: OperationDefinition(
      "hull", in: .features, summary: "the smallest convex area around all features together",
      documentation: "Taken in an azimuthal equal-area plane about the operand.",
      subject: .list, result: .features, example: "{ hull: [oblast, river] }"),
    evaluate: { call throws(OperationFault) in
      let all = FeatureList(call.operands.flatMap(\.features))
      guard !all.isEmpty else { return FeatureList() }
      let (geometries, edges) = try call.workshop.alike([all])
      let hull = try call.workshop.geodesy { metric in
        try metric.hull(of: geometries[0], edges: edges)
      }
      return FeatureList([call.combined(hull, of: call.operands, edges: .geodesic)])
    })
}
