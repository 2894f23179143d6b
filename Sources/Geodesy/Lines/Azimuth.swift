public import SimpleFeatures

extension EllipsoidalMetric {
  /// The azimuth at which an edge leaves the first position for the second, in degrees clockwise from north,
  /// 0 ≤ azimuth < 360; 0 where the two are one place.
  public func azimuth(from first: Position, to second: Position, edges: EdgeMeaning = .geodesic) -> Double {
    let (from, to) = (LonLat(first), LonLat(second))
    let degrees: Double
    switch edges {
    case .parallel where edges.followsParallel(from, to):
      degrees = turn(from, to) < 0 ? -90 : turn(from, to) > 0 ? 90 : 0
    case .geodesic, .parallel: degrees = inverse(from, to).azimuth1
    case .rhumb:
      let north = isometricDifference(from.y.degreesToRadians, to.y.degreesToRadians)
      degrees = turn(from, to).arcTangent(over: north).radiansToDegrees
    case .planar:
      let latitude = from.y.degreesToRadians
      let north = meridionalRadius(latitude) * (to.y - from.y).degreesToRadians
      degrees = (parallelRadius(latitude) * turn(from, to)).arcTangent(over: north).radiansToDegrees
    }
    return degrees < 0 ? degrees + 360 : degrees
  }
}
