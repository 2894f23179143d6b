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
    var openings = Openings(value)
    var unknown = 0
    do throws(CorridorError) {
      for (place, edge) in network.edges.enumerated() where isUsable[place] {
        guard let weight = try criterion.weight(of: edge) else {
          unknown += 1
          continue
        }
        guard !edge.isOpen else { continue }
        let opening = openings.place(of: place)
        for isAlong in edge.isOneWay ? [true] : [true, false] {
          closed.append(ClosedWay(edge: place, isAlong: isAlong, weight: weight, openings: [opening]))
        }
      }
      let costs = [UInt64](repeating: 1, count: openings.names.count)
      let opened: OpenedRoute?
      do throws(CorridorError) {
        opened = try graph.routeOpening(closed, costs: costs, from: from.node, to: to.node)
      } catch  where error.code == .unsuitableValue {
        return none + "; what would have to be opened was not found: there are too many combinations"
      }
      guard let opened else {
        return none + (closed.isEmpty ? "" : ", whatever is opened")
          + (unknown == 0 ? "" : "; the \(criterion.rawValue) of \(unknown) edges is not known")
      }
      return none + "; it would with \(opened.openings.map { openings.names[$0] }.joined(separator: ", ")) opened"
    } catch {
      throw OperationFault(of: error)
    }
  }
}

/// What may be opened: an edge with all its pieces, a border between two territories with all its crossings.
private struct Openings {
  private(set) var names: [String] = []
  private let value: NetworkValue
  private var places: [String: Int] = [:]
  /// How many pieces each edge of the network that was cut is in.
  private var pieces: [Int: Int] = [:]

  init(_ value: NetworkValue) {
    self.value = value
    for part in value.cut?.parts ?? [] {
      if case .piece(let original, _) = part { pieces[original, default: 0] += 1 }
    }
  }

  mutating func place(of edge: Int) -> Int {
    let name = name(of: edge)
    if let known = places[name] { return known }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private func name(of edge: Int) -> String {
    let id = value.network.edges[edge].id
    guard let cut = value.cut else { return "`\(id)`" }
    switch cut.parts[edge] {
    case .crossing(let place):
      let crossing = cut.crossings[place]
      let sides = [cut.territories[crossing.from], cut.territories[crossing.to]]
      return "the border of \(sides.sorted().joined(separator: " and "))"
    case .piece(let original, _):
      // The pieces of an edge are numbered; an edge that is whole has its own id.
      guard pieces[original, default: 1] > 1, let mark = id.lastIndex(of: "#") else { return "`\(id)`" }
      return "`\(id[..<mark])`"
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
