import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let routeCost = MeasureOperation(
    definition: OperationDefinition(
      "route_cost", in: .measures, summary: "what a tonne costs on a way over a network",
      documentation: """
        The sum over its edges of tariff times length, and charge. `in:` must be the network's currency for a mass, such as `USD@2022/t`. \
        Rows, assumptions and reasons as of `route_km`.
        """,
      subject: .name, takes: .lines, arguments: [.routePart],
      result: .figure(.declared, .tableWith(argument: "by")), example: "{ route_cost: way, in: USD@2022/t }"),
    evaluate: { call throws(OperationFault) in
      if let network = call.subject.routes.first?.network.network { try call.checkUnit(of: .cost, in: network) }
      return try call.routeFigure(.cost)
    })
}
