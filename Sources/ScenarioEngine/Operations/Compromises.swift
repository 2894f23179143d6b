import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let compromises = MeasureOperation(
    definition: OperationDefinition(
      "compromises", in: .measures, summary: "the ways that are best by two criteria at once, as a table",
      documentation: """
        The Pareto set: a row for each way than which none takes less by one of the two criteria without taking more by the other, exactly, \
        by the first criterion ascending; of ways that take the same by both, one. Columns: the way by its number, its length, time and cost as far as \
        they are known, and its modes in their order. Without a way the table is empty.
        """,
      subject: .pair, takes: .points,
      arguments: [
        .over, ArgumentDefinition("first", .choice(["distance", "time", "cost"]), default: "time", "the first criterion"),
        ArgumentDefinition("second", .choice(["distance", "time", "cost"]), default: "cost", "the second criterion"),
      ] + ArgumentDefinition.routing,
      rules: .routing, result: .figure(.unit(.kilometre), .table), columnUnits: ["time": .hour],
      example: "{ compromises: [port, capital], over: net, first: time, second: cost }"),
    evaluate: { call throws(OperationFault) in
      let criteria = ["first", "second"].compactMap { call.text($0).flatMap(RoutingCriterion.init) }
      guard criteria.count == 2, criteria[0] != criteria[1] else {
        throw OperationFault("same-criterion", "`first` and `second` are the same; expected two criteria", argument: "second")
      }
      let requests = (try call.features.routeRequest(by: criteria[0]), try call.features.routeRequest(by: criteria[1]))
      let currency = requests.0.network.currency.flatMap { UnitOfMeasure($0 + "/t") } ?? .one
      var table = TableFigure(
        columns: [
          .init("way"), .init("length", .metre), .init("time", .hour, keepsUnit: true),
          .init("cost", currency, keepsUnit: true),
          .init("modes", keepsUnit: true),
        ], rows: [],
        method: "ways over \(requests.0.name) of least \(criteria[0].rawValue) and \(criteria[1].rawValue)"
          + requests.0.network.assumptions(by: RoutingCriterion.allCases))
      let (stops, reason) = try call.features.stops(call.call.subjectNames, call.operands, in: requests.0)
      guard reason == nil else { return .table(table) }
      let found: [RoutingGraph.Compromise]
      do throws(CorridorError) {
        found = try requests.0.graph.compromises(with: requests.1.graph, from: stops[0].node, to: stops[1].node)
      } catch { throw OperationFault(of: error) }
      table.rows = found.enumerated().map { number, compromise in
        let value = RouteValue(value: requests.0, stops: stops, route: compromise.route)
        let amounts = [RoutingCriterion.distance, .time, .cost].map { criterion -> TableFigure.Cell in
          requests.0.network.amount(of: compromise.route, by: criterion).map(TableFigure.Cell.number) ?? .none
        }
        return [.text("\(number + 1)")] + amounts + [.text(value.legs.map(\.mode.rawValue).joined(separator: ", "))]
      }
      return .table(table)
    })
}
