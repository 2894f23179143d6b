/// A straight segment in space, or a point where both ends are the same.
struct SpaceSegment: Sendable {
  let start: SpacePoint
  let span: SpacePoint
  private let squared: Double

  init(_ start: SpacePoint, _ end: SpacePoint) {
    self.start = start
    span = end - start
    squared = span.dot(span)
  }

  var end: SpacePoint { start + span }
  var length: Double { squared.squareRoot() }

  /// The fraction of the segment at which it is nearest to a point.
  func fraction(nearest point: SpacePoint) -> Double {
    squared > 0 ? min(max((point - start).dot(span) / squared, 0), 1) : 0
  }

  func distance(to point: SpacePoint) -> Double {
    (start + span * fraction(nearest: point) - point).length
  }

  /// The fractions of both segments at which they are nearest to each other.
  func closest(to other: SpaceSegment) -> (here: Double, there: Double) {
    let between = start - other.start
    let along = span.dot(other.span)
    let determinant = squared * other.squared - along * along
    var here = 0.0
    if determinant > 1e-14 * squared * other.squared {
      here = min(max((along * other.span.dot(between) - span.dot(between) * other.squared) / determinant, 0), 1)
    }
    let there = other.fraction(nearest: start + span * here)
    return (fraction(nearest: other.start + other.span * there), there)
  }

  func distance(to other: SpaceSegment) -> Double {
    let fractions = closest(to: other)
    return (start + span * fractions.here - other.start - other.span * fractions.there).length
  }
}
