import Corridors
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// Which ends are one node, against comparing every end with every other.
struct NetworkSnapTests {
  private static let metric = EllipsoidalMetric()

  private static func distance(_ a: Position, _ b: Position) -> Double {
    metric.distance(from: .point(a), to: .point(b))?.distance ?? .infinity
  }

  /// Ends in knots of a few hundred metres about places on land, at the antimeridian and at a pole.
  private static func lines(_ count: Int, _ generator: inout SeededGenerator) -> [[Position]] {
    let centres = [Position(45, 40), Position(180, 10), Position(0, 89.999), Position(45.02, 40.01)]
    func end() -> Position {
      let centre = centres[Int.random(in: 0..<centres.count, using: &generator)]
      let x = centre.x + Double.random(in: -0.01...0.01, using: &generator) * (centre.y > 80 ? 9000 : 1)
      return Position(x > 180 ? x - 360 : x, min(centre.y + Double.random(in: -0.01...0.01, using: &generator), 90))
    }
    return (0..<count).map { _ in [end(), Position(20, 20), end()] }
  }

  @Test("An open end is one node with the nearest other end, and with no end farther away", arguments: [0.0, 40, 150, 600])
  func groups(snap: Double) {
    var generator = SeededGenerator(seed: UInt64(snap) + 7)
    let lines = Self.lines(90, &generator)
    let network = NetworkReading(
      lines.enumerated().map { NetworkReadingTests.edge("\($0.offset)", $0.element) }, NetworkTerms(snap: snap)
    ).network
    // No two of the ends are at one position: all are open.
    let ends = lines.flatMap { [$0[0], $0[2]] }
    let nearest = ends.indices.map { end -> Int? in
      let others = ends.indices.filter { $0 / 2 != end / 2 && Self.distance(ends[end], ends[$0]) <= snap }
      return others.min { Self.distance(ends[end], ends[$0]) < Self.distance(ends[end], ends[$1]) }
    }
    var group = Array(ends.indices)
    for _ in ends.indices {
      for end in ends.indices {
        guard let other = nearest[end] else { continue }
        let least = min(group[end], group[other])
        (group[end], group[other]) = (least, least)
      }
    }
    let nodes = network.edges.flatMap { [$0.from, $0.to] }
    var nodeOfGroup: [Int: Int] = [:]
    for (index, node) in nodes.enumerated() {
      #expect(nodeOfGroup[group[index], default: node] == node)
      nodeOfGroup[group[index]] = node
    }
    #expect(Set(nodeOfGroup.values).count == nodeOfGroup.count && network.nodes.count == nodeOfGroup.count)
  }

  @Test("Of a fine network no junction is lost, however wide `snap` is, and what ends short of it is joined")
  func junctions() {
    // Streets every 80 m, and a branch line that ends 30 m from a corner.
    let step = 0.00072
    var records: [NetworkRecord] = []
    func corner(_ column: Int, _ row: Int) -> Position { Position(45 + step * Double(column), 40 + step * Double(row)) }
    for row in 0..<6 {
      for column in 0..<6 {
        if column < 5 {
          records.append(NetworkReadingTests.edge("e\(column)-\(row)", [corner(column, row), corner(column + 1, row)]))
        }
        if row < 5 {
          records.append(NetworkReadingTests.edge("n\(column)-\(row)", [corner(column, row), corner(column, row + 1)]))
        }
      }
    }
    let short = Position(corner(0, 3).x - 0.00035, corner(0, 3).y)
    records.append(NetworkReadingTests.edge("branch", [Position(44.9, 40), short]))
    let network = NetworkReading(records, NetworkTerms(snap: 300)).network
    #expect(network.nodes.count == 36 + 1)
    #expect(network.edges.allSatisfy { $0.from != $0.to })
    let branch = network.edges.last
    #expect(branch.map { network.nodes[$0.to].position } == corner(0, 3))
  }

  @Test("A point stands for the nearest place where ends meet, and for no other")
  func pointAtJunctions() {
    let places = [Position(45, 40), Position(45.001, 40), Position(45.002, 40)]
    let tracks = [
      NetworkReadingTests.edge("a", [Position(44.9, 40), places[0]]), NetworkReadingTests.edge("b", [places[0], places[1]]),
      NetworkReadingTests.edge("c", [places[1], places[2]]), NetworkReadingTests.edge("d", [places[2], Position(45.1, 40)]),
    ]
    let network = NetworkReading(
      [NetworkReadingTests.node("port", 45.0012, 40.0001)] + tracks, NetworkTerms(snap: 500)
    ).network
    #expect(network.edges[1].to == 0 && network.edges[2].from == 0)
    #expect(network.edges[0].to != 0 && network.edges[3].from != 0 && network.nodes.count == 5)
  }

  @Test("An end joins the nearest point within reach, and points are never made one")
  func points() {
    var generator = SeededGenerator(seed: 3)
    let points = (0..<40).map { _ in
      Position(Double.random(in: 44.99...45.01, using: &generator), Double.random(in: 39.99...40.01, using: &generator))
    }
    let lines = Self.lines(60, &generator)
    let network = NetworkReading(
      points.enumerated().map { NetworkReadingTests.node("p\($0.offset)", $0.element.x, $0.element.y) }
        + lines.enumerated().map { NetworkReadingTests.edge("\($0.offset)", $0.element) }, NetworkTerms(snap: 200)
    ).network
    #expect(network.nodes.prefix(40).map(\.position) == points)
    for (edge, line) in zip(network.edges, lines) {
      for (node, end) in [(edge.from, line[0]), (edge.to, line[2])] {
        let distances = points.map { Self.distance($0, end) }
        let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
        guard distances[nearest] > 200 else {
          #expect(node == nearest)
          continue
        }
        // What is near no point may still belong with an end that is.
        let others = zip(network.edges, lines).flatMap { [($0.0.from, $0.1[0]), ($0.0.to, $0.1[2])] }
        #expect(node >= 40 || others.contains { $0.0 == node && $0.1 != end && Self.distance($0.1, end) <= 200 })
      }
    }
  }

  @Test("Longitudes 180 and −180, and all longitudes at a pole, are one place")
  func seams() {
    let network = NetworkReading([
      NetworkReadingTests.edge("a", [Position(170, 10), Position(180, 10)]),
      NetworkReadingTests.edge("b", [Position(-180, 10), Position(-170, 10)]),
      NetworkReadingTests.edge("c", [Position(0, 80), Position(0, 90)]),
      NetworkReadingTests.edge("d", [Position(90, 90), Position(90, 80)]),
    ]).network
    #expect(network.edges[0].to == network.edges[1].from)
    #expect(network.edges[2].to == network.edges[3].from)
    #expect(network.nodes.count == 6)
  }
}
