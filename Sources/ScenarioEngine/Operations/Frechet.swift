import Delimitation
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let frechet = MeasureOperation(
    definition: OperationDefinition(
      "frechet", in: .measures, summary: "how far apart two lines are at most when both are walked from end to end",
      documentation: """
        The Fréchet distance, which unlike `hausdorff` heeds the order of places along the lines. Each operand is one connected line; the \
        second is walked in the direction that has its ends nearer. Positions no farther apart than `spacing` stand for the lines: \
        the figure is no less than the true one, and more by no more than the spacing, which is in its ±.
        """,
      subject: .pair, takes: .lines,
      arguments: [
        ArgumentDefinition("spacing", .positiveLength, default: "0.1 km", "how near positions stand along the lines")
      ],
      result: .figure(.unit(.kilometre), .scalar),
      example: "{ frechet: [first_line, second_line], spacing: 50 m, in: m }"),
    evaluate: { call throws(OperationFault) in
      let method = "discrete Fréchet distance"
      if let empty = call.operands.firstIndex(where: \.isEmpty) {
        return .scalar(ScalarFigure(nil, method: method, reason: call.emptyReason(empty)))
      }
      let (geometries, edges) = try call.workshop.alike(call.operands)
      let found = try call.workshop.geodesy { metric in
        try metric.frechetDistance(
          between: geometries[0], and: geometries[1], edges: edges, spacing: call.base("spacing") ?? 100)
      }
      let (spread, bound) = call.nearnessSpread
      return .scalar(
        ScalarFigure(
          found.distance, plusMinus: spread.map { $0 + found.error }, method: method, bound: (bound ?? 0) + found.error))
    })
}
