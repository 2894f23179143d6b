extension RoutingIndex {
  /// What a shortest way takes; ``RoutingGraph/closed`` where there is none.
  public func distance(from start: Int, to end: Int) -> UInt64 {
    let (leaving, arriving) = (Climb(self, from: start, upwards: true), Climb(self, from: end, upwards: false))
    return leaving.meeting(arriving)?.distance ?? RoutingGraph.closed
  }

  /// A shortest way, its edges in order; `nil` where there is none. Of ways of equal weight always the same one, however the
  /// weights came about.
  public func route(from start: Int, to end: Int) -> Route? {
    let (leaving, arriving) = (Climb(self, from: start, upwards: true), Climb(self, from: end, upwards: false))
    guard let meeting = leaving.meeting(arriving) else { return nil }
    var arcs: [(arc: Int32, isUp: Bool)] = []
    var depth = meeting.depth
    while leaving.arcs[depth] >= 0 {
      arcs.append((leaving.arcs[depth], true))
      depth = Int(depths[Int(tails[Int(leaving.arcs[depth])])])
    }
    arcs.reverse()
    depth = meeting.depth
    while arriving.arcs[depth] >= 0 {
      arcs.append((arriving.arcs[depth], false))
      depth = Int(depths[Int(tails[Int(arriving.arcs[depth])])])
    }
    var route = Route(nodes: [start], steps: [], weight: meeting.distance)
    for (arc, isUp) in arcs { unpack(arc, isUp: isUp, into: &route) }
    return route
  }

  /// Adds what an arc stands for.
  private func unpack(_ arc: Int32, isUp: Bool, into route: inout Route) {
    var open = [(arc: arc, isUp: isUp)]
    while let (arc, isUp) = open.popLast() {
      let place = Int(arc)
      let via = isUp || isSymmetric ? viaUp[place] : viaDown[place]
      if via >= 0 {
        let (low, high) = (tails[place], heads[place])
        // Upwards from the tail down to the node between, and up to the head.
        open.append((arcUp(Int(via), to: isUp ? high : low), true))
        open.append((arcUp(Int(via), to: isUp ? low : high), false))
      } else if via < -1 {
        // Where one number serves both ways, the way found leads upwards.
        let way = isUp || !isSymmetric ? -2 - via : (-2 - via) ^ 1
        route.steps.append(Route.Step(way: way))
        route.nodes.append(Int(nodes[Int(isUp ? heads[place] : tails[place])]))
      }
    }
  }

  /// The arc from a node to an upper neighbour, which is there.
  func arcUp(_ rank: Int, to head: Int32) -> Int32 {
    var range = upArcs(rank)
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      range = heads[middle] <= head ? middle..<range.upperBound : range.lowerBound..<middle
    }
    return Int32(range.lowerBound)
  }
}

/// The least that the ways from a node to each of its ancestors take, or those from them to it.
struct Climb {
  /// By depth in the elimination tree, from the root to the node itself.
  private(set) var distances: [UInt64]
  /// The last arc of the way to each; -1 for none.
  private(set) var arcs: [Int32]
  /// The node of each depth.
  private(set) var path: [Int32]

  init(_ index: RoutingIndex, from node: Int, upwards: Bool) {
    var rank = Int(index.ranks[node])
    let depth = Int(index.depths[rank])
    distances = [UInt64](repeating: RoutingGraph.closed, count: depth + 1)
    arcs = [Int32](repeating: -1, count: depth + 1)
    path = arcs
    distances[depth] = 0
    for here in (0...depth).reversed() {
      path[here] = Int32(rank)
      let distance = distances[here]
      if distance < RoutingGraph.closed {
        if upwards || index.isSymmetric {
          relax(index, rank, distance, index.up)
        } else {
          relax(index, rank, distance, index.down)
        }
      }
      rank = Int(index.parents[rank])
    }
  }

  private mutating func relax(_ index: RoutingIndex, _ rank: Int, _ distance: UInt64, _ weights: [UInt64]) {
    for arc in index.upArcs(rank) {
      let depth = Int(index.depths[Int(index.heads[arc])])
      let sum = distance &+ weights[arc]
      if sum < distances[depth] {
        distances[depth] = sum
        arcs[depth] = Int32(arc)
      }
    }
  }

  /// How many ancestors, or nodes themselves, two nodes share.
  func shared(_ other: Climb) -> Int {
    var (low, high) = (0, min(path.count, other.path.count))
    while low < high {
      let middle = (low + high + 1) / 2
      if path[middle - 1] == other.path[middle - 1] { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The shared ancestor over which least is taken, the lowest of equal ones: over a higher one a way would go out over edges of
  /// no weight and back.
  func meeting(_ other: Climb) -> (distance: UInt64, depth: Int)? {
    var best = (distance: RoutingGraph.closed, depth: -1)
    for depth in 0..<shared(other) {
      let sum = distances[depth] &+ other.distances[depth]
      if sum <= best.distance, sum < RoutingGraph.closed { best = (sum, depth) }
    }
    return best.depth < 0 ? nil : best
  }
}
