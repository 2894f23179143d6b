import CPROJ
public import SimpleFeatures

/// A plane made for a place: a projection of our own from checked numbers, in metres, of longitude and latitude in degrees
/// on an ellipsoid.
public struct MapProjection: Sendable, Hashable {
  private let key: String

  /// Lambert's azimuthal equal-area plane about a centre (`+proj=laea`): areas are true.
  public static func azimuthalEqualArea(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection {
    try MapProjection("laea", ["lat_0": centre.y, "lon_0": centre.x], ellipsoid)
  }

  /// The azimuthal equidistant plane about a centre (`+proj=aeqd`): distances and azimuths from the centre are true.
  public static func azimuthalEquidistant(about centre: Position, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection {
    try MapProjection("aeqd", ["lat_0": centre.y, "lon_0": centre.x], ellipsoid)
  }

  /// The cylindrical equal-area plane with a true parallel (`+proj=cea`): areas are true everywhere.
  public static func cylindricalEqualArea(
    centralMeridian: Double, trueParallel: Double, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> MapProjection {
    try MapProjection("cea", ["lat_ts": trueParallel, "lon_0": centralMeridian], ellipsoid)
  }

  /// The transverse Mercator plane of a meridian at scale 1 (`+proj=tmerc`): shapes are true.
  public static func transverseMercator(centralMeridian: Double, on ellipsoid: Ellipsoid = .wgs84) throws(PROJError) -> MapProjection {
    try MapProjection("tmerc", ["lat_0": 0, "lon_0": centralMeridian], ellipsoid)
  }

  private init(_ method: String, _ angles: [String: Double], _ ellipsoid: Ellipsoid) throws(PROJError) {
    var definition = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=\(method)"
    for (name, degrees) in angles.sorted(by: { $0.key < $1.key }) {
      guard degrees.isFinite, abs(degrees) <= (name.hasPrefix("lat") ? 90 : 540) else {
        throw PROJError(.badNumber, "\(name) is \(degrees); expected degrees", in: "proj_create")
      }
      definition += " +\(name)=\(degrees)"
    }
    definition += " +a=\(ellipsoid.a) " + (ellipsoid.f == 0 ? "+b=\(ellipsoid.a)" : "+rf=\(1 / ellipsoid.f)")
    key = definition
  }

  /// Projects or unprojects positions in place, `stride` numbers each; heights are left alone. (`proj_trans_generic`)
  ///
  /// - Throws: `PROJError` naming the first position that the plane cannot take.
  public func apply(_ direction: Transformation.Direction = .forward, to values: inout [Double], stride: Int = 2) throws(PROJError) {
    let key = key
    try BatchTransform.run(direction, on: &values, stride: stride) { (context) throws(PROJError) in
      try context.object(key) { () throws(PROJError) in
        try unsafe context.own(proj_create(context.pointer, key), .library, "proj_create", "the plane cannot be made")
      }
    }
  }

  /// One position, projected or unprojected.
  public func apply(_ direction: Transformation.Direction = .forward, to position: Position) throws(PROJError) -> Position {
    var values = [position.x, position.y]
    try apply(direction, to: &values)
    return Position(values[0], values[1], position.z)
  }
}
