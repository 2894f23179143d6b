/// Takes nodes of few neighbours out of a graph, joining what remains of their neighbours, until only a core is left.
///
/// Most nodes of a transport network lie within chains and dead ends; taking them out leaves a small core whose order is worth
/// work. It goes in rounds, in each of which no two neighbours leave, so that a chain of n nodes is gone after log n rounds and the
/// index does not become deep.
struct LowDegreeElimination {
  /// Nodes with more neighbours stay.
  static let mostNeighbours = 3

  /// The nodes taken out, in order.
  private(set) var order: [Int32] = []
  /// Whether each node has been taken out.
  private(set) var isOut: [Bool]
  /// Where the neighbours of each node begin in ``pool``: of one in the core, those in the core; of one taken out, those it
  /// had then.
  private(set) var start: [Int32]
  private(set) var degree: [Int32]
  private(set) var pool: [Int32]
  /// The room of each node in ``pool``.
  private var room: [Int32]

  init(_ graph: RoutingGraph) {
    let count = graph.nodeCount
    isOut = [Bool](repeating: false, count: count)
    start = [Int32](repeating: 0, count: count)
    degree = start
    room = start
    pool = []
    pool.reserveCapacity(graph.heads.count + graph.heads.count / 4)
    order.reserveCapacity(count)
    var seen = [Int32](repeating: -1, count: count)
    for node in 0..<count {
      start[node] = Int32(pool.count)
      for arc in graph.arcs(of: node) where seen[Int(graph.heads[arc])] != node {
        seen[Int(graph.heads[arc])] = Int32(node)
        pool.append(graph.heads[arc])
      }
      degree[node] = Int32(pool.count) - start[node]
      room[node] = degree[node]
    }
    run()
  }

  private mutating func run() {
    var candidates = isOut.indices.filter { degree[$0] <= Self.mostNeighbours }.map { Int32($0) }
    var touched = [Int32](repeating: 0, count: isOut.count)
    var listed = touched
    var round: Int32 = 0
    while !candidates.isEmpty {
      round += 1
      var later: [Int32] = []
      for candidate in candidates {
        let node = Int(candidate)
        guard !isOut[node], degree[node] <= Self.mostNeighbours else { continue }
        guard touched[node] != round else {
          if listed[node] != round { later.append(candidate) }
          listed[node] = round
          continue
        }
        takeOut(node)
        for place in places(of: node) {
          let neighbour = Int(pool[place])
          touched[neighbour] = round
          if degree[neighbour] <= Self.mostNeighbours, listed[neighbour] != round {
            listed[neighbour] = round
            later.append(pool[place])
          }
        }
      }
      candidates = later
    }
  }

  func places(of node: Int) -> Range<Int> { Int(start[node])..<Int(start[node] + degree[node]) }

  private mutating func takeOut(_ node: Int) {
    isOut[node] = true
    order.append(Int32(node))
    for place in places(of: node) {
      let neighbour = Int(pool[place])
      if let gone = places(of: neighbour).first(where: { pool[$0] == Int32(node) }) {
        degree[neighbour] -= 1
        pool[gone] = pool[Int(start[neighbour] + degree[neighbour])]
      }
    }
    for first in places(of: node) {
      for second in places(of: node) where second != first { join(Int(pool[first]), to: pool[second]) }
    }
  }

  private mutating func join(_ node: Int, to other: Int32) {
    guard !places(of: node).contains(where: { pool[$0] == other }) else { return }
    if degree[node] == room[node] {
      let old = places(of: node)
      start[node] = Int32(pool.count)
      for place in old { pool.append(pool[place]) }
      room[node] = max(4, 2 * degree[node])
      for _ in degree[node]..<room[node] { pool.append(-1) }
    }
    pool[Int(start[node] + degree[node])] = other
    degree[node] += 1
  }
}
