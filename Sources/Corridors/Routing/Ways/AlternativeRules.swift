/// When a way is an alternative to others, and no variation of them (after Abraham, Delling, Goldberg and Werneck 2013).
public struct AlternativeRules: Sendable, Hashable {
  /// How much more than the best way it may take: 0.5 for half as much again.
  public var detour: Double
  /// How much of it, by weight, it may share with any way given before.
  public var overlap: Double
  /// Every stretch of it that takes up to this share of the best way is itself a shortest way, so that it makes no loops aside.
  /// Tested, as there, on one stretch about the edge where it may fail, of so much to either side and so on long edges
  /// of more: some ways that would do are left out.
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
  /// Looked at is every way that goes shortest to some edge and shortest on from it; whether it is locally shortest is then known
  /// everywhere but around that edge, where it is searched. Fewer ways than asked for mean that no more meet the rules.
  public func alternatives(
    _ count: Int, from start: Int, to end: Int, rules: AlternativeRules = AlternativeRules()
  ) -> [Route] {
    let leaving = ShortestPathTree(of: self, root: start)
    guard count > 0, let best = leaving.route(end) else { return [] }
    let limit = UInt64(min(Double(best.weight) * (1 + rules.detour), Double(Self.largestTotal)))
    let arriving = ShortestPathTree(of: self, root: end, sense: .toRoot, limit: limit)
    var found = [best]
    var used = [Set(best.steps.map(\.edge))]
    for way in branches(leaving, arriving, limit: limit) where found.count < count {
      let (from, to) = (self.start(ofWay: way), self.start(ofWay: way ^ 1))
      guard let first = leaving.route(from), let second = arriving.route(to) else { continue }
      let route = Route(
        nodes: first.nodes + second.nodes, steps: first.steps + [Route.Step(way: way)] + second.steps,
        weight: first.weight + weights[Int(way)] + second.weight)
      guard Set(route.nodes).count == route.nodes.count else { continue }
      let most = rules.overlap * Double(route.weight)
      guard used.allSatisfy({ Double(shared(route, $0)) <= most }) else { continue }
      guard isShortest(around: first.steps.count, of: route, within: rules.locality * Double(best.weight)) else { continue }
      found.append(route)
      used.append(Set(route.steps.map(\.edge)))
    }
    return found
  }

  /// The ways off the tree of shortest ways from the start, the nearest first: each begins another way to the end, and every other
  /// way that is looked at has exactly one that leads back to the best ways on.
  private func branches(_ leaving: ShortestPathTree, _ arriving: ShortestPathTree, limit: UInt64) -> [Int32] {
    func whole(_ way: Int32) -> UInt64 {
      let ends = (start(ofWay: way), start(ofWay: way ^ 1))
      return leaving.distances[ends.0] + weights[Int(way)] + arriving.distances[ends.1]
    }
    let ways = (0..<Int32(weights.count)).filter { way in
      weights[Int(way)] < Self.closed && leaving.reachedBy[start(ofWay: way ^ 1)] != way && whole(way) <= limit
    }
    return ways.map { (whole($0), $0) }.sorted { $0 < $1 }.map(\.1)
  }

  private func shared(_ route: Route, _ edges: Set<Int>) -> UInt64 {
    route.steps.reduce(0) { edges.contains($1.edge) ? $0 + weights[Int($1.way)] : $0 }
  }

  /// Whether every stretch of a way that holds one of its steps and takes no more than so much is shortest.
  private func isShortest(around place: Int, of route: Route, within reach: Double) -> Bool {
    let own = weights[Int(route.steps[place].way)]
    guard Double(own) <= reach else { return true }
    var (first, last) = (place, place + 1)
    var (before, after): (UInt64, UInt64) = (0, 0)
    while first > 0, Double(before + own) < reach {
      first -= 1
      before += weights[Int(route.steps[first].way)]
    }
    while last < route.steps.count, Double(after + own) < reach {
      after += weights[Int(route.steps[last].way)]
      last += 1
    }
    return self.route(from: route.nodes[first], to: route.nodes[last])?.weight == before + own + after
  }
}
