/// A short chain of straight segments in a plane, and the nearest place on it.
struct PlanarChain: Sendable {
  private let starts: [SIMD2<Double>]
  private let spans: [SIMD2<Double>]
  private let squares: [Double]

  /// A chain through at least two points.
  init(_ points: [SIMD2<Double>]) {
    starts = Array(points.dropLast())
    spans = zip(points, points.dropFirst()).map { $1 - $0 }
    squares = spans.map { $0.x * $0.x + $0.y * $0.y }
  }

  func nearest(to point: SIMD2<Double>) -> (distance: Double, point: SIMD2<Double>, segment: Int) {
    var best = (squared: Double.infinity, point: point, segment: 0)
    for index in starts.indices {
      let offset = point - starts[index]
      let span = spans[index]
      let along = offset.x * span.x + offset.y * span.y
      let share = squares[index] > 0 ? min(max(along / squares[index], 0), 1) : 0
      let away = offset - span * share
      let squared = away.x * away.x + away.y * away.y
      if squared < best.squared { best = (squared, point - away, index) }
    }
    return (best.squared.squareRoot(), best.point, best.segment)
  }
}
