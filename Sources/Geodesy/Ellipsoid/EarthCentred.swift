/// A point in space from the centre of the ellipsoid: x to longitude 0, y to 90° east, z to the north pole; metres.
package typealias SpacePoint = SIMD3<Double>

extension EllipsoidalMetric {
  /// The place in space of a position on the ellipsoid.
  package func spacePoint(_ position: LonLat) -> SpacePoint {
    let longitude = position.x.degreesToRadians
    let latitude = position.y.degreesToRadians
    let sine = latitude.sine
    let normal = semiMajorAxis / (1 - e2 * sine * sine).squareRoot()
    let radius = normal * latitude.cosine
    return SpacePoint(radius * longitude.cosine, radius * longitude.sine, normal * (1 - e2) * sine)
  }
}

extension SIMD3<Double> {
  func dot(_ other: SpacePoint) -> Double { (self * other).sum() }

  var length: Double { dot(self).squareRoot() }
}
