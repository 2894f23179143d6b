extension RoutingGraph {
  /// A shortest way from one node to another, searched from both ends at once; `nil` where there is none.
  ///
  /// The side whose nearest open node is nearer advances; the search ends when both together are as far as the best way found.
  /// Deterministic: of equal ways, the one whose meeting was found first.
  public func route(from start: Int, to end: Int) -> Route? {
    guard start != end else { return Route(nodes: [start], steps: [], weight: 0) }
    var sides = [SearchSide(root: start, flip: 0, count: nodeCount), SearchSide(root: end, flip: 1, count: nodeCount)]
    var best = Self.closed
    var meeting = -1
    while let near = sides[0].nearest, let far = sides[1].nearest, near + far < best {
      let side = near <= far ? 0 : 1
      sides[side].leave(self)
      for other in sides[side].improved {
        let sum = sides[0].distances[other] + sides[1].distances[other]
        if sum < best { (best, meeting) = (sum, other) }
      }
    }
    guard meeting >= 0 else { return nil }
    var (nodes, steps) = sides[0].path(to: meeting, in: self)
    nodes.reverse()
    steps.reverse()
    let (onward, last) = sides[1].path(to: meeting, in: self)
    return Route(nodes: nodes + onward.dropFirst(), steps: steps + last, weight: best)
  }
}

/// One side of a search from both ends.
private struct SearchSide {
  let flip: Int32
  var distances: [UInt64]
  var reachedBy: [Int32]
  var queue = DistanceQueue()
  /// The nodes that the last node left gave a shorter way.
  var improved: [Int] = []

  init(root: Int, flip: Int32, count: Int) {
    self.flip = flip
    distances = [UInt64](repeating: RoutingGraph.closed, count: count)
    reachedBy = [Int32](repeating: -1, count: count)
    distances[root] = 0
    queue.insert(0, root)
  }

  /// How near the nearest open node is, outdated entries passed over.
  var nearest: UInt64? {
    mutating get {
      while let first = queue.first, first.distance > distances[Int(first.node)] { _ = queue.popFirst() }
      return queue.first?.distance
    }
  }

  mutating func leave(_ graph: RoutingGraph) {
    improved.removeAll(keepingCapacity: true)
    guard let entry = queue.popFirst() else { return }
    let node = Int(entry.node)
    for arc in graph.arcs(of: node) {
      let way = graph.ways[arc] ^ flip
      let next = entry.distance + graph.weights[Int(way)]
      let head = Int(graph.heads[arc])
      guard next < distances[head] else { continue }
      distances[head] = next
      reachedBy[head] = way
      queue.insert(next, head)
      improved.append(head)
    }
  }

  /// From a node to the root.
  func path(to node: Int, in graph: RoutingGraph) -> (nodes: [Int], steps: [Route.Step]) {
    var nodes = [node]
    var steps: [Route.Step] = []
    var here = node
    while reachedBy[here] >= 0 {
      steps.append(Route.Step(way: reachedBy[here]))
      here = graph.start(ofWay: reachedBy[here] ^ flip)
      nodes.append(here)
    }
    return (nodes, steps)
  }
}
