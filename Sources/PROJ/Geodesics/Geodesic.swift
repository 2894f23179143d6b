import CPROJ
import SimpleFeatures

/// The shortest path on an ellipsoid: the inverse and direct problems, lengths and areas.
///
/// Karney's algorithms (J. Geodesy 87, 2013) as PROJ has them: on the Earth's ellipsoids accurate to 15 nm. Positions are in
/// degrees, longitude first; azimuths in degrees clockwise from north; distances in metres. A number that is not finite, or
/// a latitude beyond ±90°, gives NaN.
public struct Geodesic: Sendable {
  /// The ellipsoid that the paths lie on.
  public let ellipsoid: Ellipsoid
  let constants: geod_geodesic

  /// (`geod_init`)
  public init(_ ellipsoid: Ellipsoid = .wgs84) {
    self.ellipsoid = ellipsoid
    var constants = geod_geodesic()
    unsafe geod_init(&constants, ellipsoid.a, ellipsoid.f)
    self.constants = constants
  }
}

extension Position {
  /// Whether the position can stand on an ellipsoid: finite, latitude within ±90°.
  var isOnEllipsoid: Bool { x.isFinite && abs(y) <= 90 }
}
