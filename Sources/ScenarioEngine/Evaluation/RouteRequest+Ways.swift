import Corridors

extension RouteRequest {
  /// The best way past some stops in their order, or why there is none.
  func route(past stops: [RouteValue.Stop]) throws(OperationFault) -> RouteValue {
    var result = RouteValue(value: self, stops: stops)
    var whole: Route?
    for (from, to) in zip(stops, stops.dropFirst()) {
      guard let part = graph.route(from: from.node, to: to.node) else {
        result.reason = try reason(from, to)
        return result
      }
      whole = whole.map { $0 + part } ?? part
    }
    result.route = whole
    return result
  }

  /// Why there is no way between two stops: what would have to be opened.
  func reason(_ from: RouteValue.Stop, _ to: RouteValue.Stop) throws(OperationFault) -> String {
    let none = "no way leads from `\(from.name)` to `\(to.name)` over `\(name)`"
    var closed: [ClosedWay] = []
    var openings: [Int] = []
    var unknown = 0
    do throws(CorridorError) {
      for (place, edge) in network.edges.enumerated() where isUsable[place] {
        guard let weight = try criterion.weight(of: edge) else {
          unknown += 1
          continue
        }
        guard !edge.isOpen else { continue }
        for isAlong in edge.isOneWay ? [true] : [true, false] {
          closed.append(ClosedWay(edge: place, isAlong: isAlong, weight: weight, openings: [openings.count]))
        }
        openings.append(place)
      }
      let costs = [UInt64](repeating: 1, count: openings.count)
      guard let opened = try graph.routeOpening(closed, costs: costs, from: from.node, to: to.node) else {
        return none + (closed.isEmpty ? "" : ", whatever is opened")
          + (unknown == 0 ? "" : "; the \(criterion.rawValue) of \(unknown) edges is not known")
      }
      let names = opened.openings.map { "`\(network.edges[openings[$0]].id)`" }
      return none + "; it would with \(names.joined(separator: ", ")) opened"
    } catch {
      throw OperationFault(of: error)
    }
  }
}

extension RouteValue {
  init(value request: RouteRequest, stops: [Stop], route: Route? = nil) {
    self.init(
      network: request.value, networkName: request.name, criterion: request.criterion, stops: stops, route: route)
  }
}

extension Route {
  /// One way after another that begins where it ends.
  static func + (first: Route, second: Route) -> Route {
    Route(
      nodes: first.nodes + second.nodes.dropFirst(), steps: first.steps + second.steps, weight: first.weight + second.weight)
  }
}
