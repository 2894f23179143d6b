/// Which of several areas are neighbours: what is connected, and by which ways.
public struct AreaGraph: Sendable {
  /// The neighbours of each area, ascending.
  private let neighbours: [[Int]]

  /// - Parameter pairs: the neighbours, in any order, each pair once or more.
  public init(count: Int, pairs: [(Int, Int)]) {
    var sets = [Set<Int>](repeating: [], count: count)
    for (first, second) in pairs where first != second {
      sets[first].insert(second)
      sets[second].insert(first)
    }
    neighbours = sets.map { $0.sorted() }
  }

  /// The connected groups: the largest first, of equal ones the one with the least member; members ascending.
  public func components() -> [[Int]] {
    var group = [Int?](repeating: nil, count: neighbours.count)
    var groups: [[Int]] = []
    for start in neighbours.indices where group[start] == nil {
      var members = [start]
      group[start] = groups.count
      var next = 0
      while next < members.count {
        for other in neighbours[members[next]] where group[other] == nil {
          group[other] = groups.count
          members.append(other)
        }
        next += 1
      }
      groups.append(members.sorted())
    }
    return groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// All ways of the fewest steps from one area to another, each with both ends, in lexicographic order of their members.
  ///
  /// - Parameters:
  ///   - avoided: areas that no way may pass; the ends are exempt.
  ///   - limit: how many ways are given at most.
  /// - Returns: nothing where there is no way, one way of one area where both ends are the same.
  public func shortestWays(from start: Int, to end: Int, avoiding avoided: Set<Int> = [], limit: Int = .max) -> [[Int]] {
    let steps = steps(to: end, avoiding: avoided.subtracting([start, end]))
    guard steps[start] != nil else { return [] }
    var ways: [[Int]] = []
    var open = [[start]]
    while let way = open.popLast(), ways.count < limit {
      guard let last = way.last, let left = steps[last], left > 0 else {
        ways.append(way)
        continue
      }
      open += neighbours[last].reversed().filter { steps[$0] == left - 1 }.map { way + [$0] }
    }
    return ways
  }

  /// How many steps each area is from one, `nil` where there is no way.
  private func steps(to end: Int, avoiding avoided: Set<Int>) -> [Int?] {
    var steps = [Int?](repeating: nil, count: neighbours.count)
    steps[end] = 0
    var reached = [end]
    var next = 0
    while next < reached.count {
      let here = reached[next]
      for other in neighbours[here] where steps[other] == nil && !avoided.contains(other) {
        steps[other] = (steps[here] ?? 0) + 1
        reached.append(other)
      }
      next += 1
    }
    return steps
  }
}
