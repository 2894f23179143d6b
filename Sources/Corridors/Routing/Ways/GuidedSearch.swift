/// Shortest ways to one node from many others, some ways and nodes forbidden: each search is led by what the way takes with
/// nothing forbidden, which is never too much (A*, Hart, Nilsson and Raphael 1968).
struct GuidedSearch {
  let graph: RoutingGraph
  /// What the way from each node takes with nothing forbidden.
  let bounds: [UInt64]
  let end: Int
  private var distances: [UInt64]
  private var reachedBy: [Int32]
  /// The nodes whose entries are not as new.
  private var used: [Int] = []

  init(_ graph: RoutingGraph, to end: Int) {
    self.graph = graph
    self.end = end
    bounds = ShortestPathTree(of: graph, root: end, sense: .toRoot).distances
    distances = [UInt64](repeating: RoutingGraph.closed, count: graph.nodeCount)
    reachedBy = [Int32](repeating: -1, count: graph.nodeCount)
  }

  /// A shortest way that begins with none of some ways and passes none of some nodes; `nil` where there is none.
  mutating func route(from start: Int, avoiding ways: Set<Int32> = [], nodes: Set<Int> = []) -> Route? {
    for node in used { (distances[node], reachedBy[node]) = (RoutingGraph.closed, -1) }
    used = [start]
    guard bounds[start] < RoutingGraph.closed else { return nil }
    var queue = DistanceQueue()
    distances[start] = 0
    queue.insert(bounds[start], start)
    while let entry = queue.popFirst() {
      let node = Int(entry.node)
      guard entry.distance == distances[node] + bounds[node] else { continue }
      if node == end { return way(from: start) }
      for arc in graph.arcs(of: node) {
        let way = graph.ways[arc]
        let head = Int(graph.heads[arc])
        let next = distances[node] + graph.weights[Int(way)]
        guard next < distances[head], bounds[head] < RoutingGraph.closed, !nodes.contains(head),
          node != start || !ways.contains(way)
        else { continue }
        if distances[head] == RoutingGraph.closed { used.append(head) }
        distances[head] = next
        reachedBy[head] = way
        queue.insert(next + bounds[head], head)
      }
    }
    return nil
  }

  private func way(from start: Int) -> Route {
    var nodes = [end]
    var steps: [Route.Step] = []
    while let here = nodes.last, here != start {
      steps.append(Route.Step(way: reachedBy[here]))
      nodes.append(graph.start(ofWay: reachedBy[here]))
    }
    return Route(nodes: nodes.reversed(), steps: steps.reversed(), weight: distances[end])
  }
}
