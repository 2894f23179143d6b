import Corridors
import TestSupport
import Testing

struct RouteWaysTests {
  @Test("The k shortest ways are the k least of all ways")
  func shortest() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<150 {
      let small = SmallGraph(&random, nodes: 2...7)
      let expected = small.allRoutes(from: 0, to: 1)
      let count = Int.random(in: 1...12, using: &random)
      let routes = try small.graph().shortestRoutes(count, from: 0, to: 1)
      #expect(routes.map(\.weight) == Array(expected.map(\.weight).sorted().prefix(count)))
      #expect(Set(routes.map(\.steps)).count == routes.count)
      #expect(Set(routes).isSubset(of: expected))
    }
  }

  @Test("The compromises of two criteria are the ways that none beats in both")
  func compromises() throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<150 {
      let small = SmallGraph(&random, nodes: 2...7)
      var other = small
      other.along = small.along.map { $0 == RoutingGraph.closed ? $0 : .random(in: 0...9, using: &random) }
      other.against = zip(small.against, other.along).map { $0 == RoutingGraph.closed ? $0 : min($1, 9) }
      let pairs = Set(
        small.allRoutes(from: 0, to: 1).map { route in
          SIMD2(route.weight, route.steps.reduce(0) { $0 + ($1.isAlong ? other.along[$1.edge] : other.against[$1.edge]) })
        })
      let best = pairs.filter { one in !pairs.contains { $0 != one && $0.x <= one.x && $0.y <= one.y } }.sorted { $0.x < $1.x }
      let found = try small.graph().compromises(with: other.graph(), from: 0, to: 1)
      #expect(found.map { SIMD2($0.route.weight, $0.second) } == best)
      for compromise in found { #expect(small.holds(compromise.route, from: 0, to: 1)) }
    }
  }

  @Test("Alternatives keep their rules: none too long, none too alike, none with a detour within it")
  func alternatives() throws {
    var random = SeededGenerator(seed: 13)
    var several = 0
    for _ in 0..<400 {
      let small = SmallGraph(&random, nodes: 8...20)
      let rules = AlternativeRules(
        detour: .random(in: 0...2, using: &random), overlap: .random(in: 0.4...1, using: &random),
        locality: .random(in: 0...0.3, using: &random))
      let expected = small.distances
      let routes = try small.graph().alternatives(4, from: 0, to: 1, rules: rules)
      #expect(routes.first?.weight ?? RoutingGraph.closed == expected[0][1])
      guard let best = routes.first?.weight else { continue }
      if routes.count > 1 { several += 1 }
      #expect(routes.map(\.weight) == routes.map(\.weight).sorted())
      for (place, route) in routes.enumerated() {
        #expect(small.holds(route, from: 0, to: 1))
        #expect(Double(route.weight) <= Double(best) * (1 + rules.detour))
        let weights = route.steps.map { $0.isAlong ? small.along[$0.edge] : small.against[$0.edge] }
        for earlier in routes[..<place] {
          let edges = Set(earlier.steps.map(\.edge))
          let shared = zip(route.steps, weights).reduce(0) { edges.contains($1.0.edge) ? $0 + $1.1 : $0 }
          #expect(Double(shared) <= rules.overlap * Double(route.weight))
        }
        for first in weights.indices {
          for last in first..<weights.count {
            let stretch = weights[first...last].reduce(0, +)
            guard Double(stretch) <= rules.locality * Double(best) else { continue }
            #expect(stretch == expected[route.nodes[first]][route.nodes[last + 1]])
          }
        }
      }
    }
    #expect(several > 20)
  }

  @Test("What lies within a limit is what edges cut into small pieces reach")
  func serviceArea() throws {
    var random = SeededGenerator(seed: 14)
    let pieces = 5
    for _ in 0..<100 {
      var small = SmallGraph(&random, nodes: 2...8)
      small.along = small.along.map { $0 == RoutingGraph.closed ? $0 : $0 * UInt64(pieces) }
      small.against = small.against.map { $0 == RoutingGraph.closed ? $0 : $0 * UInt64(pieces) }
      let limit = UInt64.random(in: 0...80, using: &random)
      let sense: ShortestPathTree.Sense = Bool.random(using: &random) ? .fromRoot : .toRoot
      let area = try ServiceArea(of: small.graph(), around: [0, 1], sense: sense, limit: limit)
      var (from, to, along, against): ([Int32], [Int32], [UInt64], [UInt64]) = ([], [], [], [])
      var middles: [[Int]] = []
      var count = small.nodeCount
      for edge in small.from.indices {
        let nodes = [Int(small.from[edge])] + (count..<(count + pieces - 1)) + [Int(small.to[edge])]
        count += pieces - 1
        middles.append(nodes)
        for (a, b) in zip(nodes, nodes.dropFirst()) {
          from.append(Int32(a))
          to.append(Int32(b))
          along.append(small.along[edge] == RoutingGraph.closed ? RoutingGraph.closed : small.along[edge] / UInt64(pieces))
          against.append(
            small.against[edge] == RoutingGraph.closed ? RoutingGraph.closed : small.against[edge] / UInt64(pieces))
        }
      }
      let fine = try ShortestPathTree(
        of: RoutingGraph(nodeCount: count, from: from, to: to, along: along, against: against), roots: [0, 1], sense: sense,
        limit: limit)
      #expect(area.distances == Array(fine.distances[..<small.nodeCount]))
      for (edge, nodes) in middles.enumerated() where small.from[edge] != small.to[edge] {
        for (place, node) in nodes.enumerated().dropFirst().dropLast() {
          let share = Double(place) / Double(pieces)
          let isIn = area.stretches.contains {
            $0.edge == edge && $0.part.lowerBound <= share + 1e-12 && share <= $0.part.upperBound + 1e-12
          }
          #expect(isIn == (fine.distances[node] < RoutingGraph.closed))
        }
      }
    }
  }
}
