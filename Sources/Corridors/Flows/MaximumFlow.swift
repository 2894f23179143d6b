/// The most that a network carries between places in a year, and what bounds it.
///
/// By blocking flows in layers (Dinic 1970), in whole kilograms, so that the answer is exact and the same whatever order
/// paths are found in. Edges carry their capacity in either direction, both together; one-way edges from their start only.
public struct MaximumFlow: Sendable, Hashable {
  /// In tonnes a year; `nil` when a way without any stated capacity leads from one to the other.
  public let tonnes: Double?
  /// What each edge carries, in tonnes a year, positive from its start to its end. Empty without a flow.
  public let flows: [Double]
  /// The bottleneck: edges, by index, whose capacities sum to the flow and without which nothing gets through. Of several
  /// such sets the one nearest the sources.
  public let cut: [Int]

  /// - Parameters:
  ///   - sources: Indices of the nodes where goods come from, without bound.
  ///   - sinks: Where they go.
  ///   - year: Of the capacities.
  /// - Throws: ``CorridorError`` when a node is not there, one is both source and sink, or a capacity is no number.
  public init(from sources: [Int], to sinks: [Int], in network: Network, year: Int) throws(CorridorError) {
    try network.checkEnds(sources + sinks)
    if let both = sources.first(where: Set(sinks).contains) {
      throw CorridorError(.unsuitableValue, "`\(network.nodes[both].id)` is both where the flow begins and where it ends")
    }
    let nodes = network.nodes.count
    var residual = ResidualGraph(nodes: nodes + 2)
    for edge in network.edges {
      let limit = try edge.limit(in: year)
      let units =
        try limit.map { tonnes throws(CorridorError) in try Self.units(tonnes, of: edge.id) } ?? ResidualGraph.unlimited
      residual.add(from: edge.from, to: edge.to, units, back: edge.isOneWay ? 0 : units)
    }
    for source in Set(sources).sorted() { residual.add(from: nodes, to: source, ResidualGraph.unlimited, back: 0) }
    for sink in Set(sinks).sorted() { residual.add(from: sink, to: nodes + 1, ResidualGraph.unlimited, back: 0) }
    if residual.hasUnlimitedWay(from: nodes, to: nodes + 1) {
      (tonnes, flows, cut) = (nil, [], [])
      return
    }
    let amount = residual.saturate(from: nodes, to: nodes + 1)
    let reached = residual.reached(from: nodes)
    tonnes = Double(amount) / Self.unitsPerTonne
    flows = network.edges.indices.map { Double(residual.flow(along: $0)) / Self.unitsPerTonne }
    cut = network.edges.indices.filter { index in
      let edge = network.edges[index]
      return residual.capacities[index] > 0
        && (edge.isOneWay ? reached[edge.from] && !reached[edge.to] : reached[edge.from] != reached[edge.to])
    }
  }

  private static let unitsPerTonne = 1000.0

  private static func units(_ tonnes: Double, of edge: String) throws(CorridorError) -> Int64 {
    let units = (tonnes * unitsPerTonne).rounded()
    guard units <= Double(ResidualGraph.greatest) else {
      throw CorridorError(
        .unsuitableValue,
        "the capacity of `\(edge)` is \(tonnes) t; expected at most \(Double(ResidualGraph.greatest) / unitsPerTonne) t")
    }
    return Int64(units)
  }
}
