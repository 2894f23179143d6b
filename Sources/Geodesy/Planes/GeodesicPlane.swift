import PROJ

/// The azimuthal equidistant plane about a centre: a position stands at its geodesic distance and azimuth from there, in
/// metres, x to the east and y to the north.
///
/// Exact both ways (Karney's inverse and direct problem), across the antimeridian and over the poles; it ends short of the
/// antipode of the centre. Distances between positions no farther than ρ from the centre are right to ρ²/6R² of themselves.
package struct GeodesicPlane: Sendable {
  package let centre: LonLat
  package let metric: EllipsoidalMetric

  package init(centre: LonLat, metric: EllipsoidalMetric) {
    self.centre = centre
    self.metric = metric
  }

  package func project(_ position: LonLat) -> SIMD2<Double> {
    let way = metric.inverse(centre, position)
    let azimuth = way.azimuth1.degreesToRadians
    return SIMD2(way.distance * azimuth.sine, way.distance * azimuth.cosine)
  }

  package func unproject(_ point: SIMD2<Double>) -> LonLat {
    let distance = point.x.hypotenuse(point.y)
    guard distance > 0 else { return centre }
    return metric.direct(centre, azimuth: point.x.arcTangent(over: point.y).radiansToDegrees, distance: distance).position
  }

  /// A ring or line of the plane with longitudes that go on from vertex to vertex.
  func unproject(path: [SIMD2<Double>]) -> [LonLat] {
    EllipsoidalMetric.unwrapped(path.map(unproject))
  }

  /// A path in the plane whose straight edges deviate from the declared edges by at most `maxError` metres.
  func project(_ path: [LonLat], _ meaning: EdgeMeaning, maxError: Double) -> [SIMD2<Double>] {
    guard let first = path.first else { return [] }
    var projected = [project(first)]
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let end = project(to)
      let edge = Edge(from, to, meaning, in: metric)
      halve(edge, 0, 1, projected[projected.count - 1], end, maxError: maxError, into: &projected)
      projected.append(end)
    }
    return projected
  }

  /// Appends what lies strictly between two fractions of an edge, halving until the chord is near enough.
  private func halve(
    _ edge: Edge, _ start: Double, _ end: Double, _ from: SIMD2<Double>, _ to: SIMD2<Double>, maxError: Double,
    into path: inout [SIMD2<Double>]
  ) {
    let span = (to - from).norm
    guard span > maxError, end - start > 1e-6 else { return }
    let middle = (start + end) / 2
    let point = project(edge.position(at: middle))
    // A long edge may cross its chord in the middle; short ones bend one way.
    if span < 200_000, (point - (from + to) / 2).norm * 1.05 <= maxError { return }
    halve(edge, start, middle, from, point, maxError: maxError, into: &path)
    path.append(point)
    halve(edge, middle, end, point, to, maxError: maxError, into: &path)
  }
}

extension SIMD2<Double> {
  package var norm: Double { x.hypotenuse(y) }
}
