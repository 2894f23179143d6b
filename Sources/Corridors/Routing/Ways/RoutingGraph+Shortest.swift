import HeapModule

extension RoutingGraph {
  /// The shortest ways that pass no node twice, the shortest first (Yen 1971); fewer than asked for when there are no more.
  ///
  /// Parallel edges make different ways. Of ways of equal weight that are known at a time comes first the one of fewer steps, then
  /// the one whose first different edge has the lesser number; the same are found every time.
  public func shortestRoutes(_ count: Int, from start: Int, to end: Int) -> [Route] {
    guard count > 0 else { return [] }
    guard start != end else { return [Route(nodes: [start], steps: [], weight: 0)] }
    var search = GuidedSearch(self, to: end)
    guard let first = search.route(from: start) else { return [] }
    var found: [Route] = []
    var candidates = Heap([Candidate(route: first, branch: 0)])
    var listed: Set<[Route.Step]> = [first.steps]
    while found.count < count, let best = candidates.popMin() {
      found.append(best.route)
      guard found.count < count else { break }
      // Ways that leave it before it left its own origin were looked for from there.
      var taken = best.route.steps.prefix(best.branch).reduce(UInt64(0)) { $0 + weights[Int($1.way)] }
      // What it passes before the place at hand, and the ways found, itself among them, that have come by the same steps.
      var passed = Set(best.route.nodes[..<best.branch])
      var fellows = found.filter { $0.steps.starts(with: best.route.steps[..<best.branch]) }
      for place in best.branch..<best.route.steps.count {
        let trunk = best.route.steps[..<place]
        fellows.removeAll { $0.steps.count <= place }
        passed.insert(best.route.nodes[place])
        if let spur = search.route(
          from: best.route.nodes[place], avoiding: Set(fellows.map { $0.steps[place].way }), nodes: passed)
        {
          let steps = trunk + spur.steps
          if listed.insert(Array(steps)).inserted {
            let route = Route(
              nodes: best.route.nodes[..<place] + spur.nodes, steps: Array(steps), weight: taken + spur.weight)
            candidates.insert(Candidate(route: route, branch: place))
          }
        }
        taken += weights[Int(best.route.steps[place].way)]
        fellows.removeAll { $0.steps[place] != best.route.steps[place] }
      }
    }
    return found
  }
}

/// A way that may be the next, and where it leaves the one it was made from.
private struct Candidate: Comparable {
  var route: Route
  var branch: Int

  static func < (one: Candidate, other: Candidate) -> Bool {
    if one.route.weight != other.route.weight { return one.route.weight < other.route.weight }
    if one.route.steps.count != other.route.steps.count { return one.route.steps.count < other.route.steps.count }
    return one.route.steps.lazy.map(\.way).lexicographicallyPrecedes(other.route.steps.lazy.map(\.way))
  }
}
