import PROJ
import SimpleFeatures

/// Lambert's azimuthal equal-area plane about a centre, for what is defined by areas: the second method of an area,
/// centroids, hulls.
struct EqualAreaPlane: Sendable {
  let centre: LonLat
  let metric: EllipsoidalMetric
  private let projection: MapProjection

  init(about centre: LonLat, in metric: EllipsoidalMetric) throws(GeodesyError) {
    self.centre = centre
    self.metric = metric
    projection = try GeodesyError.translating {
      try MapProjection.azimuthalEqualArea(about: centre.position, on: metric.ellipsoid)
    }
  }

  func project(_ positions: [LonLat]) throws(GeodesyError) -> [SIMD2<Double>] {
    try transform(positions, .forward)
  }

  func unproject(_ points: [SIMD2<Double>]) throws(GeodesyError) -> [LonLat] {
    EllipsoidalMetric.unwrapped(try transform(points, .inverse).map(\.wrapped))
  }

  /// The pieces in the plane, after edges have got positions every `step` metres.
  func project(_ pieces: Pieces, _ meaning: EdgeMeaning, step: Double) throws(GeodesyError) -> Pieces {
    var projected = try pieces.mapPaths { (path) throws(GeodesyError) in
      try project(metric.stepped(path, meaning, step: step))
    }
    projected.points = try project(pieces.points)
    return projected
  }

  private func transform(
    _ points: [SIMD2<Double>], _ direction: Transformation.Direction
  ) throws(GeodesyError) -> [SIMD2<Double>] {
    var values: [Double] = []
    values.reserveCapacity(points.count * 2)
    for point in points {
      values.append(point.x)
      values.append(point.y)
    }
    guard !values.isEmpty else { return [] }
    try GeodesyError.translating { try projection.apply(direction, to: &values) }
    return stride(from: 0, to: values.count, by: 2).map { SIMD2(values[$0], values[$0 + 1]) }
  }
}
