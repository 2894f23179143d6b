import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let assignment = MeasureOperation(
    definition: OperationDefinition(
      "assignment", in: .measures,
      summary: "how demands go over a network at least cost within its capacities, as a table",
      documentation: """
        Each feature of the operand is a demand: `from_node` and `to_node` name nodes, as in a table read `as: edges`, or it is a line from \
        where goods start to where they end; `amount` names the property with its size, a number of t/a or a text such as `5 Mt/a`. As \
        much is carried as the capacities of `year` let through, both ways together counting against one, and that at the least sum of \
        tonnes times what `by` says: a linear program, solved by Clp and proved by its prices. Of several plans that cost the same it is one.

        `show: demands` has a row for each and one for `all`: how much is wanted, carried and left over, and what a tonne takes on average. \
        `show: edges` has the edges in use, the full ones first: load, capacity (none: unlimited), `price`, what one tonne more of capacity \
        would save, and `relief`, how many tonnes more it would let through; of edges that are full one after another, which only together let \
        more through, one bears it for all. `show: limits` leaves those without a capacity out. `show: ways` has what goes which way. What a tonne takes and the price \
        are in the network's money a tonne with `by: cost`, in hours with `by: time`, in km with `by: distance`; a check takes them as plain \
        numbers. Edges whose cost, time or length is not known are not used, and a remark counts them.
        """,
      subject: .name, takes: .lines,
      arguments: [
        .over, .year,
        ArgumentDefinition("amount", .text, default: "amount", "the property with the tonnes a year"),
        ArgumentDefinition("by", .choice(RoutingCriterion.allCases.map(\.rawValue)), default: "cost", "what is made least"),
        ArgumentDefinition("show", .choice(["demands", "edges", "limits", "ways"]), default: "demands", "what the rows are"),
      ] + ArgumentDefinition.reach,
      result: .figure(.unit(OperationUnits.megatonnesYear), .table),
      columnUnits: ["price": .one, "per_tonne": .one, "relief": .one],
      example: "{ assignment: forecast, over: net, year: 2030, by: distance, in: Mt/a }"),
    usesDate: true,
    evaluate: { call throws(OperationFault) in
      let request = try call.features.routeRequest()
      let demands = try call.demands(on: request)
      let (year, criterion) = (try call.year(), request.criterion)
      let unknown = request.network.edges.count { $0.isOpen && criterion.amount(of: $0) == nil }
      if unknown > 0 {
        call.workshop.remarks.add(
          "not-used", "\(unknown) edges are not used: their \(criterion.rawValue) is not known", at: call.call.place)
      }
      let plan = try call.workshop.geodesy { _ throws(CorridorError) in
        try FlowAssignment(of: demands, in: request.network, year: year, weight: criterion.amount)
      }
      return .table(AssignmentTable(call: call, demands: demands, plan: plan, request: request, year: year).table)
    })
}
