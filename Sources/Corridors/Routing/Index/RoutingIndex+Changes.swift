extension RoutingIndex {
  /// What an edge takes from now on.
  public struct Change: Sendable, Hashable {
    public var edge: Int
    /// From its start to its end, and the other way; ``RoutingGraph/closed`` closes it.
    public var along: UInt64
    public var against: UInt64

    public init(edge: Int, along: UInt64, against: UInt64) {
      self.edge = edge
      self.along = along
      self.against = against
    }

    /// An edge that may not be used any more.
    public static func closing(_ edge: Int) -> Change {
      Change(edge: edge, along: RoutingGraph.closed, against: RoutingGraph.closed)
    }
  }

  /// Sets what edges take, and mends the index: only arcs above a changed one are looked at, and only while their weights change.
  /// The result is the same as that of an index built with these weights.
  ///
  /// - Throws: `unknownElement` for an edge that is not there, `unsuitableValue` for a weight too large; then nothing has changed.
  public mutating func apply(_ changes: [Change]) throws(CorridorError) {
    for change in changes where !(0..<graph.edgeCount).contains(change.edge) {
      throw CorridorError(.unknownElement, "there is no edge \(change.edge) in a graph of \(graph.edgeCount)")
    }
    // What the edges take now is not taken off, so that the order of changes is of no matter.
    var sum = graph.total
    for weight in changes.flatMap({ [$0.along, $0.against] }) where weight < RoutingGraph.closed {
      guard weight <= RoutingGraph.largestTotal - sum else {
        throw CorridorError(.unsuitableValue, "the changes make the weights too large to be added exactly")
      }
      sum += weight
    }
    for change in changes { try graph.setWeight(of: change.edge, along: change.along, against: change.against) }
    if isSymmetric, changes.contains(where: { $0.along != $0.against }) { tellDirectionsApart() }
    var open = ArcQueue()
    for change in changes {
      let (from, to) = graph.ends(of: change.edge)
      guard from != to else { continue }
      let (one, other) = (ranks[from], ranks[to])
      open.insert(arcUp(Int(min(one, other)), to: max(one, other)))
    }
    while let arc = open.popFirst() {
      let old = weights(Int(arc))
      recompute(Int(arc))
      guard weights(Int(arc)) != old else { continue }
      let (tail, head) = (tails[Int(arc)], heads[Int(arc)])
      for other in upArcs(Int(tail)) where other != Int(arc) {
        let end = heads[other]
        let closing = arcUp(Int(min(head, end)), to: max(head, end))
        if mayRest(Int(closing), on: tail, Int(arc), other) { open.insert(closing) }
      }
    }
  }

  private func weights(_ arc: Int) -> SIMD2<UInt64> { [up[arc], isSymmetric ? up[arc] : down[arc]] }

  /// Whether the arc that closes a triangle rests on its lower node or may do so now.
  private func mayRest(_ closing: Int, on low: Int32, _ one: Int, _ other: Int) -> Bool {
    let (first, second) = heads[one] < heads[other] ? (one, other) : (other, one)
    if viaUp[closing] == low || weights(first).y + up[second] <= up[closing] { return true }
    return !isSymmetric && (viaDown[closing] == low || down[second] + up[first] <= down[closing])
  }

  /// Gives an arc what it would have in a new index: its edges first, then its lower triangles by ascending lower node.
  private mutating func recompute(_ arc: Int) {
    up[arc] = RoutingGraph.closed
    viaUp[arc] = -1
    if !isSymmetric {
      down[arc] = RoutingGraph.closed
      viaDown[arc] = -1
    }
    let (tail, head) = (Int(tails[arc]), Int(heads[arc]))
    for place in graph.arcs(of: Int(nodes[tail])) where graph.heads[place] == nodes[head] { offer(arc, way: graph.ways[place]) }
    // The lower neighbours of the head below those of the tail are of no interest: they are no neighbours of both.
    var (one, two) = (lowerPlaces(tail), lowerPlaces(head))
    if let least = one.first.map({ tails[Int(lower[$0])] }) { two = two.lowerBound + below(least, in: two)..<two.upperBound }
    while let first = one.first.map({ Int(lower[$0]) }), let second = two.first.map({ Int(lower[$0]) }) {
      let (a, b) = (tails[first], tails[second])
      if a < b {
        one.removeFirst()
      } else if b < a {
        two.removeFirst()
      } else {
        offer(arc, over: a, first, second)
        one.removeFirst()
        two.removeFirst()
      }
    }
  }

  /// How many of some lower arcs come from nodes below one.
  private func below(_ rank: Int32, in places: Range<Int>) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if tails[Int(lower[middle])] < rank { low = middle + 1 } else { high = middle }
    }
    return low - places.lowerBound
  }

  private mutating func offer(_ arc: Int, over low: Int32, _ toTail: Int, _ toHead: Int) {
    let onward = weights(toTail).y + up[toHead]
    if onward < up[arc] {
      up[arc] = onward
      viaUp[arc] = low
    }
    guard !isSymmetric else { return }
    let backward = down[toHead] + up[toTail]
    if backward < down[arc] {
      down[arc] = backward
      viaDown[arc] = low
    }
  }

  /// Keeps what arcs take downwards beside what they take upwards.
  private mutating func tellDirectionsApart() {
    isSymmetric = false
    down = up
    viaDown = viaUp.map { $0 < -1 ? -2 - ((-2 - $0) ^ 1) : $0 }
  }
}

/// Arcs to look at, the lowest first, each once.
private struct ArcQueue {
  private var queue = DistanceQueue()
  private var listed: Set<Int32> = []

  mutating func insert(_ arc: Int32) {
    if listed.insert(arc).inserted { queue.insert(UInt64(arc), 0) }
  }

  mutating func popFirst() -> Int32? {
    guard let arc = queue.popFirst().map({ Int32(truncatingIfNeeded: $0.distance) }) else { return nil }
    listed.remove(arc)
    return arc
  }
}
