import SimpleFeatures

/// The order in which the nodes of a graph are taken out, and what each is then joined to.
struct UpperNeighbours {
  /// The nodes, first out first.
  private(set) var order: [Int32]
  /// By place in ``order``: the place of the lowest upper neighbour; -1 for none.
  private(set) var parents: [Int32]
  private(set) var arcCount: Int
  private let chains: LowDegreeElimination
  /// By place less those of the chains: where the upper neighbours begin in ``uppers``, with the end of the last.
  private var first: [Int32] = [0]
  /// The upper neighbours of the nodes of the core, as nodes.
  private var uppers: [Int32] = []

  init(_ graph: RoutingGraph, positions: [Position]) {
    chains = LowDegreeElimination(graph)
    order = chains.order
    order.append(contentsOf: Self.coreOrder(chains, positions: positions))
    let count = order.count
    var places = [Int32](repeating: 0, count: count)
    for place in 0..<count { places[Int(order[place])] = Int32(place) }
    parents = [Int32](repeating: -1, count: count)
    let core = chains.order.count
    arcCount = 0
    for place in 0..<core {
      let own = chains.places(of: Int(order[place]))
      arcCount += own.count
      for index in own {
        let upper = places[Int(chains.pool[index])]
        if parents[place] < 0 || upper < parents[place] { parents[place] = upper }
      }
    }
    fill(core, places)
    arcCount += uppers.count
  }

  /// Finds the upper neighbours of the core's nodes: their own, and those that their children in the tree leave to them.
  private mutating func fill(_ core: Int, _ places: [Int32]) {
    var lastChild = [Int32](repeating: -1, count: order.count - core)
    var nextChild = lastChild
    var seen = lastChild
    for place in core..<order.count {
      let own = uppers.count
      var lowest = Int32.max
      func take(_ node: Int32) {
        let upper = places[Int(node)]
        guard upper > place, seen[Int(upper) - core] != place else { return }
        seen[Int(upper) - core] = Int32(place)
        uppers.append(node)
        lowest = min(lowest, upper)
      }
      for index in chains.places(of: Int(order[place])) { take(chains.pool[index]) }
      var child = lastChild[place - core]
      while child >= 0 {
        for index in Int(first[Int(child)])..<Int(first[Int(child) + 1]) { take(uppers[index]) }
        child = nextChild[Int(child)]
      }
      first.append(Int32(uppers.count))
      guard uppers.count > own else { continue }
      parents[place] = lowest
      nextChild[place - core] = lastChild[Int(lowest) - core]
      lastChild[Int(lowest) - core] = Int32(place - core)
    }
  }

  /// The upper neighbours of the node at a place, in no particular order.
  func uppers(_ place: Int) -> ArraySlice<Int32> {
    let core = place - chains.order.count
    return core < 0 ? chains.pool[chains.places(of: Int(order[place]))] : uppers[Int(first[core])..<Int(first[core + 1])]
  }

  /// The nodes that chains and dead ends left over, in their order.
  private static func coreOrder(_ chains: LowDegreeElimination, positions: [Position]) -> [Int32] {
    var local = [Int32](repeating: -1, count: positions.count)
    for (index, node) in chains.core.enumerated() { local[node] = Int32(index) }
    var first: [Int32] = [0]
    var neighbours: [Int32] = []
    for node in chains.core {
      for place in chains.places(of: node) { neighbours.append(local[Int(chains.pool[place])]) }
      first.append(Int32(neighbours.count))
    }
    var dissection = NestedDissection(first: first, neighbours: neighbours, positions: chains.core.map { positions[$0] })
    return dissection.order().map { Int32(chains.core[Int($0)]) }
  }
}
