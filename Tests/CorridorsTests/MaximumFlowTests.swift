import Corridors
import SimpleFeatures
import Testing

struct MaximumFlowTests {
  @Test("The flow is the least of all cuts, is kept at every node, and its bottleneck sums to it", arguments: 0..<400)
  func byCuts(seed: UInt64) throws {
    var random = RandomNetwork(seed: seed)
    let nodes = 2 + random.below(8)
    let network = random.network(nodes: nodes, edges: random.below(20))
    let found = try MaximumFlow(from: [0], to: [nodes - 1], in: network, year: 2024)
    // Every division of the nodes into a side of the source and one of the sink.
    let cuts = (0..<(1 << (nodes - 2))).map { bits in
      let side = network.nodes.indices.map { $0 == 0 || ($0 < nodes - 1 && bits >> ($0 - 1) & 1 == 1) }
      return network.edges.reduce(0.0) { sum, edge in
        guard edge.isOpen, edge.isOneWay ? side[edge.from] && !side[edge.to] : side[edge.from] != side[edge.to] else {
          return sum
        }
        return sum + (edge.capacity(in: 2024) ?? .infinity)
      }
    }
    let least = try #require(cuts.min())
    #expect(found.tonnes ?? .infinity == least)
    guard let tonnes = found.tonnes else { return }
    #expect(found.cut.reduce(0) { $0 + (network.edges[$1].capacity(in: 2024) ?? .infinity) } == tonnes)
    var balance = [Double](repeating: 0, count: nodes)
    for (edge, flow) in zip(network.edges, found.flows) {
      balance[edge.from] -= flow
      balance[edge.to] += flow
      #expect(flow.magnitude <= (edge.isOpen ? edge.capacity(in: 2024) ?? .infinity : 0))
      if edge.isOneWay { #expect(flow >= 0) }
    }
    #expect(balance[nodes - 1] == tonnes)
    #expect(balance[0] == -tonnes)
    #expect(balance.dropFirst().dropLast().allSatisfy { $0 == 0 })
  }

  /// Two branches, one of which opens in 2028 and has a narrow place.
  static let branches = Network(
    nodes: ["a", "b", "c", "d"].map { .init(id: $0, position: .init(0, 0)) },
    edges: [
      .init(id: "west", from: 0, to: 1, mode: .rail, length: 1, capacity: [.init(year: 2028, tonnes: 15e6)]),
      .init(id: "west gap", from: 1, to: 3, mode: .road, length: 1, capacity: [.init(year: 2024, tonnes: 5e6)]),
      .init(id: "east", from: 0, to: 2, mode: .rail, length: 1),
      .init(
        id: "east border", from: 2, to: 3, mode: .rail, length: 1,
        capacity: [.init(year: 2024, tonnes: 2e6), .init(year: 2030, tonnes: 8e6)]),
    ])

  @Test("Capacities count from their years, and what has only a later one carries nothing before")
  func years() throws {
    func flow(_ year: Int) throws -> MaximumFlow { try MaximumFlow(from: [0], to: [3], in: Self.branches, year: year) }
    #expect(try flow(2024).tonnes == 2e6)
    #expect(try flow(2028).tonnes == 7e6)
    #expect(try flow(2030).tonnes == 13e6)
    #expect(try flow(2028).cut == [1, 3])
  }

  @Test("Where no capacity is stated on a way, nothing bounds the flow; where nothing leads, it is 0")
  func unbounded() throws {
    #expect(try MaximumFlow(from: [0], to: [2], in: Self.branches, year: 2024).tonnes == nil)
    #expect(try MaximumFlow(from: [0], to: [1], in: Self.branches, year: 2010).tonnes == 0)
    #expect(try MaximumFlow(from: [], to: [1], in: Self.branches, year: 2024).tonnes == 0)
  }

  @Test(
    "Ends that meet or are not there, and capacities that are no number, are refused", arguments: [-1.0, .nan, .infinity, 1e10])
  func refused(tonnes: Double) {
    #expect(throws: CorridorError.self) { try MaximumFlow(from: [0], to: [0], in: Self.branches, year: 2024) }
    #expect(throws: CorridorError.self) { try MaximumFlow(from: [0], to: [4], in: Self.branches, year: 2024) }
    var network = Self.branches
    network.edges[1].capacity[0].tonnes = tonnes
    #expect(throws: CorridorError.self) { try MaximumFlow(from: [0], to: [3], in: network, year: 2024) }
    network = Self.branches
    network.edges[1].to = 9
    #expect(throws: CorridorError.self) { try MaximumFlow(from: [0], to: [3], in: network, year: 2024) }
  }
}
