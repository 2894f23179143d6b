import Corridors
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// Networks split at borders, with crossings that carry rules.
struct CutNetworkTests {
  private static let areas = [
    TerritoryCutTests.square("A", 0, 0), TerritoryCutTests.square("B", 1, 0), TerritoryCutTests.square("C", 2.01, 0),
  ]

  private static func cut(_ records: [NetworkRecord], _ rules: [TerritoryRule] = []) -> CutNetwork {
    let network = NetworkReading(records).network
    let grid = TerritoryGrid(areas)
    return CutNetwork(network, cut: NetworkCut(of: network, by: grid), by: grid, rules: rules)
  }

  private static func edge(_ id: String, _ points: [(Double, Double)], _ properties: [(String, JSONValue)] = [])
    -> NetworkRecord
  {
    NetworkReadingTests.edge(id, points.map { Position($0.0, $0.1) }, properties)
  }

  /// What a way over a crossing from one to another takes, and whether it is open.
  private static func shown(_ cut: CutNetwork) -> [String] {
    cut.crossings.map { crossing in
      let edge = cut.network.edges[crossing.edge]
      return
        "\(cut.territories[crossing.from])\(cut.territories[crossing.to]) \(edge.mode.rawValue) \(edge.isOpen ? "open" : "closed") "
        + "\(Int(edge.delay)) \(Int(edge.charge))"
    }
  }

  @Test("An edge over a border is split there, its pieces have their shares, and a crossing leads each way")
  func split() {
    let whole = Self.edge(
      "e", [(0.5, 0.5), (1.7, 0.5)], [("duration", .number(12)), ("delay", .number(1)), ("length", .number(300))])
    let cut = Self.cut([whole])
    let pieces = cut.network.edges.indices.filter { if case .piece = cut.parts[$0] { true } else { false } }
    #expect(pieces.map { cut.territory(of: $0) } == ["A", "B"])
    let edges = pieces.map { cut.network.edges[$0] }
    #expect((edges[0].length + edges[1].length - 300_000).magnitude < 1e-6)
    #expect((edges[0].length / 300_000 - 5.0 / 12).magnitude < 1e-6)
    #expect(((edges[0].duration ?? 0) + (edges[1].duration ?? 0) - 43_200).magnitude < 1e-6)
    #expect((edges[0].delay + edges[1].delay - 3600).magnitude < 1e-9)
    #expect(Self.shown(cut) == ["AB road open 0 0", "BA road open 0 0"])
    #expect(cut.network.nodes.prefix(2).map(\.position) == [Position(0.5, 0.5), Position(1.7, 0.5)])
    #expect(cut.crossings.allSatisfy { $0.original == 0 && ($0.position.x - 1).magnitude < 1e-12 })
  }

  @Test("Rules close, delay and charge crossings by direction and mode, and add up; other rules need no other cut")
  func rules() {
    let records = [
      Self.edge("r", [(0.5, 0.5), (1.5, 0.5)]), Self.edge("t", [(0.5, 0.6), (1.5, 0.6)], [("mode", .string("rail"))]),
    ]
    let rules = [
      TerritoryRule(from: "A", to: "B", delay: 60, charge: 2),
      TerritoryRule(from: "B", to: "A", isBothWays: false, delay: 5, modes: [.rail]),
      TerritoryRule(from: "A", to: "B", isBothWays: false, isClosed: true, modes: [.road]),
    ]
    let cut = Self.cut(records, rules)
    #expect(Self.shown(cut) == ["AB road closed 60 2", "BA road open 60 2", "AB rail open 60 2", "BA rail open 65 2"])
    #expect(Self.shown(cut.applying([])) == Self.shown(Self.cut(records)))
    #expect(cut.applying([]) == Self.cut(records))
  }

  @Test("Two edges that meet on a border meet over a crossing; one that touches a border there does not cross")
  func nodes() {
    let cut = Self.cut([
      Self.edge("a", [(0.5, 0.5), (1, 0.5)]), Self.edge("b", [(1, 0.5), (1.5, 0.5)]), Self.edge("c", [(1, 0.5), (1.5, 0.7)]),
    ])
    #expect(cut.network.nodes.count == 5)
    #expect(Self.shown(cut) == ["AB road open 0 0", "BA road open 0 0"])
    let pieces = cut.network.edges.filter { $0.length > 0 }
    // b and c meet in B without a border between them; a ends on the other side.
    #expect(pieces[1].from == pieces[2].from && pieces[0].to != pieces[1].from)
  }

  @Test("A gap between neighbours on land is crossed where it ends; on water what is in none is open sea")
  func gaps() {
    for (mode, expected) in [("rail", ["BC rail open 0 0", "CB rail open 0 0"]), ("sea", [])] {
      let cut = Self.cut([Self.edge("e", [(1.5, 0.5), (2.5, 0.5)], [("mode", .string(mode))])])
      #expect(Self.shown(cut) == expected)
      #expect(cut.network.edges.indices.map { cut.territory(of: $0) }.count { $0 == nil } == 1 + expected.count)
    }
  }

  @Test("A gap is crossed once wherever a node lies in it; a longer stretch in none is land of somebody else")
  func gapNodes() {
    let rule = [TerritoryRule(from: "B", to: "C", isClosed: true)]
    let rail = [("mode", JSONValue.string("rail"))]
    // B ends at 2, C begins at 2.01.
    let whole = [Self.edge("e", [(1.5, 0.5), (2.5, 0.5)], rail)]
    let inTwo = [Self.edge("a", [(1.5, 0.5), (2.005, 0.5)], rail), Self.edge("b", [(2.005, 0.5), (2.5, 0.5)], rail)]
    let inThree = [
      Self.edge("a", [(1.5, 0.5), (2.004, 0.5)], rail), Self.edge("b", [(2.004, 0.5), (2.006, 0.5)], rail),
      Self.edge("c", [(2.006, 0.5), (2.5, 0.5)], rail),
    ]
    for records in [whole, inTwo, inThree] {
      #expect(Self.shown(Self.cut(records, rule)) == ["BC rail closed 0 0", "CB rail closed 0 0"])
    }
    // From B to C by the far south, through what is no territory's for a hundred kilometres.
    let around = [Self.edge("e", [(1.5, 0.5), (1.5, -0.5), (2.5, -0.5), (2.5, 0.5)], rail)]
    #expect(Self.shown(Self.cut(around, rule)).isEmpty)
  }

  @Test("At a node on a border each mode crosses by its own rules")
  func modesAtNode() throws {
    let rail = [("mode", JSONValue.string("rail"))]
    let records = [
      Self.edge("r1", [(0.5, 0.5), (1, 0.5)]), Self.edge("r2", [(1, 0.5), (1.5, 0.5)]),
      Self.edge("t1", [(0.5, 0.6), (1, 0.5)], rail), Self.edge("t2", [(1, 0.5), (1.5, 0.6)], rail),
    ]
    let cut = Self.cut(records, [TerritoryRule(from: "A", to: "B", isClosed: true, modes: [.road])])
    #expect(
      Self.shown(cut) == ["AB road closed 0 0", "BA road closed 0 0", "AB rail open 0 0", "BA rail open 0 0"])
    let graph = try RoutingGraph(cut.network, by: .distance)
    func way(_ from: Position, _ to: Position) -> Route? {
      let nodes = [from, to].map { place in cut.network.nodes.firstIndex { $0.position == place } ?? 0 }
      return graph.route(from: nodes[0], to: nodes[1])
    }
    #expect(way(Position(0.5, 0.5), Position(1.5, 0.5)) == nil)
    #expect(way(Position(0.5, 0.6), Position(1.5, 0.6)) != nil)
  }

  @Test("A transfer over a border takes the rules of the modes that meet at its ends")
  func transferRules() {
    let records = [
      NetworkReadingTests.node("x", 0.99, 0.5), NetworkReadingTests.node("y", 1.01, 0.5),
      Self.edge("t1", [(0.5, 0.5), (0.99, 0.5)], [("mode", .string("rail"))]),
      Self.edge("t2", [(1.01, 0.5), (1.5, 0.5)], [("mode", .string("rail"))]),
      NetworkReadingTests.edge(
        "gauge", nil, [("mode", .string("transfer")), ("from_node", .string("x")), ("to_node", .string("y"))]),
    ]
    let closed = Self.cut(records, [TerritoryRule(from: "A", to: "B", isClosed: true, modes: [.rail])])
    #expect(Self.shown(closed) == ["AB transfer closed 0 0", "BA transfer closed 0 0"])
    let other = Self.cut(records, [TerritoryRule(from: "A", to: "B", isClosed: true, modes: [.road])])
    #expect(Self.shown(other) == ["AB transfer open 0 0", "BA transfer open 0 0"])
  }

  @Test("A transfer between nodes in two territories crosses the border; one within a territory does not")
  func transfers() {
    let cut = Self.cut([
      NetworkReadingTests.node("x", 0.9, 0.5), NetworkReadingTests.node("y", 1.1, 0.5), NetworkReadingTests.node("z", 1.2, 0.5),
      NetworkReadingTests.edge(
        "t", nil,
        [("mode", .string("transfer")), ("from_node", .string("x")), ("to_node", .string("y")), ("delay", .number(2))]),
      NetworkReadingTests.edge(
        "u", nil, [("mode", .string("transfer")), ("from_node", .string("y")), ("to_node", .string("z"))]),
    ])
    #expect(Self.shown(cut) == ["AB transfer open 0 0", "BA transfer open 0 0"])
    #expect(cut.network.edges.reduce(0) { $0 + $1.delay } == 7200)
  }

  @Test("A one-way edge is crossed one way")
  func oneWay() {
    let cut = Self.cut([Self.edge("e", [(0.5, 0.5), (1.5, 0.5)], [("one_way", .bool(true))])])
    #expect(Self.shown(cut) == ["AB road open 0 0"])
  }

  @Test("Every way through a cut network changes territory only over crossings, and pieces sum to their edges")
  func consistent() throws {
    var generator = SeededGenerator(seed: 9)
    let records = (0..<400).map { index -> NetworkRecord in
      func step() -> Double { (Double.random(in: -0.2...3.2, using: &generator) * 4).rounded() / 4 }
      var points = [(step(), step() / 3), (step(), step() / 3), (step(), step() / 3)]
      if points[0] == points[1] { points[1].0 += 0.3 }
      return Self.edge("\(index)", points)
    }
    let network = NetworkReading(records).network
    let cut = Self.cut(records)
    var sums = [Double](repeating: 0, count: network.edges.count)
    var territories: [Int: Set<Int>] = [:]
    for (edge, part) in zip(cut.network.edges, cut.parts) {
      switch part {
      case .piece(let original, let territory):
        sums[original] += edge.length
        if let territory { for node in [edge.from, edge.to] { territories[node, default: []].insert(territory) } }
      case .crossing(let number):
        let crossing = cut.crossings[number]
        #expect(edge.length == 0 && cut.network.nodes[edge.from].position == cut.network.nodes[edge.to].position)
        territories[edge.from, default: []].insert(crossing.from)
        territories[edge.to, default: []].insert(crossing.to)
      }
    }
    #expect(zip(sums, network.edges).allSatisfy { ($0 - $1.length).magnitude <= 1e-9 * $1.length })
    #expect(territories.values.allSatisfy { $0.count == 1 })
    #expect(cut.crossings.count > 200)
  }
}
