/// Which of so many things belong together, found by joining two at a time.
struct JoinedSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The least member of a thing's set.
  mutating func root(of thing: Int) -> Int {
    var root = thing
    while parents[root] != root { root = parents[root] }
    var next = thing
    while parents[next] != root {
      let above = parents[next]
      parents[next] = root
      next = above
    }
    return root
  }

  /// Makes one set of two; the least member stays its root.
  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
