import Corridors
import SimpleFeatures
import TestSupport
import Testing

struct RoutingIndexTests {
  @Test("Every search finds what trying every node between finds, and a way that takes as much", arguments: [false, true])
  func agreesWithFloyd(symmetric: Bool) throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let small = SmallGraph(&random, symmetric: symmetric)
      let graph = try small.graph()
      let index = try RoutingIndex(graph, positions: small.positions)
      let expected = small.distances
      let all = Array(0..<small.nodeCount)
      #expect(index.matrix(from: all, to: all) == expected)
      for start in all {
        let (leaving, arriving) = (
          ShortestPathTree(of: graph, root: start), ShortestPathTree(of: graph, root: start, sense: .toRoot)
        )
        #expect(leaving.distances == expected[start])
        #expect(arriving.distances == expected.map { $0[start] })
        for end in all {
          #expect(index.distance(from: start, to: end) == expected[start][end])
          let routes = [graph.route(from: start, to: end), index.route(from: start, to: end), leaving.route(end)]
          for route in routes {
            #expect(route?.weight ?? RoutingGraph.closed == expected[start][end])
            #expect(route.map { small.holds($0, from: start, to: end) } ?? true)
          }
          #expect(arriving.route(end).map { small.holds($0, from: end, to: start) } ?? true)
        }
      }
    }
  }

  @Test("An index told of changes answers, way for way, as one built with them", arguments: [false, true])
  func changes(symmetric: Bool) throws {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<50 {
      var small = SmallGraph(&random, nodes: 2...40, symmetric: symmetric)
      guard !small.from.isEmpty else { continue }
      var index = try RoutingIndex(small.graph(), positions: small.positions)
      for _ in 0..<4 {
        let changes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          let along = SmallGraph.weight(&random)
          return RoutingIndex.Change(
            edge: .random(in: small.from.indices, using: &random), along: along,
            against: symmetric || Bool.random(using: &random) ? along : SmallGraph.weight(&random))
        }
        for change in changes { (small.along[change.edge], small.against[change.edge]) = (change.along, change.against) }
        try index.apply(changes)
        let anew = try RoutingIndex(small.graph(), positions: small.positions)
        let all = Array(0..<small.nodeCount)
        #expect(index.matrix(from: all, to: all) == small.distances)
        for start in all {
          for end in all { #expect(index.route(from: start, to: end) == anew.route(from: start, to: end)) }
        }
      }
    }
  }

  @Test("A search with a limit, or for some targets, finds the same where it comes to")
  func limits() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let small = SmallGraph(&random)
      let graph = try small.graph()
      let expected = small.distances
      let limit = UInt64.random(in: 0...15, using: &random)
      let near = ShortestPathTree(of: graph, root: 0, limit: limit)
      #expect(near.distances == expected[0].map { $0 <= limit ? $0 : RoutingGraph.closed })
      let target = Int.random(in: 0..<small.nodeCount, using: &random)
      #expect(ShortestPathTree(of: graph, root: 0, targets: [target]).distances[target] == expected[0][target])
    }
  }

  @Test("A change of an edge that is not there changes nothing")
  func unknownEdge() throws {
    var index = try RoutingIndex(
      RoutingGraph(nodeCount: 2, from: [0], to: [1], along: [7]), positions: [Position(0, 0), Position(1, 0)])
    let error = #expect(throws: CorridorError.self) { try index.apply([.closing(0), .closing(1)]) }
    #expect(error?.code == .unknownElement)
    #expect(index.distance(from: 0, to: 1) == 7)
  }

  @Test("Weights whose sums would not be exact are refused")
  func largeWeights() throws {
    let error = #expect(throws: CorridorError.self) {
      try RoutingGraph(nodeCount: 2, from: [0, 0], to: [1, 1], along: [1 << 59, (1 << 59) + 1], against: [0, 0])
    }
    #expect(error?.code == .unsuitableValue)
  }
}
