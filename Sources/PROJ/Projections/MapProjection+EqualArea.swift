public import SimpleFeatures

extension MapProjection {
  /// Lambert's azimuthal equal-area plane about a centre (`+proj=laea`): areas are true.
  ///
  /// Within 100 m of a pole that is not the centre, positions lose digits, down to some centimetres at the pole.
  public static func azimuthalEqualArea(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection(
      .azimuthalEqualArea, "laea", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid,
      hasCoarseInverse: true)
  }

  /// The cylindrical equal-area plane with a true parallel, within ±89° (`+proj=cea`): areas are true everywhere.
  public static func cylindricalEqualArea(
    centralMeridian: Double, trueParallel: Double, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection(
      .cylindricalEqualArea, "cea", [Angle("lat_ts", trueParallel, limit: 89), Angle("lon_0", centralMeridian)], ellipsoid,
      seam: centralMeridian + 180, hasCoarseInverse: true)
  }

  /// Albers's conic equal-area plane of two true parallels (`+proj=aea`): areas are true.
  ///
  /// - Parameters:
  ///   - origin: where the axes meet; its longitude is the central meridian.
  ///   - trueParallels: within ±89°, not opposite each other.
  ///   - ellipsoid: the one that the degrees are counted on.
  public static func albersConic(
    origin: Position, trueParallels: (Double, Double), on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection(
      .albersConic, "aea", try conicAngles(origin, trueParallels), ellipsoid, seam: origin.x + 180, hasCoarseInverse: true)
  }

  /// The Equal Earth plane of Šavrič, Patterson and Jenny (2018) for the whole world (`+proj=eqearth`): areas are true.
  public static func equalEarth(centralMeridian: Double, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection {
    try MapProjection(
      .equalEarth, "eqearth", [Angle("lon_0", centralMeridian)], ellipsoid, seam: centralMeridian + 180,
      hasCoarseInverse: true)
  }

  /// The angles of a conic plane; a cone needs parallels that are not opposite each other.
  static func conicAngles(_ origin: Position, _ parallels: (Double, Double)) throws(PROJError) -> [Angle] {
    guard abs(parallels.0 + parallels.1) >= 0.01 else {
      throw PROJError(
        .badNumber, "true parallels of \(parallels.0) and \(parallels.1); expected 0.01° from opposite", in: "proj_create")
    }
    return [
      Angle("lat_1", parallels.0, limit: 89), Angle("lat_2", parallels.1, limit: 89), Angle("lat_0", origin.y, limit: 90),
      Angle("lon_0", origin.x),
    ]
  }
}
