import CPROJ

/// A plane made for a place: a projection of our own from checked numbers, in metres, of longitude and latitude in degrees
/// on an ellipsoid.
public struct MapProjection: Sendable, Hashable {
  /// How the ellipsoid is laid out in the plane.
  public enum Method: String, Sendable, CaseIterable {
    /// Lambert's azimuthal plane about a centre: areas are true.
    case azimuthalEqualArea
    /// The plane about a centre from which distances and azimuths are true.
    case azimuthalEquidistant
    /// Albers's cone of two true parallels: areas are true.
    case albersConic
    /// The cylinder of a true parallel: areas are true.
    case cylindricalEqualArea
    /// Equal Earth, for the whole world: areas are true.
    case equalEarth
    /// The stereographic plane about a centre: shapes are true.
    case stereographic
    /// Lambert's cone of two true parallels: shapes are true.
    case lambertConic
    /// Mercator's cylinder of a true parallel: shapes are true.
    case mercator
    /// Mercator's cylinder laid along a meridian: shapes are true.
    case transverseMercator
    /// Mercator's cylinder laid along a line of any other azimuth: shapes are true.
    case obliqueMercator
    /// The globe seen from afar: nothing is true but at the centre.
    case orthographic
    /// The cone of two true parallels whose meridians have true lengths.
    case equidistantConic
  }

  /// What is kept true in the plane.
  public enum Property: String, Sendable, CaseIterable {
    /// The areas of all things.
    case area
    /// The angles, and with them the shapes of small things.
    case shape
    /// The distances from the centre, or along the meridians.
    case distance
  }

  /// How this plane is made.
  public let method: Method
  /// The meridian in degrees along which the plane is torn; `nil` for one that is torn nowhere or only in a point.
  public let seam: Double?
  /// What PROJ is asked for; made here only, of fixed words and checked numbers.
  let definition: String
  /// Whether PROJ's inverse is only good to 2 mm: its equal-area planes go by a short series of the authalic latitude,
  /// or by a coarse iteration, while their forward is exact.
  let hasCoarseInverse: Bool

  /// What is true in the plane: areas everywhere, shapes of small things everywhere, distances from the centre or along the
  /// meridians, or nothing (`nil`).
  public var property: Property? {
    switch method {
    case .azimuthalEqualArea, .albersConic, .cylindricalEqualArea, .equalEarth: .area
    case .stereographic, .lambertConic, .mercator, .transverseMercator, .obliqueMercator: .shape
    case .azimuthalEquidistant, .equidistantConic: .distance
    case .orthographic: nil
    }
  }

  /// An angle that a projection takes.
  struct Angle {
    let name: String
    let degrees: Double
    let limit: Double

    init(_ name: String, _ degrees: Double, limit: Double = 540) {
      self.name = name
      self.degrees = degrees
      self.limit = limit
    }
  }

  init(
    _ method: Method, _ words: String, _ angles: [Angle], _ ellipsoid: Ellipsoid, seam: Double? = nil,
    hasCoarseInverse: Bool = false
  ) throws(PROJError) {
    var definition = "+proj=\(words)"
    for angle in angles {
      guard angle.degrees.isFinite, abs(angle.degrees) <= angle.limit else {
        throw PROJError(
          .badNumber, "\(angle.name) is \(angle.degrees); expected degrees within ±\(angle.limit)", in: "proj_create")
      }
      definition += " +\(angle.name)=\(angle.degrees)"
    }
    definition += " +a=\(ellipsoid.a) " + (ellipsoid.f > 0 ? "+f=\(ellipsoid.f)" : "+b=\(ellipsoid.b)")
    self.method = method
    self.definition = definition
    self.seam = seam.map { $0.remainder(dividingBy: 360) }
    self.hasCoarseInverse = hasCoarseInverse
  }

  /// The plane as a projected coordinate reference system on its ellipsoid, written out. (`proj_create`, `proj_as_wkt`,
  /// `proj_as_projjson`)
  public func text(_ form: TextForm = .wkt2019) throws(PROJError) -> String {
    try ContextPool.withContext { (context) throws(PROJError) in
      let made = unsafe proj_create(context.pointer, definition + " +units=m +type=crs")
      return try form.text(of: try unsafe context.own(made, .library, "proj_create", "the plane is no system"), in: context)
    }
  }
}
