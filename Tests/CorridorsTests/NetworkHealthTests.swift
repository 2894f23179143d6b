import Corridors
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

/// What hangs together, what ends in the open, and where a break is likely one of the data.
struct NetworkHealthTests {
  @Test("Components, ends in the open, loops, duplicates and lone nodes are counted")
  func counts() {
    let network = NetworkReading([
      NetworkReadingTests.node("alone", 10, 10),
      NetworkReadingTests.edge("a", [Position(45, 40), Position(45.1, 40)]),
      NetworkReadingTests.edge("b", [Position(45.1, 40), Position(45.2, 40)]),
      NetworkReadingTests.edge("c", [Position(45.2, 40), Position(45.1, 40)]),
      NetworkReadingTests.edge("d", [Position(46, 40), Position(46.1, 40), Position(46.1, 40.1), Position(46, 40)]),
      NetworkReadingTests.edge("e", [Position(45.1, 40), Position(45.15, 40.1), Position(45.2, 40)]),
    ]).network
    let health = NetworkHealth(of: network, reach: 1000)
    #expect(health.components.map(\.edges) == [1, 4] || health.components.map(\.edges) == [4, 1])
    #expect(health.components.map(\.length) == health.components.map(\.length).sorted(by: >))
    #expect(health.isolatedNodes == [0])
    #expect(health.danglingNodes == [1])
    #expect(health.selfLoops.map { network.edges[$0].id } == ["d"])
    #expect(health.duplicates.map { [$0.first, $0.second] } == [[1, 2]])
    #expect(health.gaps == [])
  }

  @Test("Parts of the edges that count are those that walking over them finds, the longest first")
  func parts() {
    var generator = SeededGenerator(seed: 5)
    let records = (0..<90).map { index in
      let ends = (0..<2).map { _ in
        Position(45 + Double(Int.random(in: 0..<12, using: &generator)), 40 + Double(Int.random(in: 0..<8, using: &generator)))
      }
      return NetworkReadingTests.edge("\(index)", [ends[0], ends[0] == ends[1] ? Position(60, 50) : ends[1]])
    }
    let network = NetworkReading(records).network
    let isUsed = network.edges.indices.map { _ in Bool.random(using: &generator) }
    let found = NetworkComponents(of: network) { isUsed[$0] }
    var walked = [Int?](repeating: nil, count: network.nodes.count)
    for start in network.nodes.indices where walked[start] == nil {
      var open = [start]
      while let node = open.popLast() {
        guard walked[node] == nil else { continue }
        walked[node] = start
        for (place, edge) in network.edges.enumerated() where isUsed[place] && (edge.from == node || edge.to == node) {
          open += [edge.from, edge.to]
        }
      }
    }
    for (one, other) in zip(network.nodes.indices, network.nodes.indices.dropFirst()) {
      guard let own = found.componentOfNode[one], let next = found.componentOfNode[other] else { continue }
      #expect((own == next) == (walked[one] == walked[other]))
    }
    let reached = Set(network.edges.indices.filter { isUsed[$0] }.flatMap { [network.edges[$0].from, network.edges[$0].to] })
    #expect(network.nodes.indices.allSatisfy { (found.componentOfNode[$0] != nil) == reached.contains($0) })
    #expect(found.components.map(\.length) == found.components.map(\.length).sorted(by: >))
    #expect(found.components.map(\.nodes).reduce(0, +) == reached.count)
    #expect(found.components.map(\.edges).reduce(0, +) == isUsed.count { $0 })
    #expect(found.components.count > 1)
  }

  @Test("Gaps are those that holding every open end against every edge of another component finds")
  func gaps() {
    var generator = SeededGenerator(seed: 11)
    let records = (0..<120).map { index in
      let x = Double.random(in: 44.9...45.1, using: &generator)
      let y = Double.random(in: 39.9...40.1, using: &generator)
      let turn = Double.random(in: -0.02...0.02, using: &generator)
      return NetworkReadingTests.edge("\(index)", [Position(x, y), Position(x + turn, y + 0.01), Position(x + 0.02, y + turn)])
    }
    let network = NetworkReading(records).network
    let metric = EllipsoidalMetric()
    let health = NetworkHealth(of: network, reach: 400)
    var expected: [(node: Int, edge: Int, distance: Double)] = []
    for node in health.danglingNodes {
      for (component, _) in health.components.enumerated() where component != health.componentOfNode[node] {
        let near = network.edges.indices.filter { health.componentOfNode[network.edges[$0].from] == component }.compactMap {
          edge in
          metric.distance(from: .point(network.nodes[node].position), to: network.edges[edge].path ?? .lineString([])).map {
            (node: node, edge: edge, distance: $0.distance)
          }
        }.min { $0.distance < $1.distance }
        if let near, near.distance <= 400 { expected.append(near) }
      }
    }
    #expect(expected.count > 20)
    expected.sort { ($0.distance, $0.node) < ($1.distance, $1.node) }
    #expect(health.gaps.map { [$0.node, $0.edge] } == expected.map { [$0.node, $0.edge] })
    #expect(zip(health.gaps, expected).allSatisfy { ($0.distance - $1.distance).magnitude < 1e-6 })
  }
}
