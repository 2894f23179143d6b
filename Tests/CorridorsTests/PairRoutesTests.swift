import Corridors
import Testing

struct PairRoutesTests {
  static func pairs(_ count: Int) -> [(from: Int, to: Int)] {
    (0..<count).flatMap { from in ((from + 1)..<count).map { (from, $0) } }
  }

  @Test("The cost of each loss is what searches on a network without the edge find", arguments: 0..<120)
  func byRemoval(seed: UInt64) throws {
    var random = RandomNetwork(seed: seed)
    let network = random.network(nodes: 9, edges: 8 + random.below(12))
    let pairs = Self.pairs(5)
    let routes = try PairRoutes(pairs, in: network, by: .distance)
    let sets = network.edges.indices.map { [$0] } + [[0, 3, 5]]
    let losses = try routes.losses(of: sets)
    #expect(Set(losses.map(\.edges)) == Set(sets))
    for (one, next) in zip(losses, losses.dropFirst()) {
      #expect(one.cutOff > next.cutOff || one.cutOff == next.cutOff && one.extra >= next.extra)
    }
    for loss in losses {
      var poorer = network
      for edge in loss.edges { poorer.edges[edge].isOpen = false }
      let graphs = (try RoutingGraph(network, by: .distance), try RoutingGraph(poorer, by: .distance))
      var (affected, cutOff, extra, greatest) = (0, 0, 0.0, 0.0)
      for (pair, best) in zip(pairs, routes.routes) {
        if best?.steps.contains(where: { loss.edges.contains($0.edge) }) == true { affected += 1 }
        guard let before = graphs.0.route(from: pair.from, to: pair.to) else { continue }
        guard let after = graphs.1.route(from: pair.from, to: pair.to) else {
          cutOff += 1
          continue
        }
        extra += Double(after.weight - before.weight) / 1e6
        greatest = max(greatest, Double(after.weight - before.weight) / 1e6)
      }
      #expect(loss.cutOff == cutOff)
      #expect((loss.extra - extra).magnitude < 1e-6)
      #expect((loss.greatestExtra - greatest).magnitude < 1e-6)
      #expect(loss.affected == affected)
    }
  }

  @Test("What opens and closes for many pairs is what a changed network gives", arguments: 0..<60)
  func beforeAndAfter(seed: UInt64) throws {
    var random = RandomNetwork(seed: seed)
    var network = random.network(nodes: 8, edges: 14)
    network.edges[2].isOpen = false
    network.edges[7].isOpen = true
    let routes = try PairRoutes(Self.pairs(8), in: network, by: .distance)
    let found = try routes.amounts(opening: [2], closing: [7])
    network.edges[2].isOpen = true
    network.edges[7].isOpen = false
    let changed = try RoutingGraph(network, by: .distance)
    for (pair, amount) in zip(Self.pairs(8), found) {
      // Without an index, from one end alone.
      let tree = ShortestPathTree(of: changed, root: pair.from)
      #expect(amount == tree.route(pair.to).map { Double($0.weight) / 1e6 })
    }
    #expect(throws: CorridorError.self) { try routes.amounts(opening: [99]) }
    #expect(throws: CorridorError.self) { try routes.losses(of: [[0], [-1]]) }
    #expect(throws: CorridorError.self) { try PairRoutes([(0, 99)], in: network, by: .distance) }
  }
}
