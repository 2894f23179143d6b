import Geodesy

/// Vertices in an equal-area plane, each with how it follows the errors of measured positions.
struct MovingVertices {
  /// A vertex between two measured ones, or one of them.
  private struct Mixed {
    var slot: Int
    /// Where the errors of its ends stand among all.
    var ends: (Int, Int)
    var share: Double
    /// What an error of one standard deviation to the east and to the north does in the plane.
    var east: SIMD2<Double>
    var north: SIMD2<Double>
  }

  /// What stands for a vertex: of a source, or where two edges cross.
  private enum Key: Hashable {
    case vertex(Int)
    case crossing(LonLat)
  }

  private(set) var base: [SIMD2<Double>] = []
  private(set) var origins: VertexOrigins
  private let plane: AuthalicPlane
  private let tolerance: Double
  /// The groups that only lines have, and not the ground.
  private let lines: Set<Int>
  private var slots: [Key: Int] = [:]
  private var groundEdges: [LonLat: Bool] = [:]
  private var mixed: [Mixed] = []
  private var crossings: [VertexDrawer.Crossing] = []
  /// For each group the positions that are asked for, with where their errors start.
  private var used: [[Int: Int]]
  private var usedPositions: [[LonLat]]

  /// - Parameter tolerance: How far from an edge a vertex on it may lie, in degrees.
  init(_ origins: VertexOrigins, lines: Set<Int>, plane: AuthalicPlane, tolerance: Double) {
    self.lines = lines
    self.origins = origins
    self.plane = plane
    self.tolerance = tolerance
    used = origins.groups.map { _ in [:] }
    usedPositions = origins.groups.map { _ in [] }
  }

  /// The number of a vertex of a source.
  mutating func slot(ofVertex number: Int) -> Int {
    if let known = slots[.vertex(number)] { return known }
    let vertex = origins.vertices[number]
    let slot = base.count
    slots[.vertex(number)] = slot
    base.append(plane.project(vertex.position))
    let accuracy = origins.groups[vertex.group].accuracy
    guard accuracy > 0 else { return slot }
    let degrees = EllipsoidalMetric().degreeLengths(at: vertex.position.y)
    guard degrees.east > 1 else { return slot }
    // Half a metre to each side: the plane is smooth.
    let sides = [LonLat(0.5 / degrees.east, 0), LonLat(0, 0.5 / degrees.north)].map {
      plane.project(vertex.position + $0) - plane.project(vertex.position - $0)
    }
    mixed.append(
      Mixed(
        slot: slot, ends: (error(vertex.ends.0, vertex.group), error(vertex.ends.1, vertex.group)), share: vertex.share,
        east: sides[0] * accuracy, north: sides[1] * accuracy))
    return slot
  }

  /// The number of a vertex that no source has: it lies where two edges cross, or on one. `nil` when it lies on none.
  mutating func slot(at position: LonLat) -> Int? {
    if let known = slots[.crossing(position)] { return known }
    let edges = origins.edges(at: position, tolerance: tolerance)
    guard let first = edges.first else { return nil }
    // What crosses an edge ends on it, or goes on: the edge stays, and of two the one of the ground does.
    let host = edges.count > 1 && rank(edges[1]) < rank(first) ? edges[1] : first
    let other = edges.first { $0 != host }
    let ends = (slot(ofVertex: host.x), slot(ofVertex: host.y))
    let others = other.map { (slot(ofVertex: $0.x), slot(ofVertex: $0.y)) }
    let own = base.count
    slots[.crossing(position)] = own
    base.append(plane.project(position))
    crossings.append(VertexDrawer.Crossing(slot: own, host: ends, other: others))
    return own
  }

  /// The number of what is the same for all borders that meet at a position: the vertex that the ground has there, or where a
  /// line meets an edge of it.
  mutating func slot(meetingAt position: LonLat) -> Int? {
    if isOnGroundEdge(position) { return slot(at: position) }
    let known = origins.vertices(at: position)
    let least = known.min { origins.vertices[$0].group < origins.vertices[$1].group }
    return least.map { slot(ofVertex: $0) } ?? slot(at: position)
  }

  /// Whether a line has its vertex at a position on an edge of the ground. Wherever the vertex moves, the line meets the edge
  /// and the edge stays straight.
  mutating func isOnGroundEdge(_ position: LonLat) -> Bool {
    if let known = groundEdges[position] { return known }
    let known = origins.vertices(at: position)
    let isOfLines = !known.isEmpty && known.allSatisfy { lines.contains(origins.vertices[$0].group) }
    let isOnEdge =
      isOfLines
      && origins.edges(at: position, tolerance: tolerance).contains { !lines.contains(origins.vertices[$0.x].group) }
    groundEdges[position] = isOnEdge
    return isOnEdge
  }

  /// What stays an edge where two cross: one of the ground before one of a line, and the surer one of two.
  private func rank(_ edge: SIMD2<Int>) -> (Int, Double, Int) {
    let group = origins.vertices[edge.x].group
    return (lines.contains(group) ? 1 : 0, origins.groups[group].accuracy, group)
  }

  /// Errors stand group by group; which ones is known when all are asked for, so they are numbered by group until then.
  private mutating func error(_ measured: Int, _ group: Int) -> Int {
    if let known = used[group][measured] { return known }
    let number = usedPositions[group].count << 16 | group
    used[group][measured] = number
    usedPositions[group].append(origins.measured[group][measured])
    return number
  }

  /// What draws the errors, for all vertices asked for so far.
  func drawer(correlation: Double) -> VertexDrawer {
    var starts: [Int] = []
    var fields: [PositionErrors] = []
    var count = 0
    for (group, positions) in zip(origins.groups, usedPositions) {
      starts.append(count)
      count += positions.count
      fields.append(PositionErrors(at: positions.map(\.position), correlation: correlation, seed: group.seed))
    }
    func place(_ number: Int) -> Int { starts[number & 0xFFFF] + number >> 16 }
    return VertexDrawer(
      base: base, fields: fields,
      moves: mixed.map {
        VertexDrawer.Move(
          slot: $0.slot, first: place($0.ends.0), second: place($0.ends.1), share: $0.share, east: $0.east, north: $0.north)
      },
      crossings: crossings)
  }
}
