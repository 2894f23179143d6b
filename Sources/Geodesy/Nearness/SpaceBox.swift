/// A box in space with sides along the axes.
struct SpaceBox: Sendable {
  var lower: SpacePoint
  var upper: SpacePoint

  /// The box of a segment, widened by a margin.
  init(_ segment: SpaceSegment, margin: Double) {
    lower = pointwiseMin(segment.start, segment.end) - margin
    upper = pointwiseMax(segment.start, segment.end) + margin
  }

  mutating func include(_ other: SpaceBox) {
    lower = pointwiseMin(lower, other.lower)
    upper = pointwiseMax(upper, other.upper)
  }

  func distance(to point: SpacePoint) -> Double {
    let outside = pointwiseMax(pointwiseMax(lower - point, point - upper), .zero)
    return outside.length
  }

  func distance(to other: SpaceBox) -> Double {
    let outside = pointwiseMax(pointwiseMax(lower - other.upper, other.lower - upper), .zero)
    return outside.length
  }

  /// The distance of the corner that is farthest from a point.
  func farthest(from point: SpacePoint) -> Double {
    pointwiseMax(point - lower, upper - point).length
  }

  var diagonal: Double { (upper - lower).length }
}
