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

  @Test(
    "Ends belong together exactly where steps of no more than `snap` lead from one to the other",
    arguments: [0.0, 40, 150, 600])
  func groups(snap: Double) {
    var generator = SeededGenerator(seed: UInt64(snap) + 7)
    let lines = Self.lines(90, &generator)
    let network = NetworkReading(
      lines.enumerated().map { NetworkReadingTests.edge("\($0.offset)", $0.element) }, NetworkTerms(snap: snap)
    ).network
    let ends = lines.flatMap { [$0[0], $0[2]] }
    var group = Array(ends.indices)
    for _ in ends.indices {
      for a in ends.indices {
        for b in ends.indices where Self.distance(ends[a], ends[b]) <= snap { group[a] = min(group[a], group[b]) }
      }
      // Settled once a round changes nothing; few rounds are needed, and the rest are cheap only in thought.
      if ends.indices.allSatisfy({ a in
        ends.indices.allSatisfy { group[a] == group[$0] || Self.distance(ends[a], ends[$0]) > snap }
      }) {
        break
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
        #expect(distances[nearest] <= 200 ? node == nearest : node >= 40)
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
