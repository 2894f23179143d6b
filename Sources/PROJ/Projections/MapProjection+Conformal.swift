public import SimpleFeatures

extension MapProjection {
  /// The transverse Mercator plane of a meridian at scale 1, northings from the equator (`+proj=tmerc`): shapes are true.
  ///
  /// Poder and Engsager's algorithm: good to a micrometre within 40° of the meridian.
  public static func transverseMercator(centralMeridian: Double, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection(.transverseMercator, "tmerc +algo=poder_engsager", [Angle("lon_0", centralMeridian)], ellipsoid)
  }

  /// Lambert's conic conformal plane of two true parallels (`+proj=lcc`): shapes are true.
  ///
  /// - Parameters:
  ///   - origin: where the axes meet, within ±89°; its longitude is the central meridian.
  ///   - trueParallels: within ±89°, not opposite each other.
  ///   - ellipsoid: the one that the degrees are counted on.
  public static func lambertConic(
    origin: Position, trueParallels: (Double, Double), on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    guard abs(origin.y) <= 89 else {
      throw PROJError(.badNumber, "lat_0 is \(origin.y); expected degrees within ±89", in: "proj_create")
    }
    return try MapProjection(
      .lambertConic, "lcc", try conicAngles(origin, trueParallels), ellipsoid, seam: origin.x + 180)
  }

  /// The stereographic plane about a centre at scale 1 (`+proj=stere`): shapes are true.
  public static func stereographic(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection
  {
    try MapProjection(
      .stereographic, "stere", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid,
      hasCoarseInverse: true)
  }

  /// Mercator's plane with a true parallel, within ±89° (`+proj=merc`): shapes are true, and rhumb lines straight.
  public static func mercator(
    centralMeridian: Double, trueParallel: Double = 0, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection(
      .mercator, "merc", [Angle("lat_ts", trueParallel, limit: 89), Angle("lon_0", centralMeridian)], ellipsoid,
      seam: centralMeridian + 180)
  }

  /// Hotine's oblique Mercator plane along the line of an azimuth through a centre at scale 1 (`+proj=omerc`): shapes are
  /// true, and lengths along that line.
  ///
  /// - Parameters:
  ///   - centre: its latitude within ±85° and not the equator's.
  ///   - azimuth: degrees clockwise from north, within ±180 and at least 0.1° from the meridian and the parallel.
  ///   - ellipsoid: the one that the degrees are counted on.
  public static func obliqueMercator(
    about centre: Position, azimuth: Double, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    guard abs(centre.y) >= 1e-5, abs(azimuth.remainder(dividingBy: 90)) >= 0.1 else {
      throw PROJError(
        .badNumber, "a centre on the equator, or an azimuth along the meridian or the parallel", in: "proj_create")
    }
    return try MapProjection(
      .obliqueMercator, "omerc",
      [Angle("lat_0", centre.y, limit: 85), Angle("lonc", centre.x), Angle("alpha", azimuth, limit: 180)], ellipsoid)
  }
}
