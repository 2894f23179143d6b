internal import HeapModule

/// The usable edges of a network in a year, with their weights and limits, for least-weight ways under changing surcharges.
struct WeightedGraph {
  let nodes: Int
  /// By edge of the network; unused ones have 0.
  let weights: [Double]
  /// By edge, in tonnes a year; infinite where nobody limits it.
  let limits: [Double]
  private let starts: [Int]
  private let arcs: [(head: Int, edge: Int)]

  init(_ network: Network, year: Int, weight: (NetworkEdge) -> Double?) throws(CorridorError) {
    nodes = network.nodes.count
    var weights = [Double](repeating: 0, count: network.edges.count)
    var limits = weights
    var ends: [(tail: Int, head: Int, edge: Int)] = []
    for (index, edge) in network.edges.enumerated() {
      let limit = try edge.limit(in: year) ?? .infinity
      guard limit > 0, let weight = weight(edge) else { continue }
      guard weight >= 0, weight <= 1e12 else {
        throw CorridorError(.unsuitableValue, "the weight of `\(edge.id)` is \(weight); expected a number from 0 to 1e12")
      }
      weights[index] = weight
      limits[index] = limit
      ends.append((edge.from, edge.to, index))
      if !edge.isOneWay { ends.append((edge.to, edge.from, index)) }
    }
    var starts = [Int](repeating: 0, count: nodes + 1)
    for end in ends { starts[end.tail + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var next = starts
    var arcs = [(head: Int, edge: Int)](repeating: (0, 0), count: ends.count)
    for end in ends {
      arcs[next[end.tail]] = (end.head, end.edge)
      next[end.tail] += 1
    }
    (self.weights, self.limits, self.starts, self.arcs) = (weights, limits, starts, arcs)
  }

  /// What a way comes to: charges first, then weight, so that of ways charged alike the lighter is found.
  struct Sum: Comparable {
    var charge: Double
    var weight: Double

    static func < (left: Sum, right: Sum) -> Bool {
      left.charge != right.charge ? left.charge < right.charge : left.weight < right.weight
    }
  }

  private struct Reached: Comparable {
    var sum: Sum
    var node: Int

    static func < (left: Reached, right: Reached) -> Bool {
      left.sum != right.sum ? left.sum < right.sum : left.node < right.node
    }
  }

  /// The least ways from any of some nodes to the nearest of each set of others; `nil` where none leads.
  ///
  /// - Parameter charges: Of each edge, not negative.
  func ways(from origins: [Int], to targets: [[Int]], charges: [Double]) -> [(edges: [Int], sum: Sum)?] {
    var best = [Sum?](repeating: nil, count: nodes)
    var arrivals = [(node: Int, edge: Int)?](repeating: nil, count: nodes)
    var isSettled = [Bool](repeating: false, count: nodes)
    var heap = Heap<Reached>()
    for origin in origins where best[origin] == nil {
      best[origin] = Sum(charge: 0, weight: 0)
      heap.insert(Reached(sum: Sum(charge: 0, weight: 0), node: origin))
    }
    // Which sets a node is in.
    var sets: [Int: [Int]] = [:]
    for (index, nodes) in targets.enumerated() { for node in nodes { sets[node, default: []].append(index) } }
    var found = [Int?](repeating: nil, count: targets.count)
    var left = targets.count
    while left > 0, let next = heap.popMin() {
      guard !isSettled[next.node] else { continue }
      isSettled[next.node] = true
      for index in sets[next.node] ?? [] where found[index] == nil {
        found[index] = next.node
        left -= 1
      }
      for arc in arcs[starts[next.node]..<starts[next.node + 1]] where !isSettled[arc.head] {
        let sum = Sum(charge: next.sum.charge + charges[arc.edge], weight: next.sum.weight + weights[arc.edge])
        if let known = best[arc.head], known <= sum { continue }
        best[arc.head] = sum
        arrivals[arc.head] = (next.node, arc.edge)
        heap.insert(Reached(sum: sum, node: arc.head))
      }
    }
    return found.map { end in
      guard let end, let sum = best[end] else { return nil }
      var edges: [Int] = []
      var node = end
      while let arrival = arrivals[node] {
        edges.append(arrival.edge)
        node = arrival.node
      }
      return (edges.reversed(), sum)
    }
  }
}
