import SimpleFeatures

/// How much a length or area may be off because its vertices are: one standard deviation, in closed form.
///
/// Every vertex is taken to be off by its own error of the stated size in each direction, independent of its neighbours'.
/// To first order the variance of a length is then σ² Σ |u₋ − u₊|², with u the unit directions of the edges that meet at
/// a vertex, and that of an area σ²/4 Σ |p₊ − p₋|², with p its neighbours. Vertices that lie on the line between their
/// neighbours to a millimetre are no measurement of their own – set operations add such – and are passed over. Errors that
/// neighbours share (a whole line shifted) are not in it; the areas they change are those of the line against others, not
/// its own.
enum PositionalSpread {
  /// The ± of the length of the lines of a geometry, in metres.
  static func ofLength(_ geometry: Geometry, accuracy: Double) -> Double {
    accuracy * variance(geometry, dimension: 1, lengthVariance).squareRoot()
  }

  /// The ± of the perimeter of the areas of a geometry, in metres.
  static func ofPerimeter(_ geometry: Geometry, accuracy: Double) -> Double {
    accuracy * variance(geometry, dimension: 2, lengthVariance).squareRoot()
  }

  /// The ± of the area of a geometry, in square metres.
  static func ofArea(_ geometry: Geometry, accuracy: Double) -> Double {
    accuracy * variance(geometry, dimension: 2, areaVariance).squareRoot()
  }

  private typealias Vector = SIMD2<Double>

  private static func variance(
    _ geometry: Geometry, dimension: Int, _ ofPath: ([Vector], _ isClosed: Bool) -> Double
  ) -> Double {
    let coordinates = geometry.coordinates
    var total = coordinates.members.reduce(0) { $0 + variance($1, dimension: dimension, ofPath) }
    guard coordinates.type.dimension == dimension else { return total }
    for path in coordinates.paths where path.count > 1 {
      let isClosed = coordinates[path.lowerBound] == coordinates[path.upperBound - 1]
      let positions = MeasuredVertices.of(path.map { coordinates[$0] })
      total += ofPath(edges(positions), isClosed)
    }
    return total
  }

  /// The edges of a path as vectors in metres, on the sphere's tangent plane at each: enough for a ±.
  private static func edges(_ positions: [Position]) -> [Vector] {
    zip(positions, positions.dropFirst()).compactMap { from, to in
      let turn = (to.x - from.x).remainder(dividingBy: 360)
      let edge = Vector(turn * cosine(degrees: (from.y + to.y) / 2), to.y - from.y) * 111_195
      return edge == .zero ? nil : edge
    }
  }

  private static func lengthVariance(_ edges: [Vector], isClosed: Bool) -> Double {
    let directions = edges.map { $0 / norm($0) }
    guard let first = directions.first, let last = directions.last else { return 0 }
    let inner = zip(directions, directions.dropFirst()).reduce(0) { $0 + square($1.0 - $1.1) }
    return inner + (isClosed ? square(last - first) : 2)
  }

  private static func areaVariance(_ edges: [Vector], isClosed: Bool) -> Double {
    guard let first = edges.first, let last = edges.last else { return 0 }
    let inner = zip(edges, edges.dropFirst()).reduce(0) { $0 + square($1.0 + $1.1) }
    return (inner + square(last + first)) / 4
  }

  private static func square(_ vector: Vector) -> Double { (vector * vector).sum() }

  private static func norm(_ vector: Vector) -> Double { square(vector).squareRoot() }

  /// The cosine of an angle in degrees, by its series: 1e-9 up to 90°.
  private static func cosine(degrees: Double) -> Double {
    let square = degrees * degrees * (Double.pi / 180) * (Double.pi / 180)
    var term = 1.0
    var sum = 1.0
    for power in 1...9 {
      term *= -square / Double((2 * power - 1) * (2 * power))
      sum += term
    }
    return sum
  }
}
