import Geodesy
import SimpleFeatures

/// The borders between the faces of an arrangement, as paths from one meeting of borders to the next.
///
/// Where a border of the first partition alone crosses one of the second alone nothing meets: both go on, and the crossing
/// is no vertex of either. That is what lets it move, vanish and come again as they do.
struct BoundaryChains {
  /// Whose border a path is.
  enum Kind: Hashable {
    case first, second, both
  }

  /// Whom two partitions attribute a side to, by index; nobody is the number of parties.
  typealias Owners = SIMD2<Int>

  struct Chain {
    var kind: Kind
    var path: [LonLat]
    var left: Owners
    var right: Owners
    /// Whether it comes back to where it starts and meets nothing.
    var isLoop: Bool
  }

  private(set) var chains: [Chain] = []

  private struct Edge {
    var ends: (Int, Int)
    var left: Owners
    var right: Owners
    var kind: Kind
  }

  private var positions: [LonLat] = []
  private var edges: [Edge] = []
  /// The edges at each node.
  private var spokes: [[Int]] = []

  init(of arrangement: FaceArrangement, parties: Int) {
    collect(arrangement, nobody: parties)
    var isUsed = [Bool](repeating: false, count: edges.count)
    for node in spokes.indices where isMeeting(node) {
      for edge in spokes[node] where !isUsed[edge] { trace(from: node, along: edge, isLoop: false, &isUsed) }
    }
    // Loops begin where nothing crosses them, if they have such a vertex.
    let loops = edges.indices.filter { !isUsed[$0] }
    for edge in loops.filter({ spokes[edges[$0].ends.0].count == 2 }) + loops where !isUsed[edge] {
      trace(from: edges[edge].ends.0, along: edge, isLoop: true, &isUsed)
    }
  }

  private mutating func collect(_ arrangement: FaceArrangement, nobody: Int) {
    var numbers: [LonLat: Int] = [:]
    var sides: [SIMD2<Int>: (left: Owners?, right: Owners?)] = [:]
    var order: [SIMD2<Int>] = []
    for face in arrangement.faces {
      let owners = Owners(face.owners[0] ?? nobody, face.owners[1] ?? nobody)
      for part in face.polygon.simpleParts {
        let coordinates = part.coordinates
        for (place, ring) in coordinates.paths.enumerated() {
          let path = ring.map { LonLat(coordinates[$0]) }
          // A face lies to the left of its shell counter-clockwise, and of its holes clockwise.
          let isLeft = (Self.turn(path) > 0) == (place == 0)
          let nodes = path.map { position -> Int in
            if let known = numbers[position] { return known }
            numbers[position] = positions.count
            positions.append(position)
            return positions.count - 1
          }
          for (from, to) in zip(nodes, nodes.dropFirst()) where from != to {
            let key = SIMD2(min(from, to), max(from, to))
            if sides[key] == nil { order.append(key) }
            if isLeft == (from < to) {
              sides[key, default: (nil, nil)].left = owners
            } else {
              sides[key, default: (nil, nil)].right = owners
            }
          }
        }
      }
    }
    spokes = positions.map { _ in [] }
    let outside = Owners(nobody, nobody)
    for key in order {
      let (left, right) = (sides[key]?.left ?? outside, sides[key]?.right ?? outside)
      guard left != right else { continue }
      let kind: Kind = left.x == right.x ? .second : left.y == right.y ? .first : .both
      for node in [key.x, key.y] { spokes[node].append(edges.count) }
      edges.append(Edge(ends: (key.x, key.y), left: left, right: right, kind: kind))
    }
  }

  private static func turn(_ ring: [LonLat]) -> Double {
    guard let first = ring.first else { return 0 }
    return zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
      let (from, to) = (edge.0 - first, edge.1 - first)
      return sum + from.x * to.y - from.y * to.x
    }
  }

  /// Whether borders meet at a node, and do not just go on or cross.
  private func isMeeting(_ node: Int) -> Bool {
    let kinds = spokes[node].map { edges[$0].kind }
    switch kinds.count {
    case 0: return false
    case 2: return !goesOn(spokes[node][0], spokes[node][1], through: node)
    case 4:
      let own = [Kind.first, .second].map { kind in spokes[node].filter { edges[$0].kind == kind } }
      return !own.allSatisfy { $0.count == 2 && goesOn($0[0], $0[1], through: node) }
    default: return true
    }
  }

  /// Whether one border goes on from an edge to another: the same partition parts the same parties.
  private func goesOn(_ first: Int, _ second: Int, through node: Int) -> Bool {
    let (one, other) = (edges[first], edges[second])
    guard one.kind == other.kind else { return false }
    let isStraight = (one.ends.1 == node) == (other.ends.0 == node)
    let (left, right) = isStraight ? (other.left, other.right) : (other.right, other.left)
    switch one.kind {
    case .first: return one.left.x == left.x && one.right.x == right.x
    case .second: return one.left.y == left.y && one.right.y == right.y
    case .both: return one.left == left && one.right == right
    }
  }

  private mutating func trace(from start: Int, along edge: Int, isLoop: Bool, _ isUsed: inout [Bool]) {
    let isForward = edges[edge].ends.0 == start
    let own = edges[edge]
    var path = [positions[start]]
    var (node, current) = (start, edge)
    while !isUsed[current] {
      isUsed[current] = true
      node = edges[current].ends.0 == node ? edges[current].ends.1 : edges[current].ends.0
      let kind = edges[current].kind
      let onward = spokes[node].filter { edges[$0].kind == kind && $0 != current }
      let isCrossing = spokes[node].count == 4
      if !isCrossing || isMeeting(node) || node == start { path.append(positions[node]) }
      guard !isMeeting(node), node != start, let next = onward.first else { break }
      current = next
    }
    chains.append(
      Chain(
        kind: own.kind, path: path, left: isForward ? own.left : own.right, right: isForward ? own.right : own.left,
        isLoop: isLoop))
  }
}
