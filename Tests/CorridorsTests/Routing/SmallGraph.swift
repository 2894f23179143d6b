import Corridors
import SimpleFeatures
import TestSupport

/// A small graph made at random, with all that networks have: parallel edges, loops, one-way and closed edges, edges that take
/// nothing, parts that nothing joins.
struct SmallGraph {
  let nodeCount: Int
  var from: [Int32] = []
  var to: [Int32] = []
  var along: [UInt64] = []
  var against: [UInt64] = []
  let positions: [Position]

  init(_ random: inout SeededGenerator, nodes: ClosedRange<Int> = 1...14, symmetric: Bool = false) {
    nodeCount = Int.random(in: nodes, using: &random)
    positions = (0..<nodeCount).map { _ in
      Position(.random(in: -180...180, using: &random), .random(in: -90...90, using: &random))
    }
    for _ in 0..<Int.random(in: 0...(2 * nodeCount), using: &random) {
      from.append(Int32.random(in: 0..<Int32(nodeCount), using: &random))
      to.append(Int32.random(in: 0..<Int32(nodeCount), using: &random))
      along.append(Self.weight(&random))
      against.append(symmetric || Bool.random(using: &random) ? along[along.count - 1] : Self.weight(&random))
    }
  }

  static func weight(_ random: inout SeededGenerator) -> UInt64 {
    UInt64.random(in: 0...5, using: &random) == 0 ? RoutingGraph.closed : UInt64.random(in: 0...9, using: &random)
  }

  func graph() throws -> RoutingGraph {
    try RoutingGraph(nodeCount: nodeCount, from: from, to: to, along: along, against: against)
  }

  /// What the shortest ways between all nodes take, by trying every node between (Floyd 1962).
  var distances: [[UInt64]] {
    var table = [[UInt64]](repeating: [UInt64](repeating: RoutingGraph.closed, count: nodeCount), count: nodeCount)
    for node in 0..<nodeCount { table[node][node] = 0 }
    for edge in from.indices {
      let (a, b) = (Int(from[edge]), Int(to[edge]))
      table[a][b] = min(table[a][b], along[edge])
      table[b][a] = min(table[b][a], against[edge])
    }
    for k in 0..<nodeCount {
      for i in 0..<nodeCount {
        for j in 0..<nodeCount { table[i][j] = min(table[i][j], table[i][k] + table[k][j]) }
      }
    }
    return table
  }

  /// Whether a way is one: each step an open edge from the node before to the node after, no node twice, together what it says.
  func holds(_ route: Route, from start: Int, to end: Int) -> Bool {
    guard route.nodes.first == start, route.nodes.last == end, route.nodes.count == route.steps.count + 1 else { return false }
    guard Set(route.nodes).count == route.nodes.count else { return false }
    var sum: UInt64 = 0
    for (place, step) in route.steps.enumerated() {
      let (a, b) = (Int(from[step.edge]), Int(to[step.edge]))
      guard (step.isAlong ? (a, b) : (b, a)) == (route.nodes[place], route.nodes[place + 1]) else { return false }
      sum += step.isAlong ? along[step.edge] : against[step.edge]
    }
    return sum == route.weight && sum < RoutingGraph.closed
  }
}

extension SmallGraph {
  /// Every open way from one node to another that passes none twice, by trying all.
  func allRoutes(from start: Int, to end: Int) -> [Route] {
    var found: [Route] = []
    func go(_ route: Route) {
      guard let here = route.nodes.last else { return }
      guard here != end else { return found.append(route) }
      for edge in from.indices {
        for (isAlong, weight) in [(true, along[edge]), (false, against[edge])] {
          let (a, b) = isAlong ? (Int(from[edge]), Int(to[edge])) : (Int(to[edge]), Int(from[edge]))
          guard a == here, weight < RoutingGraph.closed, !route.nodes.contains(b) else { continue }
          go(
            Route(
              nodes: route.nodes + [b], steps: route.steps + [.init(edge: edge, isAlong: isAlong)],
              weight: route.weight + weight))
        }
      }
    }
    go(Route(nodes: [start], steps: [], weight: 0))
    return found
  }
}
