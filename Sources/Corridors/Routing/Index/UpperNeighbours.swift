import SimpleFeatures

/// The order in which the nodes of a graph are taken out, and what each is then joined to.
struct UpperNeighbours {
  /// The nodes, first out first.
  private(set) var order: [Int32]
  /// By place in ``order``: the place of the lowest upper neighbour; -1 for none.
  private(set) var parents: [Int32]
  private(set) var arcCount: Int
  /// By place: where its upper neighbours begin in ``uppers``, with the end of the last.
  private var first: [Int32]
  /// Places.
  private var uppers: [Int32]

  init(_ graph: RoutingGraph, positions: [Position]) {
    let chains = LowDegreeElimination(graph)
    order = chains.order
    order.append(contentsOf: Self.coreOrder(chains, positions: positions))
    let count = order.count
    var places = [Int32](repeating: 0, count: count)
    for place in 0..<count { places[Int(order[place])] = Int32(place) }
    parents = [Int32](repeating: -1, count: count)
    first = [0]
    first.reserveCapacity(count + 1)
    uppers = []
    uppers.reserveCapacity(2 * count)
    // The nodes of the core whose parent is a node of it.
    let core = chains.order.count
    var lastChild = [Int32](repeating: -1, count: count - core)
    var nextChild = lastChild
    var seen = lastChild
    for place in 0..<count {
      let own = uppers.count
      for index in chains.places(of: Int(order[place])) {
        let upper = places[Int(chains.pool[index])]
        guard upper > place else { continue }
        uppers.append(upper)
        if place >= core { seen[Int(upper) - core] = Int32(place) }
      }
      if place >= core {
        var child = lastChild[place - core]
        while child >= 0 {
          for index in Int(first[Int(child)])..<Int(first[Int(child) + 1]) where uppers[index] > place {
            let upper = uppers[index]
            guard seen[Int(upper) - core] != place else { continue }
            seen[Int(upper) - core] = Int32(place)
            uppers.append(upper)
          }
          child = nextChild[Int(child) - core]
        }
      }
      first.append(Int32(uppers.count))
      guard var lowest = uppers[own...].first else { continue }
      for upper in uppers[own...] where upper < lowest { lowest = upper }
      parents[place] = lowest
      if place >= core {
        nextChild[place - core] = lastChild[Int(lowest) - core]
        lastChild[Int(lowest) - core] = Int32(place)
      }
    }
    arcCount = uppers.count
  }

  func eachUpper(_ place: Int, _ body: (Int) -> Void) {
    for index in Int(first[place])..<Int(first[place + 1]) { body(Int(uppers[index])) }
  }

  /// The nodes that chains and dead ends left over, in their order.
  private static func coreOrder(_ chains: LowDegreeElimination, positions: [Position]) -> [Int32] {
    let core = chains.isOut.indices.filter { !chains.isOut[$0] }
    var local = [Int32](repeating: -1, count: chains.isOut.count)
    for (index, node) in core.enumerated() { local[node] = Int32(index) }
    var first: [Int32] = [0]
    var neighbours: [Int32] = []
    for node in core {
      for place in chains.places(of: node) { neighbours.append(local[Int(chains.pool[place])]) }
      first.append(Int32(neighbours.count))
    }
    var dissection = NestedDissection(first: first, neighbours: neighbours, positions: core.map { positions[$0] })
    return dissection.order().map { Int32(core[Int($0)]) }
  }
}
