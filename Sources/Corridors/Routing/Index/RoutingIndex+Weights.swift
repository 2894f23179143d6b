extension RoutingIndex {
  /// Gives every arc the least that the edges below it take, from the lowest up.
  mutating func customize() {
    let count = heads.count
    up = [UInt64](repeating: RoutingGraph.closed, count: count)
    viaUp = [Int32](repeating: -1, count: count)
    down = isSymmetric ? [] : up
    viaDown = isSymmetric ? [] : viaUp
    var slots = [Int32](repeating: 0, count: nodes.count)
    for rank in nodes.indices {
      for arc in upArcs(rank) { slots[Int(heads[arc])] = Int32(arc) }
      for arc in graph.arcs(of: Int(nodes[rank])) {
        let head = Int(ranks[Int(graph.heads[arc])])
        guard head > rank else { continue }
        offer(Int(slots[head]), way: graph.ways[arc])
      }
      if isSymmetric { pullBothWays(rank, slots) } else { pull(rank, slots) }
    }
  }

  /// Takes a way of the graph, that leads from an arc's tail to its head, for what the arc stands for when that is less.
  mutating func offer(_ arc: Int, way: Int32) {
    let along = graph.weights[Int(way)]
    if along < up[arc] {
      up[arc] = along
      viaUp[arc] = -2 - way
    }
    guard !isSymmetric else { return }
    let against = graph.weights[Int(way ^ 1)]
    if against < down[arc] {
      down[arc] = against
      viaDown[arc] = -2 - (way ^ 1)
    }
  }

  private mutating func pullBothWays(_ rank: Int, _ slots: [Int32]) {
    for place in lowerPlaces(rank) {
      let side = Int(lower[place])
      let toward = up[side]
      let tail = Int(tails[side])
      let end = Int(firstUp[tail + 1])
      guard side + 1 < end, toward < RoutingGraph.closed else { continue }
      for other in (side + 1)..<end {
        let arc = Int(slots[Int(heads[other])])
        let sum = toward &+ up[other]
        if sum < up[arc] {
          up[arc] = sum
          viaUp[arc] = Int32(tail)
        }
      }
    }
  }

  private mutating func pull(_ rank: Int, _ slots: [Int32]) {
    for place in lowerPlaces(rank) {
      let side = Int(lower[place])
      let (toward, back) = (up[side], down[side])
      let tail = Int(tails[side])
      let end = Int(firstUp[tail + 1])
      guard side + 1 < end else { continue }
      for other in (side + 1)..<end {
        let arc = Int(slots[Int(heads[other])])
        let onward = back &+ up[other]
        if onward < up[arc] {
          up[arc] = onward
          viaUp[arc] = Int32(tail)
        }
        let backward = down[other] &+ toward
        if backward < down[arc] {
          down[arc] = backward
          viaDown[arc] = Int32(tail)
        }
      }
    }
  }
}
