import Corridors
import TestSupport
import Testing

struct OpeningsTests {
  @Test("The openings that make a way are the cheapest of all sets of them, and the way the shortest they allow")
  func cheapest() throws {
    var random = SeededGenerator(seed: 21)
    var needed = 0
    for _ in 0..<250 {
      var small = SmallGraph(&random, nodes: 2...8)
      for edge in small.from.indices where Bool.random(using: &random) {
        (small.along[edge], small.against[edge]) = (RoutingGraph.closed, RoutingGraph.closed)
      }
      let costs = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt64.random(in: 0...3, using: &random) }
      var gates: [ClosedWay] = []
      for edge in small.from.indices {
        for (isAlong, weight) in [(true, small.along[edge]), (false, small.against[edge])] where weight == RoutingGraph.closed {
          let openings = costs.indices.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
          guard !openings.isEmpty else { continue }
          gates.append(
            ClosedWay(edge: edge, isAlong: isAlong, weight: .random(in: 0...9, using: &random), openings: openings))
        }
      }
      var best: (cost: UInt64, weight: UInt64)?
      for chosen in 0..<(1 << costs.count) {
        let open = costs.indices.filter { chosen & (1 << $0) != 0 }
        var opened = small
        for gate in gates where Set(gate.openings).isSubset(of: open) {
          if gate.isAlong { opened.along[gate.edge] = gate.weight } else { opened.against[gate.edge] = gate.weight }
        }
        let weight = opened.distances[0][1]
        let cost = open.reduce(0) { $0 + costs[$1] }
        guard weight < RoutingGraph.closed else { continue }
        if best.map({ (cost, weight) < $0 }) ?? true { best = (cost, weight) }
      }
      let found = try small.graph().routeOpening(gates, costs: costs, from: 0, to: 1)
      #expect(found?.cost == best?.cost)
      #expect(found?.route.weight == best?.weight)
      #expect(found.map { $0.openings.reduce(0) { $0 + costs[$1] } } == found?.cost)
      if found?.openings.isEmpty == false { needed += 1 }
    }
    #expect(needed > 30)
  }

  @Test("One rule opened opens all its crossings: two crossings of one rule cost less than two rules")
  func shared() throws {
    // 0 – 1 – 2 over rule 0 twice, 0 – 3 – 2 over rules 1 and 2, shorter.
    let graph = try RoutingGraph(
      nodeCount: 4, from: [0, 1, 0, 3], to: [1, 2, 3, 2], along: [UInt64](repeating: RoutingGraph.closed, count: 4))
    let gates = [(0, 50, 0), (1, 50, 0), (2, 1, 1), (3, 1, 2)].map { edge, weight, opening in
      ClosedWay(edge: edge, isAlong: true, weight: weight, openings: [opening])
    }
    let found = try #require(try graph.routeOpening(gates, costs: [1, 1, 1], from: 0, to: 2))
    #expect(found.openings == [0])
    #expect(found.route.weight == 100)
  }
}
