/// The shortest ways from one node to others, or from others to one: Dijkstra's algorithm (1959).
///
/// Of two ways of equal weight to a node stays the one found first; nodes are left nearest first, equally near ones by number. So
/// the tree is the same on every run.
public struct ShortestPathTree: Sendable {
  /// Which way its edges are used.
  public enum Sense: Sendable {
    /// From the root to the others.
    case fromRoot
    /// From the others to the root.
    case toRoot
  }

  public let root: Int
  public let sense: Sense
  /// What the way between the root and each node takes; ``RoutingGraph/closed`` where there is none within the limit.
  public private(set) var distances: [UInt64]
  /// The way by which each node was reached, as seen from the root; -1 for none.
  private(set) var reachedBy: [Int32]
  private let graph: RoutingGraph

  /// - Parameters:
  ///   - targets: the search ends when all are reached; empty for all nodes.
  ///   - limit: the most that a way may take.
  public init(
    of graph: RoutingGraph, root: Int, sense: Sense = .fromRoot, targets: Set<Int> = [], limit: UInt64 = RoutingGraph.closed - 1
  ) {
    self.root = root
    self.sense = sense
    distances = [UInt64](repeating: RoutingGraph.closed, count: graph.nodeCount)
    reachedBy = [Int32](repeating: -1, count: graph.nodeCount)
    self.graph = graph
    var left = targets
    let flip: Int32 = sense == .fromRoot ? 0 : 1
    var queue = DistanceQueue()
    distances[root] = 0
    queue.insert(0, root)
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

  /// The way between the root and a node, in the sense of travel; `nil` where there is none.
  public func route(_ node: Int) -> Route? {
    guard distances[node] < RoutingGraph.closed else { return nil }
    var nodes = [node]
    var steps: [Route.Step] = []
    var here = node
    while here != root {
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
