import Corridors
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let routeMatrix = MeasureOperation(
    definition: OperationDefinition(
      "route_matrix", in: .measures, summary: "what the best ways between many places take, as a matrix",
      documentation: """
        A row for each point of the operands, a column for each of `to`, or the same points. `by` says what is counted, and `in:` must be a unit \
        of it: `km`, `h`, `USD@2022/t`. A cell is empty where there is no way, or a place is farther from the network than `reach`. \
        Assumptions that any edge of the network makes are named in the method.
        """,
      subject: .list, takes: .points,
      arguments: [
        .over, .criterion, ArgumentDefinition("to", .either([.name, .names]), takes: .points, "where the ways end"),
      ] + ArgumentDefinition.routing,
      rules: .routing, result: .figure(.declared, .matrix),
      example: "{ route_matrix: [ports, capitals], over: net, by: time, in: h }"),
    evaluate: { call throws(OperationFault) in
      let request = try call.features.routeRequest()
      try call.checkUnit(of: request.criterion, in: request.network)
      let others = call.call.name("to").map { [$0] } ?? call.call.names("to") ?? call.call.subjectNames
      let lists = others.map { call.features.named[$0.name] ?? FeatureList() }
      let hasEnds = call.call.name("to") != nil || call.call.names("to") != nil
      let rows = call.features.places(call.call.subjectNames, call.operands, in: request)
      let columns = hasEnds ? call.features.places(others, lists, in: request) : rows
      let weights = try request.matrix(from: rows.compactMap(\.node), to: columns.compactMap(\.node))
      var next = 0
      let values = rows.map { row -> [Double?] in
        guard row.node != nil else { return columns.map { _ in nil } }
        defer { next += 1 }
        var cell = 0
        return columns.map { column in
          guard column.node != nil else { return nil }
          defer { cell += 1 }
          let weight = weights[next][cell]
          return weight < RoutingGraph.closed ? RoutingCriterion.amount(weight) : nil
        }
      }
      return .matrix(
        MatrixFigure(
          rows: rows.map(\.name), columns: columns.map(\.name), values: values,
          method: "ways over \(request.name) of least \(request.criterion.rawValue)" + request.assumptions))
    })
}

extension FeatureCall {
  /// The points of some lists, with the nodes that stand for them; none where the network is too far.
  fileprivate func places(
    _ names: [NameReference], _ lists: [FeatureList], in request: RouteRequest
  ) -> [(name: String, node: Int?)] {
    zip(names, lists).flatMap { name, list in
      zip(list.keys(by: "id", named: name.name), list.features).map { key, feature in
        guard feature.geometry.type == .point, !feature.geometry.isEmpty else { return (key, nil) }
        let (stop, _) = stop(named: key, feature, in: request)
        if let stop { remarkOnIsland(stop, in: request) }
        return (key, stop?.node)
      }
    }
  }
}
