public import SimpleFeatures

extension EllipsoidalMetric {
  /// Where one arrives who leaves a position at an azimuth in degrees and goes a distance in metres: along a geodesic, or on
  /// the azimuth all the way.
  ///
  /// The longitude comes in (−180, 180]. NaN where a number is not finite, or where a line of constant azimuth would pass a
  /// pole.
  public func destination(from start: Position, azimuth: Double, distance: Double, rhumb: Bool = false) -> Position {
    guard rhumb else { return direct(LonLat(start), azimuth: azimuth, distance: distance).position.wrapped.position }
    let (from, angle) = (LonLat(start), azimuth.degreesToRadians)
    let south = from.y.degreesToRadians
    let latitude = self.latitude(from: south, afterArc: distance * angle.cosine)
    guard latitude.isFinite, abs(latitude) < .pi / 2 else { return Position(.nan, .nan) }
    let isometric = isometricDifference(south, latitude)
    // Along a parallel nothing is left of the quotient but its limit.
    let east =
      abs(angle.cosine) > 1e-8
      ? angle.tangent * isometric : distance * angle.sine / parallelRadius((south + latitude) / 2)
    return LonLat(from.x + east.radiansToDegrees, latitude.radiansToDegrees).wrapped.position
  }

  /// The latitude at the end of an arc of the meridian in metres, by Newton's steps, which three or four end.
  private func latitude(from south: Double, afterArc arc: Double) -> Double {
    var latitude = south + arc / meridionalRadius(south)
    for _ in 0..<8 {
      guard latitude.isFinite, abs(latitude) <= .pi / 2 else { return .nan }
      let step = (arc - meridianArc(south, latitude)) / meridionalRadius(latitude)
      latitude += step
      if abs(step) < 1e-15 { break }
    }
    return latitude
  }
}
