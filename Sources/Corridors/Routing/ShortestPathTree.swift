/// The shortest ways from one node, or the nearest of several, to others, or from others to it: Dijkstra's algorithm (1959).
///
/// Of two ways of equal weight to a node stays the one found first; nodes are left nearest first, equally near ones by number. So
/// the tree is the same on every run.
public struct ShortestPathTree: Sendable {
  /// Which way its edges are used.
  public enum Sense: Sendable {
    /// From the roots to the others.
    case fromRoot
    /// From the others to the roots.
    case toRoot
  }

  public let roots: [Int]
  public let sense: Sense
  /// What the way between a root and each node takes; ``RoutingGraph/closed`` where there is none within the limit.
  public private(set) var distances: [UInt64]
  /// The way by which each node was reached, as it is used; -1 for none.
  private(set) var reachedBy: [Int32]
  private let graph: RoutingGraph

  /// - Parameters:
  ///   - targets: the search ends when all are left behind; what other nodes then have is only an upper bound. Empty for all nodes.
  ///   - limit: the most that a way may take.
  public init(
    of graph: RoutingGraph, roots: [Int], sense: Sense = .fromRoot, targets: Set<Int> = [],
    limit: UInt64 = RoutingGraph.closed - 1
  ) {
    self.roots = roots
    self.sense = sense
    distances = [UInt64](repeating: RoutingGraph.closed, count: graph.nodeCount)
    reachedBy = [Int32](repeating: -1, count: graph.nodeCount)
    self.graph = graph
    var left = targets
    let flip: Int32 = sense == .fromRoot ? 0 : 1
    var queue = DistanceQueue()
    for root in roots {
      distances[root] = 0
      queue.insert(0, root)
    }
    while let (distance, node) = queue.popFirst().map({ ($0.distance, Int($0.node)) }) {
      guard distance == distances[node] else { continue }
      if !targets.isEmpty {
        left.remove(node)
        if left.isEmpty { break }
      }
      for arc in graph.arcs(of: node) {
        let way = graph.ways[arc] ^ flip
        let next = distance + graph.weights[Int(way)]
        let head = Int(graph.heads[arc])
        guard next < distances[head], next <= limit else { continue }
        distances[head] = next
        reachedBy[head] = way
        queue.insert(next, head)
      }
    }
  }

  public init(
    of graph: RoutingGraph, root: Int, sense: Sense = .fromRoot, targets: Set<Int> = [], limit: UInt64 = RoutingGraph.closed - 1
  ) {
    self.init(of: graph, roots: [root], sense: sense, targets: targets, limit: limit)
  }

  /// The way between the nearest root and a node, in the sense of travel; `nil` where there is none.
  public func route(_ node: Int) -> Route? {
    guard distances[node] < RoutingGraph.closed else { return nil }
    var nodes = [node]
    var steps: [Route.Step] = []
    var here = node
    while reachedBy[here] >= 0 {
      let way = reachedBy[here]
      steps.append(Route.Step(way: way))
      here = graph.start(ofWay: sense == .fromRoot ? way : way ^ 1)
      nodes.append(here)
    }
    if sense == .fromRoot {
      nodes.reverse()
      steps.reverse()
    }
    return Route(nodes: nodes, steps: steps, weight: distances[node])
  }
}
