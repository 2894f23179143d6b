public import SimpleFeatures

extension EllipsoidalMetric {
  /// The azimuth at which the geodesic leaves the first position for the second, in degrees clockwise from north,
  /// 0 ≤ azimuth < 360.
  public func azimuth(from first: Position, to second: Position) -> Double {
    let azimuth = inverse(LonLat(first), LonLat(second)).azimuth1
    return azimuth < 0 ? azimuth + 360 : azimuth
  }
}
