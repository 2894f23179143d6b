import Corridors
import SimpleFeatures
import Testing

struct FlowAssignmentTests {
  /// Three ways from a to d: 1 a tonne for 5, 3 for 8, 10 for as much as one likes, once that opens in 2030.
  static let ways = Network(
    nodes: ["a", "b", "c", "d"].map { .init(id: $0, position: .init(0, 0)) },
    edges: [
      .init(id: "near", from: 0, to: 3, mode: .rail, length: 1, charge: 1, capacity: [.init(year: 2024, tonnes: 5)]),
      .init(id: "mid", from: 0, to: 1, mode: .rail, length: 1, charge: 1, capacity: [.init(year: 2024, tonnes: 8)]),
      .init(id: "mid end", from: 1, to: 3, mode: .rail, length: 1, charge: 2),
      .init(id: "far", from: 0, to: 2, mode: .sea, length: 1, charge: 10, capacity: [.init(year: 2030, tonnes: 1e9)]),
      .init(id: "far end", from: 2, to: 3, mode: .rail, length: 1),
    ])

  static func demand(_ tonnes: Double) -> FreightDemand {
    FreightDemand(name: "oil", origins: [0], destinations: [3], tonnes: tonnes)
  }

  @Test("The cheap way fills first, and its price is what one tonne more on it would save")
  func fillsInOrder() throws {
    let found = try FlowAssignment(of: [Self.demand(20)], in: Self.ways, year: 2030) { $0.charge }
    #expect(found.parcels.map(\.edges) == [[0], [1, 2], [3, 4]])
    #expect(found.parcels.map { $0.tonnes.rounded() } == [5, 8, 7])
    #expect((found.total - (5 + 24 + 70)).magnitude < 1e-6)
    #expect(zip(found.prices, [9.0, 7, 0, 0, 0]).allSatisfy { ($0 - $1).magnitude < 1e-6 })
    #expect(found.unmet[0] < 1e-6)
    #expect(found.reliefs.allSatisfy { $0 == 0 })
  }

  @Test("What does not go through is told, with the edges that hold it back")
  func unmet() throws {
    let found = try FlowAssignment(of: [Self.demand(20)], in: Self.ways, year: 2024) { $0.charge }
    #expect((found.unmet[0] - 7).magnitude < 1e-6)
    #expect(zip(found.reliefs, [1.0, 1, 0, 0, 0]).allSatisfy { ($0 - $1).magnitude < 1e-6 })
    let none = try FlowAssignment(of: [Self.demand(20)], in: Self.ways, year: 2024) { _ in nil }
    #expect(none.unmet == [20])
    #expect(none.parcels.isEmpty)
  }

  @Test("A single demand carries what the maximum flow is, and the loads keep the capacities", arguments: 0..<200)
  func asMaximumFlow(seed: UInt64) throws {
    var random = RandomNetwork(seed: seed)
    let nodes = 3 + random.below(8)
    let network = random.network(nodes: nodes, edges: random.below(26))
    let demand = FreightDemand(name: "all", origins: [0], destinations: [nodes - 1], tonnes: 40)
    let found = try FlowAssignment(of: [demand], in: network, year: 2024, weight: \.cost)
    let most = try MaximumFlow(from: [0], to: [nodes - 1], in: network, year: 2024).tonnes ?? .infinity
    #expect((found.unmet[0] - max(0, 40 - most)).magnitude < 1e-6)
    for (edge, load) in zip(network.edges, found.loads) {
      #expect(load <= (edge.isOpen ? edge.capacity(in: 2024) ?? .infinity : 0) + 1e-6)
    }
    for parcel in found.parcels { #expect(parcel.weight >= 0 && parcel.tonnes > 0) }
  }

  @Test("Prices prove the plan: only full edges have one, and with them no way is cheaper than one in use", arguments: 0..<120)
  func proof(seed: UInt64) throws {
    var random = RandomNetwork(seed: 2000 + seed)
    let network = random.network(nodes: 6, edges: 16)
    let demands = (0..<3).map {
      FreightDemand(name: "d\($0)", origins: [$0], destinations: [5 - $0], tonnes: Double(2 + random.below(9)))
    }
    let found = try FlowAssignment(of: demands, in: network, year: 2024, weight: \.cost)
    for (index, edge) in network.edges.enumerated() where found.prices[index] > 1e-9 || found.reliefs[index] > 1e-9 {
      #expect((found.loads[index] - (edge.capacity(in: 2024) ?? .infinity)).magnitude < 1e-6)
    }
    let dear = zip(network.edges, found.prices).map { ($0.cost ?? .infinity) + $1 }
    for parcel in found.parcels {
      let demand = demands[parcel.demand]
      let least = network.least(from: demand.origins[0], to: demand.destinations[0], dear)
      #expect((parcel.edges.reduce(0) { $0 + dear[$1] } - least).magnitude < 1e-6)
    }
    for (demand, unmet) in zip(demands, found.unmet) {
      // Whatever still leads there is full, one tonne of which carried one tonne more.
      let relief = network.least(from: demand.origins[0], to: demand.destinations[0], found.reliefs)
      #expect(unmet > 1e-6 ? relief > 1 - 1e-6 : relief < 1 + 1e-6 || relief == .infinity)
    }
  }

  @Test("A price is what the total falls by when an edge gets a little more room", arguments: 0..<60)
  func prices(seed: UInt64) throws {
    var random = RandomNetwork(seed: 1000 + seed)
    var network = random.network(nodes: 6, edges: 16)
    let demands = (0..<3).map {
      FreightDemand(name: "d\($0)", origins: [$0], destinations: [5 - $0], tonnes: Double(2 + random.below(9)))
    }
    let found = try FlowAssignment(of: demands, in: network, year: 2024, weight: \.cost)
    for index in network.edges.indices where found.prices[index] > 0 || found.reliefs[index] > 0 {
      let tonnes = network.edges[index].capacity[0].tonnes
      network.edges[index].capacity[0].tonnes = tonnes - 0.001
      let less = try FlowAssignment(of: demands, in: network, year: 2024, weight: \.cost)
      network.edges[index].capacity[0].tonnes = tonnes
      // Taking room away costs at least the price: what is saved by more room falls with the room.
      let (unmet, before) = (less.unmet.reduce(0, +), found.unmet.reduce(0, +))
      #expect(unmet - before >= found.reliefs[index] * 0.001 - 1e-6)
      if (unmet - before).magnitude < 1e-7 { #expect(less.total - found.total >= found.prices[index] * 0.001 - 1e-6) }
    }
  }

  @Test("Nothing to carry is carried, and what is no number is refused", arguments: [-1.0, .nan, .infinity])
  func refused(value: Double) throws {
    let nothing = try FlowAssignment(of: [], in: Self.ways, year: 2024) { $0.charge }
    #expect(nothing.total == 0)
    let zero = try FlowAssignment(of: [Self.demand(0)], in: Self.ways, year: 2024) { $0.charge }
    #expect(zero.unmet == [0])
    #expect(throws: CorridorError.self) {
      try FlowAssignment(of: [Self.demand(value)], in: Self.ways, year: 2024) { $0.charge }
    }
    #expect(throws: CorridorError.self) { try FlowAssignment(of: [Self.demand(1)], in: Self.ways, year: 2024) { _ in value } }
  }
}

extension Network {
  /// The least sum of costs from one node to another over edges that carry anything in 2024 (Bellman 1958, Ford 1956).
  fileprivate func least(from start: Int, to end: Int, _ costs: [Double]) -> Double {
    var sums = [Double](repeating: .infinity, count: nodes.count)
    sums[start] = 0
    for _ in nodes {
      for (edge, cost) in zip(edges, costs) where edge.isOpen && edge.capacity(in: 2024) != 0 {
        sums[edge.to] = min(sums[edge.to], sums[edge.from] + cost)
        if !edge.isOneWay { sums[edge.from] = min(sums[edge.from], sums[edge.to] + cost) }
      }
    }
    return sums[end]
  }
}
