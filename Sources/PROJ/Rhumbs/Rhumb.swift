import SimpleFeatures

/// The line of one azimuth on an ellipsoid, the loxodrome: straight on a Mercator chart, and what a ship holds to.
///
/// Exact on the ellipsoid: no series in latitude is cut off but that of the meridian's length, which is good to 15 nm on the
/// Earth's ellipsoids. Positions are in degrees, longitude first; azimuths in degrees clockwise from north; distances in
/// metres. A number that is not finite, or a latitude beyond ±90°, gives NaN.
public struct Rhumb: Sendable {
  /// The ellipsoid that the lines lie on.
  public let ellipsoid: Ellipsoid
  let meridian: Meridian

  /// Rhumb lines on an ellipsoid.
  public init(_ ellipsoid: Ellipsoid = .wgs84) {
    self.ellipsoid = ellipsoid
    meridian = Meridian(Geodesic(ellipsoid))
  }
}
