import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let difference = FeatureOperation(
    definition: OperationDefinition(
      "difference", in: .features, summary: "the first operand without all others",
      documentation: """
        Each operand is dissolved first.
        """,
      subject: .names(2...SubjectForm.limit), tie: .notBelowFirst, gives: .sameAsFirst, arguments: [.grid], result: .features,
      example: "{ difference: [held_area, oblast] }"),
    evaluate: { call throws(OperationFault) in
      let grid = try call.grid()
      let operands = try call.dissolvedOperands()
      guard let first = operands.first ?? nil else { return FeatureList() }
      let others = operands.dropFirst().compactMap(\.self)
      let rest = try call.workshop.geodesy { metric in
        try metric.difference(
          [first] + others, edges: .planar, maxError: call.workshop.budget.densification, grid: grid)
      }
      return call.setResult(rest, dimension: first.dimension, grid: grid)
    })
}
