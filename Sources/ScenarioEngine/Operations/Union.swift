import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let union = FeatureOperation(
    definition: OperationDefinition(
      "union", in: .features, summary: "all operands together, overlaps dissolved",
      documentation: """
        One name dissolves a list of features. Operands of different dimensions keep only what has the greatest.
        """,
      subject: .list, tie: .greatestCounts, gives: .greatest, arguments: [.grid], result: .features,
      example: "{ union: [oblast, districts] }"),
    evaluate: { call throws(OperationFault) in
      let grid = try call.grid()
      let parts = call.operands.flatMap { call.workshop.parts(of: $0) }
      guard let dimension = parts.compactMap(\.dimension).max() else { return FeatureList() }
      let whole = try call.workshop.union(parts.filter { $0.dimension == dimension }, grid: grid)
      return call.setResult(whole, dimension: dimension, grid: grid)
    })
}
