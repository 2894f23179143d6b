import Corridors
import SimpleFeatures
import Testing

struct RoutingCriterionTests {
  /// a–b by a short slow road and by a long fast railway, b–c by a transfer.
  static let network = Network(
    nodes: ["a", "b", "c"].map { NetworkNode(id: $0, position: Position(0, 0)) },
    edges: [
      NetworkEdge(id: "road", from: 0, to: 1, mode: .road, length: 100_000, speed: 10, tariff: 1e-4, assumed: [.speed]),
      NetworkEdge(
        id: "rail", from: 0, to: 1, mode: .rail, length: 150_000, speed: 30, tariff: 2e-5, charge: 1, assumed: [.tariff]),
      NetworkEdge(id: "port", from: 1, to: 2, mode: .transfer, length: 0, delay: 3600, charge: 5, assumed: [.delay]),
    ], currency: "USD@2022")

  static let expectations: [(criterion: RoutingCriterion, first: Int, amount: Double, assumed: Set<NetworkEdge.Attribute>)] = [
    (.distance, 0, 100_000, []), (.time, 1, 8600, [.delay]), (.cost, 1, 9, [.tariff]),
  ]

  @Test("Each criterion chooses its own way and tells which assumptions it rests on", arguments: expectations)
  func choice(
    _ expected: (criterion: RoutingCriterion, first: Int, amount: Double, assumed: Set<NetworkEdge.Attribute>)
  ) throws {
    let graph = try RoutingGraph(Self.network, by: expected.criterion)
    let route = try #require(graph.route(from: 0, to: 2))
    #expect(route.steps == [.init(edge: expected.first, isAlong: true), .init(edge: 2, isAlong: true)])
    #expect(RoutingCriterion.amount(route.weight) == expected.amount)
    #expect(Self.network.amount(of: route, by: expected.criterion) == expected.amount)
    #expect(Self.network.assumed(on: route, by: expected.criterion) == expected.assumed)
  }

  @Test("Closed edges, edges against their way and edges without the value asked for are not used")
  func unusable() throws {
    var network = Self.network
    network.edges[0].isOpen = false
    network.edges[1].isOneWay = true
    #expect(try RoutingGraph(network, by: .distance).route(from: 0, to: 2)?.steps.first?.edge == 1)
    #expect(try RoutingGraph(network, by: .distance).route(from: 2, to: 0) == nil)
    network.edges[1].speed = nil
    #expect(try RoutingGraph(network, by: .time).route(from: 0, to: 2) == nil)
  }

  @Test("A factor makes an edge avoided or preferred, and leaves what the way takes as it is")
  func factors() throws {
    var graph = try RoutingGraph(Self.network, by: .distance)
    let weight = try #require(try RoutingCriterion.distance.weight(of: Self.network.edges[0], factor: 2))
    try graph.setWeight(of: 0, along: weight, against: weight)
    let route = try #require(graph.route(from: 0, to: 1))
    #expect(route.steps.map(\.edge) == [1])
    #expect(Self.network.amount(of: route, by: .distance) == 150_000)
  }

  @Test("Negative and infinite amounts are refused, with the edge's name", arguments: [-1.0, .infinity, .nan])
  func unsuitable(length: Double) {
    var network = Self.network
    network.edges[0].length = length
    let error = #expect(throws: CorridorError.self) { try RoutingGraph(network, by: .distance) }
    #expect(error?.code == .unsuitableValue)
    #expect(error?.message.contains("`road`") == true)
  }
}
