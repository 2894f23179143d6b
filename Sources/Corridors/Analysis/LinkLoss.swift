/// What the loss of some edges would cost the ways between places.
public struct LinkLoss: Sendable, Hashable {
  /// The edges lost together, by index: one, or all of a crossing.
  public var edges: [Int]
  /// Pairs whose best way used one of them.
  public var affected: Int
  /// Pairs that no way would be left to.
  public var cutOff: Int
  /// What the ways of all other pairs would take more, in the criterion's own unit.
  public var extra: Double
  /// The most that one of them would.
  public var greatestExtra: Double
}

/// Places between which ways are looked for, and the best way of each pair.
public struct PairRoutes: Sendable {
  /// Indices of nodes.
  public let pairs: [(from: Int, to: Int)]
  public let criterion: RoutingCriterion
  /// Of each pair; `nil` where there is none.
  public let routes: [Route?]
  private let network: Network
  private var index: RoutingIndex

  /// - Parameter index: Of the network by the criterion, where there is one already.
  /// - Throws: ``CorridorError`` when a node is not there, or an amount of an edge is negative or no number.
  public init(
    _ pairs: [(from: Int, to: Int)], in network: Network, by criterion: RoutingCriterion, index known: RoutingIndex? = nil
  ) throws(CorridorError) {
    try network.checkEnds(pairs.flatMap { [$0.from, $0.to] })
    if let known {
      index = known
    } else {
      index = try RoutingIndex(RoutingGraph(network, by: criterion), positions: network.nodes.map(\.position))
    }
    var routes: [Route?] = []
    for pair in pairs { routes.append(index.route(from: pair.from, to: pair.to)) }
    (self.pairs, self.criterion, self.routes, self.network) = (pairs, criterion, routes, network)
  }

  /// Every edge that a best way uses, each alone.
  public var usedEdges: [[Int]] { Set(routes.flatMap { $0?.steps.map(\.edge) ?? [] }).sorted().map { [$0] } }

  /// What each set of edges would cost if it were lost; by the pairs cut off, then by what all others would take more.
  ///
  /// Only pairs whose best way uses a lost edge are looked at anew, and the index takes each loss as a change.
  ///
  /// - Throws: ``CorridorError`` when an edge is not there.
  public func losses(of sets: [[Int]]) throws(CorridorError) -> [LinkLoss] {
    var index = index
    var users: [Int: Set<Int>] = [:]
    for (pair, route) in routes.enumerated() { for step in route?.steps ?? [] { users[step.edge, default: []].insert(pair) } }
    var found: [LinkLoss] = []
    for edges in sets {
      for edge in edges where !network.edges.indices.contains(edge) {
        throw CorridorError(.unknownElement, "edge \(edge) of \(network.edges.count)")
      }
      let affected = Set(edges.flatMap { users[$0] ?? [] }).sorted()
      var loss = LinkLoss(edges: edges, affected: affected.count, cutOff: 0, extra: 0, greatestExtra: 0)
      if !affected.isEmpty {
        let before = edges.map { edge in
          RoutingIndex.Change(
            edge: edge, along: index.graph.weight(of: edge), against: index.graph.weight(of: edge, along: false))
        }
        try index.apply(edges.map(RoutingIndex.Change.closing))
        for pair in affected {
          guard let old = routes[pair] else { continue }
          guard let new = index.route(from: pairs[pair].from, to: pairs[pair].to) else {
            loss.cutOff += 1
            continue
          }
          let extra = RoutingCriterion.amount(new.weight - old.weight)
          loss.extra += extra
          loss.greatestExtra = max(loss.greatestExtra, extra)
        }
        try index.apply(before)
      }
      found.append(loss)
    }
    return found.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if a.cutOff != b.cutOff { return a.cutOff > b.cutOff }
      return a.extra != b.extra ? a.extra > b.extra : one.offset < other.offset
    }.map(\.element)
  }

  /// What each pair's way takes when some edges are closed and others, closed so far, open; `nil` where there is none.
  ///
  /// - Throws: ``CorridorError`` when an edge is not there, or the amount of one that opens is not known.
  public func amounts(opening opened: [Int], closing closed: [Int] = []) throws(CorridorError) -> [Double?] {
    var index = index
    for edge in opened + closed where !network.edges.indices.contains(edge) {
      throw CorridorError(.unknownElement, "edge \(edge) of \(network.edges.count)")
    }
    var changes = closed.map(RoutingIndex.Change.closing)
    for place in opened {
      let edge = network.edges[place]
      guard let weight = try criterion.weight(of: edge) else {
        throw CorridorError(.unsuitableValue, "the \(criterion.rawValue) of `\(edge.id)` is not known")
      }
      changes.append(.init(edge: place, along: weight, against: edge.isOneWay ? RoutingGraph.closed : weight))
    }
    try index.apply(changes)
    return pairs.map { index.route(from: $0.from, to: $0.to).map { RoutingCriterion.amount($0.weight) } }
  }
}
