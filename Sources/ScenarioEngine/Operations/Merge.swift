import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let merge = FeatureOperation(
    definition: OperationDefinition(
      "merge", in: .features, summary: "lines joined end to end, areas dissolved, as one feature",
      documentation: "Lines are joined where exactly two ends meet and keep their positions as they are.",
      subject: .list, tie: .greatestCounts, gives: .greatest, result: .features, example: "{ merge: [first_leg, second_leg] }"),
    evaluate: { call throws(OperationFault) in
      let all = FeatureList(call.operands.flatMap(\.features))
      guard let dimension = all.dimension else { return FeatureList() }
      let merged: Geometry? =
        if dimension == 1 {
          try call.workshop.geodesy { _ in
            try Geometry.gathered(all.geometries.flatMap(\.simpleParts).filter { $0.dimension == 1 }).lineMerge()
          }
        } else {
          try call.workshop.dissolved(all)
        }
      guard let merged else { return FeatureList() }
      let edges = Set(all.features.map(\.edges))
      return FeatureList([
        call.combined(
          merged, of: call.operands, edges: dimension == 1 && edges.count == 1 ? edges.first ?? .geodesic : .geodesic)
      ])
    })
}
