/// The edges of all borders, with those that may cross, whatever the draw.
struct BorderEdges: Sendable {
  struct Edge: Sendable {
    var from: Int
    var to: Int
    /// Which border it is of.
    var border: Int
  }

  /// That an edge is crossed by one of another partition.
  struct Crossing {
    var edge: Int
    /// How far along it.
    var share: Double
    /// The border that crosses, and whether the edge goes over to the right of it.
    var border: Int
    var isFromLeft: Bool
  }

  /// Border by border, in the order of their paths.
  let edges: [Edge]
  /// Of each border where its edges are.
  let ranges: [Range<Int>]
  private let pairs: [(first: Int32, second: Int32)]

  /// - Parameter reaches: How far each vertex may be from its base, in metres.
  init(_ borders: [MovingBorder], base: [SIMD2<Double>], reaches: [Double]) {
    var edges: [Edge] = []
    var ranges: [Range<Int>] = []
    for (number, border) in borders.enumerated() {
      let start = edges.count
      for (from, to) in zip(border.path, border.path.dropFirst()) { edges.append(Edge(from: from, to: to, border: number)) }
      ranges.append(start..<edges.count)
    }
    self.edges = edges
    self.ranges = ranges
    pairs = Self.pairs(edges, borders, base, reaches)
  }

  /// Edges, not both of one partition alone, that may come to lie across each other, found in the order of their least x.
  private static func pairs(
    _ edges: [Edge], _ borders: [MovingBorder], _ base: [SIMD2<Double>], _ reaches: [Double]
  ) -> [(first: Int32, second: Int32)] {
    let boxes = edges.map { edge in
      let reach = max(reaches[edge.from], reaches[edge.to])
      return (
        lower: pointwiseMin(base[edge.from], base[edge.to]) - reach, upper: pointwiseMax(base[edge.from], base[edge.to]) + reach
      )
    }
    var pairs: [(first: Int32, second: Int32)] = []
    // Those that reach as far as the one at hand begins.
    var open: [Int] = []
    for number in edges.indices.sorted(by: { (boxes[$0].lower.x, $0) < (boxes[$1].lower.x, $1) }) {
      let (edge, box) = (edges[number], boxes[number])
      let kind = borders[edge.border].kind
      open.removeAll { boxes[$0].upper.x < box.lower.x }
      for other in open where boxes[other].lower.y <= box.upper.y && boxes[other].upper.y >= box.lower.y {
        let one = edges[other]
        let otherKind = borders[one.border].kind
        guard kind != otherKind || kind == .both else { continue }
        // Straight edges with a common end cross nowhere else.
        guard one.from != edge.from, one.from != edge.to, one.to != edge.from, one.to != edge.to else { continue }
        pairs.append((Int32(other), Int32(number)))
      }
      open.append(number)
    }
    return pairs
  }

  /// The crossings of one draw, edge by edge in the order in which one comes to them.
  func crossings(among places: [SIMD2<Double>]) -> [Crossing] {
    var found: [Crossing] = []
    for (first, second) in pairs {
      let (one, other) = (edges[Int(first)], edges[Int(second)])
      let start = places[other.from]
      let (from, to) = (places[one.from] - start, places[one.to] - start)
      let run = places[other.to] - start
      let before = run.x * from.y - run.y * from.x
      let after = run.x * to.y - run.y * to.x
      guard (before > 0) != (after > 0) else { continue }
      let way = to - from
      let near = way.y * from.x - way.x * from.y
      let far = way.x * (run.y - from.y) - way.y * (run.x - from.x)
      guard (near > 0) != (far > 0) else { continue }
      found.append(
        Crossing(edge: Int(first), share: before / (before - after), border: other.border, isFromLeft: before > 0))
      found.append(
        Crossing(edge: Int(second), share: near / (near - far), border: one.border, isFromLeft: near > 0))
    }
    found.sort { ($0.edge, $0.share, $0.border) < ($1.edge, $1.share, $1.border) }
    return found
  }
}
