/// The fewest nodes that hold an end of every edge between two sides: as many as edges can be chosen that share no end
/// (König 1931), found by augmenting paths.
struct BipartiteCover {
  private var left: [Int32] = []
  private var right: [Int32] = []
  private var rightIndex: [Int32: Int] = [:]
  private var edges: [[Int]] = []

  /// Adds a node of the left with its neighbours on the right.
  mutating func add(_ node: Int32, _ others: [Int32]) {
    left.append(node)
    edges.append(
      others.map { other in
        if let index = rightIndex[other] { return index }
        rightIndex[other] = right.count
        right.append(other)
        return right.count - 1
      })
  }

  /// The cover: of the left what no alternating path from a free node reaches, of the right what one does.
  func nodes() -> [Int32] {
    var matchOfLeft = [Int?](repeating: nil, count: left.count)
    var matchOfRight = [Int?](repeating: nil, count: right.count)
    for start in left.indices {
      var cameFrom = [Int?](repeating: nil, count: right.count)
      var open = [start]
      var end: Int?
      search: while let node = open.popLast() {
        for other in edges[node] where cameFrom[other] == nil {
          cameFrom[other] = node
          guard let next = matchOfRight[other] else {
            end = other
            break search
          }
          open.append(next)
        }
      }
      while let other = end, let node = cameFrom[other] {
        end = matchOfLeft[node]
        matchOfLeft[node] = other
        matchOfRight[other] = node
      }
    }
    var isReachedOnLeft = matchOfLeft.map { $0 == nil }
    var isReachedOnRight = [Bool](repeating: false, count: right.count)
    var open = left.indices.filter { isReachedOnLeft[$0] }
    while let node = open.popLast() {
      for other in edges[node] where !isReachedOnRight[other] {
        isReachedOnRight[other] = true
        guard let next = matchOfRight[other], !isReachedOnLeft[next] else { continue }
        isReachedOnLeft[next] = true
        open.append(next)
      }
    }
    return left.indices.filter { !isReachedOnLeft[$0] }.map { left[$0] }
      + right.indices.filter { isReachedOnRight[$0] }.map { right[$0] }
  }
}
