import CPROJ
public import SimpleFeatures

/// The shortest path on an ellipsoid: the inverse and direct problems, lengths and areas.
///
/// Karney's algorithms (J. Geodesy 87, 2013) as PROJ has them: accurate to 15 nm. Positions are in degrees, longitude
/// first; azimuths in degrees clockwise from north; distances in metres. A number that is not finite, or a latitude
/// beyond ±90°, gives NaN.
public struct Geodesic: Sendable {
  public let ellipsoid: Ellipsoid
  let constants: geod_geodesic

  public init(_ ellipsoid: Ellipsoid = .wgs84) {
    self.ellipsoid = ellipsoid
    var constants = geod_geodesic()
    unsafe geod_init(&constants, ellipsoid.a, ellipsoid.f)
    self.constants = constants
  }
}

extension Geodesic {
  /// The solution of the inverse problem.
  public struct Inverse: Sendable, Hashable {
    /// The length of the shortest path, in metres.
    public var distance: Double
    /// The azimuth at the first point, degrees.
    public var azimuth1: Double
    /// The azimuth at the second point, going on forward, degrees.
    public var azimuth2: Double
  }

  /// The length and azimuths of the shortest path between two positions. (`geod_inverse`)
  public func inverse(from first: Position, to second: Position) -> Inverse {
    var result = Inverse(distance: .nan, azimuth1: .nan, azimuth2: .nan)
    guard first.isOnEllipsoid, second.isOnEllipsoid else { return result }
    unsafe withUnsafePointer(to: constants) {
      unsafe geod_inverse($0, first.y, first.x, second.y, second.x, &result.distance, &result.azimuth1, &result.azimuth2)
    }
    return result
  }

  /// All that the inverse problem can tell.
  public struct FullInverse: Sendable, Hashable {
    public var distance: Double
    public var azimuth1: Double
    public var azimuth2: Double
    /// The arc on the auxiliary sphere, degrees (a12).
    public var arc: Double
    /// The reduced length, metres (m12).
    public var reducedLength: Double
    /// The area between the path and the equator, square metres (S12).
    public var area: Double
  }

  /// The inverse problem with arc, reduced length and area. (`geod_geninverse`)
  public func fullInverse(from first: Position, to second: Position) -> FullInverse {
    var result = FullInverse(distance: .nan, azimuth1: .nan, azimuth2: .nan, arc: .nan, reducedLength: .nan, area: .nan)
    guard first.isOnEllipsoid, second.isOnEllipsoid else { return result }
    unsafe withUnsafePointer(to: constants) {
      result.arc = unsafe geod_geninverse(
        $0, first.y, first.x, second.y, second.x, &result.distance, &result.azimuth1, &result.azimuth2,
        &result.reducedLength, nil, nil, &result.area)
    }
    return result
  }

  /// The solution of the direct problem.
  public struct Direct: Sendable, Hashable {
    /// Where the path arrives; the longitude in [−180, 180].
    public var position: Position
    /// The azimuth there, going on forward, degrees.
    public var azimuth: Double
    /// The area between the path and the equator, square metres (S12).
    public var area: Double
  }

  /// Where the path of an azimuth arrives after a distance, which may be negative. (`geod_gendirect`)
  public func direct(from start: Position, azimuth: Double, distance: Double) -> Direct {
    solveDirect(from: start, azimuth: azimuth, flags: UInt32(GEOD_NOFLAGS.rawValue), distanceOrArc: distance)
  }

  /// The same after an arc on the auxiliary sphere, degrees. (`geod_gendirect` with `GEOD_ARCMODE`)
  public func direct(from start: Position, azimuth: Double, arc: Double) -> Direct {
    solveDirect(from: start, azimuth: azimuth, flags: UInt32(GEOD_ARCMODE.rawValue), distanceOrArc: arc)
  }

  private func solveDirect(from start: Position, azimuth: Double, flags: UInt32, distanceOrArc: Double) -> Direct {
    var latitude = Double.nan
    var longitude = Double.nan
    var azimuth2 = Double.nan
    var area = Double.nan
    if start.isOnEllipsoid, azimuth.isFinite, distanceOrArc.isFinite {
      unsafe withUnsafePointer(to: constants) {
        unsafe _ = geod_gendirect(
          $0, start.y, start.x, azimuth, flags, distanceOrArc, &latitude, &longitude, &azimuth2, nil, nil, nil, nil, &area)
      }
    }
    return Direct(position: Position(longitude, latitude), azimuth: azimuth2, area: area)
  }

  /// Points that cut the shortest path between two positions into equal pieces, the ends left out.
  /// (`geod_inverseline`, `geod_position`)
  ///
  /// - Parameter pieces: at least 1 and at most 1,000,000; 1 gives no point.
  /// - Throws: `PROJError` when a position is not on the ellipsoid or `pieces` is out of range.
  public func intermediatePoints(from first: Position, to second: Position, pieces: Int) throws(PROJError) -> [Position] {
    guard first.isOnEllipsoid, second.isOnEllipsoid, (1...1_000_000).contains(pieces) else {
      throw PROJError(.badNumber, "positions must be finite, and pieces from 1 to 1,000,000", in: "geod_inverseline")
    }
    var line = geod_geodesicline()
    unsafe withUnsafePointer(to: constants) {
      unsafe geod_inverseline(&line, $0, first.y, first.x, second.y, second.x, UInt32(GEOD_DISTANCE_IN.rawValue) | UInt32(GEOD_LATITUDE.rawValue) | UInt32(GEOD_LONGITUDE.rawValue))
    }
    return (1..<pieces).map { piece in
      var latitude = Double.nan
      var longitude = Double.nan
      unsafe geod_position(&line, line.s13 * Double(piece) / Double(pieces), &latitude, &longitude, nil)
      return Position(longitude, latitude)
    }
  }
}

extension Position {
  /// Whether the position can stand on an ellipsoid: finite, latitude within ±90°.
  var isOnEllipsoid: Bool { x.isFinite && y.isFinite && abs(y) <= 90 }
}
