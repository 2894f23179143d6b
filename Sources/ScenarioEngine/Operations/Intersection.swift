import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let intersection = FeatureOperation(
    definition: OperationDefinition(
      "intersection", in: .features, summary: "what all operands have in common",
      documentation: """
        Each operand is dissolved first. What is left has the dimension of the operand of the least: where areas merely touch, nothing is left.
        """,
      subject: .names(2...SubjectForm.limit), gives: .least, arguments: [.grid], result: .features,
      example: "{ intersection: [range_area, oblast] }"),
    evaluate: { call throws(OperationFault) in
      let grid = try call.grid()
      let operands = try call.dissolvedOperands()
      let geometries = operands.compactMap(\.self)
      guard geometries.count == operands.count else { return FeatureList() }
      let common = try call.workshop.geodesy { metric in
        try metric.intersection(
          geometries, edges: .planar, maxError: call.workshop.budget.densification, grid: grid)
      }
      let list = call.setResult(common, dimension: geometries.compactMap(\.dimension).min(), grid: grid)
      if grid == nil { call.workshop.note(list, isWithin: geometries) }
      return list
    })
}
