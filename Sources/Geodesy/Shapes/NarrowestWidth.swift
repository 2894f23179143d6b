import GEOS
public import SimpleFeatures

/// The narrowest place of an area: a geodesic chord through its interior that cuts it in two.
public struct NarrowPlace: Sendable, Hashable {
  /// The length of the chord in metres.
  public var width: Double
  public var from: Position
  public var to: Position
  /// The area of the smaller of the two sides, in square metres, what the area goes round counted in.
  public var smallerPart: Double
}

extension EllipsoidalMetric {
  /// The shortest chord through the interior of an area that cuts one of its polygons into two parts of at least
  /// `leastPart` square metres each; `nil` where no polygon is twice as large, or no chord is shorter than `limit` metres.
  ///
  /// Both ends lie on one outer ring: a chord from there to a hole cuts nothing apart. The search is made in an equal-area
  /// plane, with a vertex at least every two-hundredth of the area's root; the width is that of the geodesic. At a neck it is
  /// right to a thousandth of itself; where `leastPart` holds the chord back, to such a step.
  public func narrowestWidth(
    of area: Geometry, leastPart: Double, edges: EdgeMeaning = .geodesic, limit: Double = .infinity
  ) throws(GeodesyError) -> NarrowPlace? {
    var best: NarrowPlace?
    for rings in Pieces(area).areas {
      guard let centre = middle(of: rings[0]) else { continue }
      let plane = try EqualAreaPlane(about: centre, in: self)
      let size = (self.area(of: Pieces(areas: [rings]).geometry, edges: edges)).squareRoot()
      let projected = try plane.project(Pieces(areas: [rings]), edges, step: max(size / 200, 1e-3)).areas[0]
      let found = try GeodesyError.translating {
        try ChordSearch(projected, leastPart: leastPart)?.shortest(below: best?.width ?? limit)
      }
      guard let found else { continue }
      let ends = try plane.unproject([found.from, found.to])
      let width = inverse(ends[0], ends[1]).distance
      guard width < best?.width ?? limit else { continue }
      best = NarrowPlace(width: width, from: ends[0].position, to: ends[1].position, smallerPart: found.smaller)
    }
    return best
  }
}

/// The search for the shortest chord of a polygon in the plane that leaves enough on both sides.
private struct ChordSearch {
  struct Chord {
    var length: Double
    var from: SIMD2<Double>
    var to: SIMD2<Double>
    var smaller: Double
  }

  /// The outer ring, counter-clockwise, its first position not repeated.
  private let ring: [SIMD2<Double>]
  /// Twice the area that the ring's edges before each position sweep about the origin.
  private let swept: [Double]
  private let leastPart: Double
  private let inside: PreparedGeometry
  private let grid: EdgeGrid

  init?(_ rings: [[SIMD2<Double>]], leastPart: Double) throws {
    var ring = Array(rings[0].dropLast())
    var sum = Self.sweep(of: ring)
    if (sum.last ?? 0) < 0 {
      ring.reverse()
      sum = Self.sweep(of: ring)
    }
    guard ring.count > 2, (sum.last ?? 0) / 2 >= 2 * leastPart else { return nil }
    self.ring = ring
    swept = sum
    self.leastPart = leastPart
    inside = try PreparedGeometry(Pieces(areas: [rings]).geometry)
    grid = EdgeGrid(ring)
  }

  func shortest(below limit: Double) throws -> Chord? {
    var best: Chord?
    // A few places far apart first, so that the search round every other is short.
    let stride = max(1, ring.count / 100)
    let order = Swift.stride(from: 0, to: ring.count, by: stride) + ring.indices.filter { $0 % stride != 0 }
    for start in order {
      let reach = best?.length ?? limit
      var chords: [Chord] = []
      grid.visit(near: ring[start], within: reach) { edge in
        if let chord = chord(from: start, to: edge), chord.length < reach { chords.append(chord) }
      }
      for chord in chords.sorted(by: { $0.length < $1.length }) where try isInside(chord) {
        best = chord
        break
      }
    }
    return best
  }

  /// The chord from a vertex to the nearest place of an edge, where it goes inwards at both ends and leaves enough.
  private func chord(from start: Int, to edge: Int) -> Chord? {
    let (vertex, head, tail) = (ring[start], ring[edge], ring[(edge + 1) % ring.count])
    let along = tail - head
    let squared = (along * along).sum()
    guard squared > 0 else { return nil }
    let share = min(max(((vertex - head) * along).sum() / squared, 0), 1)
    let foot = head + share * along
    let way = foot - vertex
    let length = (way * way).sum().squareRoot()
    guard length > 0, Self.cross(along, vertex - head) > 0, leadsInwards(way, at: start) else { return nil }
    let whole = swept[ring.count]
    var part = swept[edge] - swept[start] + Self.cross(head, foot) + Self.cross(foot, vertex)
    if edge < start { part += whole }
    let smaller = min(part, whole - part) / 2
    return smaller >= leastPart ? Chord(length: length, from: vertex, to: foot, smaller: smaller) : nil
  }

  private func leadsInwards(_ way: SIMD2<Double>, at vertex: Int) -> Bool {
    let before = ring[vertex] - ring[(vertex + ring.count - 1) % ring.count]
    let after = ring[(vertex + 1) % ring.count] - ring[vertex]
    let (left, right) = (Self.cross(before, way) > 0, Self.cross(after, way) > 0)
    return Self.cross(before, after) >= 0 ? left && right : left || right
  }

  private func isInside(_ chord: Chord) throws -> Bool {
    let way = chord.to - chord.from
    let ends = [chord.from + 1e-7 * way, chord.to - 1e-7 * way]
    return try inside.contains(.lineString(ends.map(\.position)))
  }

  private static func sweep(of ring: [SIMD2<Double>]) -> [Double] {
    var sums = [0.0]
    for index in ring.indices { sums.append(sums[index] + cross(ring[index], ring[(index + 1) % ring.count])) }
    return sums
  }

  private static func cross(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { a.x * b.y - a.y * b.x }
}

/// The edges of a ring by the squares of the plane that they pass.
private struct EdgeGrid {
  private let origin: SIMD2<Double>
  private let side: Double
  private let columns: Int
  private let rows: Int
  private let cells: [[Int]]

  init(_ ring: [SIMD2<Double>]) {
    let low = ring.reduce(ring[0]) { pointwiseMin($0, $1) }
    let high = ring.reduce(ring[0]) { pointwiseMax($0, $1) }
    let extent = high - low
    origin = low
    side = max(extent.x, extent.y, 1e-6) / 256
    columns = Int(extent.x / side) + 1
    rows = Int(extent.y / side) + 1
    var cells = [[Int]](repeating: [], count: columns * rows)
    for edge in ring.indices {
      let (from, to) = (ring[edge] - low, ring[(edge + 1) % ring.count] - low)
      let (first, last) = (pointwiseMin(from, to) / side, pointwiseMax(from, to) / side)
      for row in Int(first.y)...Int(last.y) {
        for column in Int(first.x)...Int(last.x) { cells[row * columns + column].append(edge) }
      }
    }
    self.cells = cells
  }

  /// Visits every edge that may lie within a distance of a place; some more than once.
  func visit(near place: SIMD2<Double>, within reach: Double, _ body: (Int) -> Void) {
    let here = place - origin
    let span = min(reach, side * 1e4)
    let left = max(0, Int((here.x - span) / side)), right = min(columns - 1, Int((here.x + span) / side))
    let below = max(0, Int((here.y - span) / side)), above = min(rows - 1, Int((here.y + span) / side))
    guard left <= right, below <= above else { return }
    for row in below...above {
      for column in left...right { for edge in cells[row * columns + column] { body(edge) } }
    }
  }
}
