import CPROJ
public import SimpleFeatures

/// A plane made for a place: a projection of our own from checked numbers, in metres, of longitude and latitude in degrees
/// on an ellipsoid.
public struct MapProjection: Sendable, Hashable {
  /// What PROJ is asked for; made here only, of fixed words and checked numbers.
  let definition: String
  /// Whether PROJ's inverse is only good to 2 mm: its equal-area planes go by a short series of the authalic latitude,
  /// while their forward is exact.
  let hasCoarseInverse: Bool

  /// Lambert's azimuthal equal-area plane about a centre (`+proj=laea`): areas are true.
  ///
  /// Within 100 m of a pole that is not the centre, positions lose digits, down to some centimetres at the pole.
  public static func azimuthalEqualArea(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection(
      "laea", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid, hasCoarseInverse: true)
  }

  /// The azimuthal equidistant plane about a centre (`+proj=aeqd`): distances and azimuths from the centre are true.
  public static func azimuthalEquidistant(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection("aeqd", [Angle("lat_0", centre.y, limit: 90), Angle("lon_0", centre.x)], ellipsoid)
  }

  /// The cylindrical equal-area plane with a true parallel, within ±89° (`+proj=cea`): areas are true everywhere.
  public static func cylindricalEqualArea(
    centralMeridian: Double, trueParallel: Double, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection(
      "cea", [Angle("lat_ts", trueParallel, limit: 89), Angle("lon_0", centralMeridian)], ellipsoid, hasCoarseInverse: true)
  }

  /// The transverse Mercator plane of a meridian at scale 1, northings from the equator (`+proj=tmerc`): shapes are true.
  ///
  /// Poder and Engsager's algorithm: good to a micrometre within 40° of the meridian.
  public static func transverseMercator(centralMeridian: Double, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError)
    -> MapProjection
  {
    try MapProjection("tmerc +algo=poder_engsager", [Angle("lon_0", centralMeridian)], ellipsoid)
  }

  private struct Angle {
    let name: String
    let degrees: Double
    let limit: Double

    init(_ name: String, _ degrees: Double, limit: Double = 540) {
      self.name = name
      self.degrees = degrees
      self.limit = limit
    }
  }

  private init(
    _ method: String, _ angles: [Angle], _ ellipsoid: Ellipsoid, hasCoarseInverse: Bool = false
  ) throws(PROJError) {
    var definition = "+proj=\(method)"
    for angle in angles {
      guard angle.degrees.isFinite, abs(angle.degrees) <= angle.limit else {
        throw PROJError(
          .badNumber, "\(angle.name) is \(angle.degrees); expected degrees within ±\(angle.limit)", in: "proj_create")
      }
      definition += " +\(angle.name)=\(angle.degrees)"
    }
    definition += " +a=\(ellipsoid.a) " + (ellipsoid.f > 0 ? "+f=\(ellipsoid.f)" : "+b=\(ellipsoid.b)")
    self.definition = definition
    self.hasCoarseInverse = hasCoarseInverse
  }
}
