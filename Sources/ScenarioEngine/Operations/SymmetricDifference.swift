import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let symmetricDifference = FeatureOperation(
    definition: OperationDefinition(
      "symmetric_difference", in: .features, summary: "what is in one of two operands, but not in both",
      documentation: """
        Each operand is dissolved first.
        """,
      subject: .pair, tie: .alike(with: nil), gives: .sameAsFirst, arguments: [.grid], result: .features,
      example: "{ symmetric_difference: [oblast, held_area] }"),
    evaluate: { call throws(OperationFault) in
      let grid = try call.grid()
      let geometries = try call.dissolvedOperands().compactMap(\.self)
      let rest = try call.workshop.geodesy { metric in
        try metric.symmetricDifference(
          geometries, edges: .planar, maxError: call.workshop.budget.densification, grid: grid)
      }
      return call.setResult(rest, dimension: geometries.compactMap(\.dimension).max(), grid: grid)
    })
}
