/// What can be reached from some nodes within a limit.
public struct ServiceArea: Sendable, Hashable {
  /// A part of an edge, by shares of it from its start.
  public struct Stretch: Sendable, Hashable {
    public var edge: Int
    public var part: ClosedRange<Double>
  }

  /// What the way to each node takes; ``RoutingGraph/closed`` for what is not reached.
  public let distances: [UInt64]
  /// The parts of edges reached, by edge: one or two of each.
  public let stretches: [Stretch]

  /// - Parameters:
  ///   - sense: whether goods go out from the places, or come in.
  ///   - limit: the most that a way may take; what an edge takes is spread evenly over it.
  public init(
    of graph: RoutingGraph, around places: [Int], sense: ShortestPathTree.Sense = .fromRoot, limit: UInt64
  ) {
    let tree = ShortestPathTree(of: graph, roots: places, sense: sense, limit: limit)
    distances = tree.distances
    var stretches: [Stretch] = []
    for edge in 0..<graph.edgeCount {
      let ends = graph.ends(of: edge)
      // Coming in, the way from the far end toward the near one is the one that is used.
      let outward = (graph.weight(of: edge, along: sense == .fromRoot), graph.weight(of: edge, along: sense == .toRoot))
      let head = Self.share(of: outward.0, left: limit, after: tree.distances[ends.from])
      let tail = Self.share(of: outward.1, left: limit, after: tree.distances[ends.to])
      if head + tail >= 1 {
        stretches.append(Stretch(edge: edge, part: 0...1))
      } else {
        if head > 0 { stretches.append(Stretch(edge: edge, part: 0...head)) }
        if tail > 0 { stretches.append(Stretch(edge: edge, part: (1 - tail)...1)) }
      }
    }
    self.stretches = stretches
  }

  /// How much of an edge is reached from one end.
  private static func share(of weight: UInt64, left limit: UInt64, after distance: UInt64) -> Double {
    guard weight < RoutingGraph.closed, distance <= limit else { return 0 }
    return weight <= limit - distance ? 1 : Double(limit - distance) / Double(weight)
  }
}
