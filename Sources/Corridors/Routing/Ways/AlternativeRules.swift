/// When a way is an alternative to others, and no variation of them (after Abraham, Delling, Goldberg and Werneck 2013).
public struct AlternativeRules: Sendable, Hashable {
  /// How much more than the best way it may take: 0.5 for half as much again.
  public var detour: Double
  /// How much of it, by weight, it may share with any way given before.
  public var overlap: Double
  /// Every stretch of it that takes up to this share of the best way is itself a shortest way, so that it makes no loops aside.
  public var locality: Double

  public init(detour: Double = 0.5, overlap: Double = 0.6, locality: Double = 0.25) {
    self.detour = detour
    self.overlap = overlap
    self.locality = locality
  }
}

extension RoutingGraph {
  /// The best way and ways that really differ from it and from each other, the shortest first.
  ///
  /// Looked at is every way that goes shortest to some node and shortest on from it; whether it is locally shortest is then known
  /// everywhere but around that node, where it is searched. Fewer ways than asked for mean that no more meet the rules.
  public func alternatives(
    _ count: Int, from start: Int, to end: Int, rules: AlternativeRules = AlternativeRules()
  ) -> [Route] {
    let leaving = ShortestPathTree(of: self, root: start)
    guard count > 0, let best = leaving.route(end) else { return [] }
    let limit = UInt64(min(Double(best.weight) * (1 + rules.detour), Double(Self.largestTotal)))
    let arriving = ShortestPathTree(of: self, root: end, sense: .toRoot, limit: limit)
    var found = [best]
    var used = [Set(best.steps.map(\.edge))]
    for node in viaNodes(leaving, arriving, limit: limit) where found.count < count {
      guard let first = leaving.route(node), let second = arriving.route(node) else { continue }
      let route = Route(
        nodes: first.nodes + second.nodes.dropFirst(), steps: first.steps + second.steps, weight: first.weight + second.weight)
      guard Set(route.nodes).count == route.nodes.count else { continue }
      let most = rules.overlap * Double(route.weight)
      guard used.allSatisfy({ Double(shared(route, $0)) <= most }) else { continue }
      guard isShortest(around: first.steps.count, of: route, within: rules.locality * Double(best.weight)) else { continue }
      found.append(route)
      used.append(Set(route.steps.map(\.edge)))
    }
    return found
  }

  /// The nodes that ways are looked for over, by what those take: one for every stretch that all nodes of it give the same way.
  private func viaNodes(_ leaving: ShortestPathTree, _ arriving: ShortestPathTree, limit: UInt64) -> [Int] {
    (0..<nodeCount).filter { node in
      guard leaving.distances[node] + arriving.distances[node] <= limit else { return false }
      let way = leaving.reachedBy[node]
      return way < 0 || arriving.reachedBy[start(ofWay: way)] != way
    }.sorted { one, other in
      let (a, b) = (
        leaving.distances[one] + arriving.distances[one], leaving.distances[other] + arriving.distances[other]
      )
      return a != b ? a < b : one < other
    }
  }

  private func shared(_ route: Route, _ edges: Set<Int>) -> UInt64 {
    route.steps.reduce(0) { edges.contains($1.edge) ? $0 + weights[Int($1.way)] : $0 }
  }

  /// Whether a way is shortest from so much before one of its nodes to so much after it.
  private func isShortest(around place: Int, of route: Route, within reach: Double) -> Bool {
    var (first, last) = (place, place)
    var (before, after): (UInt64, UInt64) = (0, 0)
    while first > 0, Double(before) < reach {
      first -= 1
      before += weights[Int(route.steps[first].way)]
    }
    while last < route.steps.count, Double(after) < reach {
      after += weights[Int(route.steps[last].way)]
      last += 1
    }
    return self.route(from: route.nodes[first], to: route.nodes[last])?.weight == before + after
  }
}
