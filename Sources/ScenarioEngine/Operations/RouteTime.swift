import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let routeTime = MeasureOperation(
    definition: OperationDefinition(
      "route_time", in: .measures, summary: "how long a way over a network takes",
      documentation: """
        The sum over its edges of their duration, or length over speed, and delay. Rows, assumptions and reasons as of `route_km`. There is no \
        figure where an edge of the way says neither speed nor duration.
        """,
      subject: .name, takes: .lines, arguments: [.routePart],
      result: .figure(.unit(.hour), .tableWith(argument: "by")), example: "{ route_time: way, in: h }"),
    evaluate: { call throws(OperationFault) in try call.routeFigure(.time) })
}

extension UnitOfMeasure {
  static let hour = UnitOfMeasure("h") ?? .one
}
