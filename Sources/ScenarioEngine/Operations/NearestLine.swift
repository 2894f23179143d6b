import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let nearest = FeatureOperation(
    definition: OperationDefinition(
      "nearest", in: .features, summary: "the shortest line from one feature to another",
      documentation: "From the first operand to the second, as a geodesic; of no length where they touch.",
      subject: .pair, gives: .fixed(.lines), result: .features, example: "{ nearest: [village, river] }"),
    evaluate: { call throws(OperationFault) in
      guard call.operands.allSatisfy({ !$0.isEmpty }) else { return FeatureList() }
      let (geometries, edges) = try call.workshop.alike(call.operands)
      guard let nearest = call.workshop.metric.distance(from: geometries[0], to: geometries[1], edges: edges) else {
        return FeatureList()
      }
      return FeatureList([call.combined(.lineString([nearest.from, nearest.to]), of: call.operands, edges: .geodesic)])
    })
}
