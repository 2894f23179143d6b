import SimpleFeatures

/// How the edges of a geometry run between its positions.
public enum EdgeCourse: Sendable, Hashable {
  /// Straight in the numbers as given, so that longitudes may go on beyond ±180.
  case straight
  /// By the shortest path on the ellipsoid of a geographic system.
  case geodesic

  /// The positions at a quarter, a half and three quarters of an edge, heights in proportion; the same ones whichever way
  /// it runs.
  func quarters(on geodesic: Geodesic) -> (Position, Position) -> [Position] {
    switch self {
    case .straight:
      { first, second in [0.25, 0.5, 0.75].map { Self.between(first, second, $0) } }
    case .geodesic:
      { first, second in
        let isForward = (first.x, first.y) <= (second.x, second.y)
        let (from, to) = isForward ? (first, second) : (second, first)
        let path = GeodesicPath(geodesic, from: from, to: to)
        let points = [0.25, 0.5, 0.75].map { share in
          let position = path.position(at: path.length * share).position
          return Position(position.x, position.y, Self.between(from, to, share).z)
        }
        return isForward ? points : points.reversed()
      }
    }
  }

  private static func between(_ first: Position, _ second: Position, _ share: Double) -> Position {
    func mean(_ a: Double, _ b: Double) -> Double { a * (1 - share) + b * share }
    let z: Double? = if let low = first.z, let high = second.z { mean(low, high) } else { nil }
    return Position(mean(first.x, second.x), mean(first.y, second.y), z)
  }
}
