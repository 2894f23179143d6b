import Geodesy
import SimpleFeatures

/// Which measured positions a vertex of an overlay comes from, and so how it moves when they do.
///
/// An overlay keeps the vertices that it is given and makes new ones only where edges cross. A vertex is found by its
/// coordinates, or else by the two edges that it lies on.
struct VertexOrigins {
  /// Sources that err together have one number: what is at one place in them moves as one.
  struct Group: Hashable {
    var seed: UInt64
    var accuracy: Double
  }

  /// A vertex of a source after its edges were drawn: a measured one, or one between two such.
  struct Vertex {
    var group: Int
    /// Numbers of measured positions of the group, the same twice for a measured one.
    var ends: (Int, Int)
    /// How far from the first to the second.
    var share: Double
    var position: LonLat
  }

  private(set) var groups: [Group] = []
  /// Of each group, every position once.
  private(set) var measured: [[LonLat]] = []
  private(set) var vertices: [Vertex] = []
  private var byPosition: [LonLat: [Int]] = [:]
  private var edges: Set<SIMD2<Int>> = []

  private let metric: EllipsoidalMetric
  /// How far drawn edges lie from what they mean, in metres.
  private let maxError: Double
  private var measuredNumbers: [[LonLat: Int]] = []

  init(of sources: [MovableSource], maxError: Double, in metric: EllipsoidalMetric) {
    self.metric = metric
    self.maxError = maxError
    for source in sources { add(source) }
    measuredNumbers = []
  }

  /// Which group a source is in; `nil` for one that was not given.
  func group(of source: MovableSource) -> Int? { groups.firstIndex(of: Self.group(of: source)) }

  private static func group(of source: MovableSource) -> Group {
    Group(seed: source.accuracy > 0 ? source.seed : 0, accuracy: source.accuracy)
  }

  private mutating func add(_ source: MovableSource) {
    let group = number(of: Self.group(of: source))
    for part in source.geometry.simpleParts where part.dimension ?? 0 > 0 {
      let dense = metric.densified(part, edges: source.edges, maxError: maxError)
      let paths = zip(part.coordinates.paths, dense.coordinates.paths)
      for (own, drawn) in paths {
        add(own.map { LonLat(part.coordinates[$0]) }, drawn.map { LonLat(dense.coordinates[$0]) }, to: group)
      }
    }
  }

  /// Adds a path: as measured, and as drawn with positions in between.
  private mutating func add(_ path: [LonLat], _ drawn: [LonLat], to group: Int) {
    var next = 0
    var before: Int?
    for index in path.indices {
      let end = measuredNumber(path[index], group)
      if index > 0 {
        let start = measuredNumber(path[index - 1], group)
        let span = path[index] - path[index - 1]
        let squared = (span * span).sum()
        while next < drawn.count, drawn[next] != path[index] {
          let share = squared > 0 ? ((drawn[next] - path[index - 1]) * span).sum() / squared : 0
          before = link(before, Vertex(group: group, ends: (start, end), share: share, position: drawn[next]))
          next += 1
        }
      }
      before = link(before, Vertex(group: group, ends: (end, end), share: 0, position: path[index]))
      next += 1
    }
  }

  private mutating func link(_ before: Int?, _ vertex: Vertex) -> Int {
    let known = byPosition[vertex.position, default: []].first { vertices[$0].group == vertex.group }
    let number = known ?? vertices.count
    if known == nil {
      vertices.append(vertex)
      byPosition[vertex.position, default: []].append(number)
    }
    if let before, before != number { edges.insert(Self.pair(before, number)) }
    return number
  }

  private mutating func number(of group: Group) -> Int {
    if let known = groups.firstIndex(of: group) { return known }
    groups.append(group)
    measured.append([])
    measuredNumbers.append([:])
    return groups.count - 1
  }

  private mutating func measuredNumber(_ position: LonLat, _ group: Int) -> Int {
    if let known = measuredNumbers[group][position] { return known }
    measuredNumbers[group][position] = measured[group].count
    measured[group].append(position)
    return measured[group].count - 1
  }

  private static func pair(_ first: Int, _ second: Int) -> SIMD2<Int> {
    SIMD2(min(first, second), max(first, second))
  }

  /// The vertices at a position, at most one of each group.
  func vertices(at position: LonLat) -> [Int] { byPosition[position] ?? [] }

  /// Whether two vertices follow each other on a path.
  func areNeighbours(_ first: Int, _ second: Int) -> Bool { edges.contains(Self.pair(first, second)) }

  /// The edges that a position lies on, the nearest first: one, or the two that cross there.
  ///
  /// - Parameter tolerance: Degrees.
  func edges(at position: LonLat, tolerance: Double) -> [SIMD2<Int>] {
    var near: [(edge: SIMD2<Int>, distance: Double)] = []
    for edge in edges {
      let (from, to) = (vertices[edge.x].position, vertices[edge.y].position)
      guard position.x >= min(from.x, to.x) - tolerance, position.x <= max(from.x, to.x) + tolerance,
        position.y >= min(from.y, to.y) - tolerance, position.y <= max(from.y, to.y) + tolerance
      else { continue }
      let span = to - from
      let squared = (span * span).sum()
      let share = squared > 0 ? min(max(((position - from) * span).sum() / squared, 0), 1) : 0
      let away = position - from - share * span
      let distance = (away * away).sum().squareRoot()
      if distance <= tolerance { near.append((edge, distance)) }
    }
    near.sort { $0.distance != $1.distance ? $0.distance < $1.distance : ($0.edge.x, $0.edge.y) < ($1.edge.x, $1.edge.y) }
    guard let first = near.first else { return [] }
    let across = near.dropFirst().first { crosses($0.edge, first.edge) }
    return [first.edge] + (across.map { [$0.edge] } ?? [])
  }

  /// Whether two edges meet at an angle of more than a few degrees.
  private func crosses(_ first: SIMD2<Int>, _ second: SIMD2<Int>) -> Bool {
    let spans = [first, second].map { vertices[$0.y].position - vertices[$0.x].position }
    let turn = spans[0].x * spans[1].y - spans[0].y * spans[1].x
    let sizes = spans.map { ($0 * $0).sum().squareRoot() }
    return abs(turn) > 0.05 * sizes[0] * sizes[1]
  }
}
