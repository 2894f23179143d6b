import Geodesy

/// A stretch of border whose vertices move, with whom it parts.
struct MovingBorder: Sendable {
  /// Whose border it is. Of both it is only where both have it from one source.
  var kind: BoundaryChains.Kind
  /// Numbers of vertices, no two that follow each other the same.
  var path: [Int]
  /// By the first partition and by the second.
  var left: BoundaryChains.Owners
  var right: BoundaryChains.Owners
}

/// Gives every vertex of the borders its measured positions.
struct BorderTracing {
  private(set) var vertices: MovingVertices
  private(set) var borders: [MovingBorder] = []
  /// Of each of both, which groups of sources its own line has.
  private let preferred: [Set<Int>]

  /// - Parameter preferred: Of each partition the sources that its line is made of, before those of the ground.
  init(_ vertices: MovingVertices, preferred: [Set<Int>]) {
    self.vertices = vertices
    self.preferred = preferred
  }

  /// - Returns: whether the origin of every vertex is known.
  mutating func add(_ chain: BoundaryChains.Chain) -> Bool {
    switch chain.kind {
    case .first: add(chain.path, of: chain, 0)
    case .second: add(chain.path, of: chain, 1)
    case .both: addShared(chain)
    }
  }

  private mutating func add(
    _ path: [LonLat], of chain: BoundaryChains.Chain, _ partition: Int, as kind: BoundaryChains.Kind? = nil
  ) -> Bool {
    guard let slots = traced(path, chain.isLoop && path.count == chain.path.count, partition) else { return false }
    borders.append(
      MovingBorder(kind: kind ?? (partition == 0 ? .first : .second), path: slots, left: chain.left, right: chain.right))
    return true
  }

  /// Where the two have a border from different sources each moves by itself.
  private mutating func addShared(_ chain: BoundaryChains.Chain) -> Bool {
    let own = (groups(of: chain.path, 0), groups(of: chain.path, 1))
    var start = 0
    while start < own.0.count {
      let isShared = own.0[start] == own.1[start]
      var end = start
      while end < own.0.count, (own.0[end] == own.1[end]) == isShared { end += 1 }
      let stretch = Array(chain.path[start...end])
      if isShared {
        guard add(stretch, of: chain, 0, as: .both) else { return false }
      } else {
        guard add(stretch, of: chain, 0), add(stretch, of: chain, 1) else { return false }
      }
      start = end
    }
    return true
  }

  /// For each edge of a path the group of sources that it is of, as the line of a partition has it.
  private func groups(of path: [LonLat], _ partition: Int) -> [Int?] {
    let origins = vertices.origins
    return zip(path, path.dropFirst()).map { from, to in
      let (starts, ends) = (origins.vertices(at: from), origins.vertices(at: to))
      var best: (rank: Int, group: Int)?
      func offer(_ group: Int, linked: Bool) {
        let rank = (linked ? 0 : 2) + (preferred[partition].contains(group) ? 0 : 1)
        if rank < best?.rank ?? .max || (rank == best?.rank && group < best?.group ?? .max) { best = (rank, group) }
      }
      for start in starts {
        let group = origins.vertices[start].group
        for end in ends where origins.vertices[end].group == group {
          offer(group, linked: origins.areNeighbours(start, end))
        }
        if ends.isEmpty { offer(group, linked: false) }
      }
      if starts.isEmpty { for end in ends { offer(origins.vertices[end].group, linked: false) } }
      return best?.group
    }
  }

  /// The vertices of a path. Where it goes over from one source to another both their vertices follow each other; at the
  /// ends stands what is the same for all borders that meet there.
  private mutating func traced(_ path: [LonLat], _ isLoop: Bool, _ partition: Int) -> [Int]? {
    let groups = groups(of: path, partition)
    var slots: [Int] = []
    func append(_ slot: Int?) -> Bool {
      guard let slot else { return false }
      if slots.last != slot { slots.append(slot) }
      return true
    }
    if !isLoop, let first = path.first {
      guard append(vertices.slot(meetingAt: first)) else { return nil }
    }
    for (index, group) in groups.enumerated() {
      for place in [index, index + 1] {
        let isEnd = !isLoop && (place == 0 || place == path.count - 1)
        if isEnd, vertices.isOnGroundEdge(path[place]) { continue }
        guard append(slot(of: path[place], in: group)) else { return nil }
      }
    }
    guard append(isLoop ? slots.first : path.last.flatMap { vertices.slot(meetingAt: $0) }) else { return nil }
    return slots
  }

  private mutating func slot(of position: LonLat, in group: Int?) -> Int? {
    let known = vertices.origins.vertices(at: position)
    guard !known.isEmpty else { return vertices.slot(at: position) }
    let own = known.first { vertices.origins.vertices[$0].group == group } ?? known[0]
    return vertices.slot(ofVertex: own)
  }
}
