import Corridors
import Testing

struct NetworkCutsTests {
  @Test("Bridges and articulation points are just what leaves more pieces when it goes", arguments: 0..<300)
  func byRemoval(seed: UInt64) throws {
    var random = RandomNetwork(seed: seed)
    let network = random.network(nodes: 2 + random.below(14), edges: random.below(22))
    let cuts = try NetworkCuts(of: network)
    let whole = network.pieces()
    let bridges = network.edges.indices.filter { network.pieces(without: [$0]) > whole }
    #expect(cuts.bridges == bridges)
    let cutOff = bridges.map { bridge in
      let edge = network.edges[bridge]
      return min(network.reach(of: edge.from, without: bridge), network.reach(of: edge.to, without: bridge))
    }
    #expect(cuts.cutOff == cutOff)
    let articulations = network.nodes.indices.filter { network.pieces(node: $0) > whole }
    #expect(cuts.articulations == articulations)
  }

  @Test("A bridge cuts off the side with fewer nodes, and a line of a hundred thousand nodes is walked")
  func sizes() throws {
    let count = 100_000
    var random = RandomNetwork(seed: 1)
    var network = random.network(nodes: count, edges: 0)
    network.edges = (1..<count).map { NetworkEdge(id: "e\($0)", from: $0 - 1, to: $0, mode: .rail, length: 1) }
    let cuts = try NetworkCuts(of: network)
    #expect(cuts.bridges.count == count - 1)
    #expect(cuts.cutOff.first == 1)
    #expect(cuts.cutOff.max() == count / 2)
    #expect(cuts.articulations.count == count - 2)
  }
}
