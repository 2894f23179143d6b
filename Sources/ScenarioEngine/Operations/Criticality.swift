import Corridors
import Diagnostics
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  /// How many rows are shown without `most`.
  private static let mostRows = 20

  static let criticality = MeasureOperation(
    definition: OperationDefinition(
      "criticality", in: .measures, summary: "what the loss of each link would cost the ways between places, as a table",
      documentation: """
        Each edge that a best way between two of the places uses is taken away in turn, or with `each: PROPERTY` all edges of one value of a \
        property together: a crossing, a line. A row has the pairs whose way used it, those that no way is left to (`cut_off`), and what the \
        ways of all others take more, together (`extra`) and at most (`greatest`): in km, h or money a tonne, as `by` and `in` say. The worst \
        come first, at most `most`. A second name pairs its places with those of the first, else the places of the first are paired among \
        themselves.
        """,
      subject: .names(1...2), takes: .points,
      arguments: [
        .over, .criterion,
        ArgumentDefinition("each", .text, default: "id", "the property by which edges are lost together"),
        ArgumentDefinition("most", .integer(1...10_000), default: "\(mostRows)", "how many rows are shown"),
      ] + ArgumentDefinition.reach,
      result: .figure(.declared, .table), columnUnits: ["pairs": .one, "cut_off": .one],
      example: "{ criticality: [harbour, yard], over: net, by: distance, in: km }"),
    evaluate: { call throws(OperationFault) in
      let (request, pairs, _) = try call.pairsOnNetwork()
      let property = call.text("each") ?? "id"
      let list = call.features.features("over") ?? FeatureList()
      let keys = list.keys(by: property, named: call.call.name("over")?.name ?? "over")
      let losses = try call.workshop.geodesy { _ throws(CorridorError) in
        let routes = try request.routes(of: pairs)
        let used = Set(routes.usedEdges.joined().map { keys[$0] })
        var sets: [String: [Int]] = [:]
        for (index, key) in keys.enumerated() where used.contains(key) && key != "–" { sets[key, default: []].append(index) }
        return try routes.losses(of: sets.keys.sorted().map { sets[$0] ?? [] })
      }
      let most = call.call.integer("most", call.features.parameters) ?? mostRows
      let rows = losses.prefix(most).map { loss -> [TableFigure.Cell] in
        [
          .text(loss.edges.first.map { keys[$0] } ?? ""), .number(loss.extra), .number(loss.greatestExtra),
          .number(Double(loss.affected)), .number(Double(loss.cutOff)),
        ]
      }
      let columns: [TableFigure.Column] = [
        .init(property), .init("extra"), .init("greatest"), .init("pairs", keepsUnit: true, decimals: 0),
        .init("cut_off", keepsUnit: true, decimals: 0),
      ]
      return .table(
        TableFigure(
          columns: columns, rows: rows,
          method: "ways of least \(request.criterion.rawValue) without the link, of \(pairs.count) pairs" + request.assumptions)
      )
    })
}

extension MeasureCall {
  /// Every pair of places of the operands on the network, and how they are called; tells of a unit that does not fit.
  func pairsOnNetwork() throws(OperationFault) -> (request: RouteRequest, pairs: [(from: Int, to: Int)], names: [String]) {
    let (request, nodes) = try placesOnNetwork()
    try checkUnit(of: request.criterion, in: request.network)
    let keys = operands.enumerated().map { $1.keys(by: "id", named: name($0)) }
    // Two names of one place each are a pair as well.
    let (starts, ends) = (nodes[0], nodes.count > 1 ? nodes[1] : [])
    var (pairs, names): ([(from: Int, to: Int)], [String]) = ([], [])
    for (place, start) in starts.enumerated() {
      let others = nodes.count > 1 ? Array(ends.enumerated()) : Array(starts.enumerated().dropFirst(place + 1))
      for (other, end) in others where end != start {
        pairs.append((start, end))
        names.append("\(keys[0][place]) – \(keys[nodes.count > 1 ? 1 : 0][other])")
      }
    }
    return (request, pairs, names)
  }
}

extension RouteRequest {
  /// The best ways of pairs of nodes, from the index of the network that all such questions share.
  func routes(of pairs: [(from: Int, to: Int)]) throws(CorridorError) -> PairRoutes {
    let own = graph
    let index = try value.value("index by \(criterion.rawValue)") { network throws(CorridorError) in
      try RoutingIndex(own, positions: network.nodes.map(\.position))
    }
    return try PairRoutes(pairs, in: network, by: criterion, index: index)
  }
}
