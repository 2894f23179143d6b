extension RoutingGraph {
  /// The graph of a network: its nodes and edges by their places in it.
  ///
  /// Closed edges and those of which the criterion is not known are closed in it.
  ///
  /// - Throws: `unsuitableValue` for a negative or infinite amount.
  public init(_ network: Network, by criterion: RoutingCriterion) throws(CorridorError) {
    var (from, to): ([Int32], [Int32]) = ([], [])
    var (along, against): ([UInt64], [UInt64]) = ([], [])
    for edge in network.edges {
      let weight = edge.isOpen ? try criterion.weight(of: edge) ?? Self.closed : Self.closed
      guard let start = Int32(exactly: edge.from), let end = Int32(exactly: edge.to) else {
        throw CorridorError(.unknownElement, "edge `\(edge.id)` leads to a node that is not there")
      }
      from.append(start)
      to.append(end)
      along.append(weight)
      against.append(edge.isOneWay ? Self.closed : weight)
    }
    try self.init(nodeCount: network.nodes.count, from: from, to: to, along: along, against: against)
  }
}

extension RoutingCriterion {
  /// What the use of an edge takes as a whole number, open or not; `nil` when that is not known.
  ///
  /// - Parameter factor: by what the amount is multiplied: above 1 to avoid the edge, below to prefer it.
  /// - Throws: `unsuitableValue` for a negative or infinite amount.
  public func weight(of edge: NetworkEdge, factor: Double = 1) throws(CorridorError) -> UInt64? {
    guard let amount = amount(of: edge) else { return nil }
    return try Self.weight(amount * factor, of: "the \(rawValue) of edge `\(edge.id)`")
  }
}

extension Network {
  /// What a way takes by a criterion: metres, seconds, or currency a tonne, factors left aside; `nil` when an edge does not say.
  public func amount(of route: Route, by criterion: RoutingCriterion) -> Double? {
    var sum = 0.0
    for step in route.steps {
      guard let amount = criterion.amount(of: edges[step.edge]) else { return nil }
      sum += amount
    }
    return sum
  }

  /// Which values that an amount of a way is made from are assumptions.
  public func assumed(on route: Route, by criterion: RoutingCriterion) -> Set<NetworkEdge.Attribute> {
    route.steps.reduce(into: []) { all, step in
      let edge = edges[step.edge]
      all.formUnion(edge.assumed.intersection(criterion.attributes(of: edge)))
    }
  }
}
