public import SimpleFeatures

extension MapProjection {
  /// The azimuthal equidistant plane about a centre (`+proj=aeqd`): distances and azimuths from the centre are true.
  public static func azimuthalEquidistant(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection(
      .azimuthalEquidistant, "aeqd", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid)
  }

  /// The conic plane of two true parallels with true meridians (`+proj=eqdc`): distances along the meridians are true.
  ///
  /// - Parameters:
  ///   - origin: where the axes meet; its longitude is the central meridian.
  ///   - trueParallels: within ±89°, not opposite each other.
  ///   - ellipsoid: the one that the degrees are counted on.
  public static func equidistantConic(
    origin: Position, trueParallels: (Double, Double), on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection(
      .equidistantConic, "eqdc", try conicAngles(origin, trueParallels), ellipsoid, seam: origin.x + 180)
  }

  /// The globe seen from afar above a centre (`+proj=ortho`): only the near half can be projected.
  public static func orthographic(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection {
    try MapProjection(.orthographic, "ortho", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid)
  }
}
