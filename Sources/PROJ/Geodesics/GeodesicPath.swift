import CPROJ
public import SimpleFeatures

/// A geodesic that is walked: its constants are computed once, each position on it is then cheap.
/// (`geod_lineinit`)
public struct GeodesicPath: Sendable {
  private let line: geod_geodesicline
  /// Where the path starts, degrees.
  public let start: Position
  /// The azimuth at the start, degrees.
  public let azimuth: Double
  /// The length between the ends it was made from, in metres; 0 for a path of a start and an azimuth.
  public let length: Double

  /// The shortest path between two positions.
  public init(_ geodesic: Geodesic, from first: Position, to second: Position) {
    let solution = geodesic.inverse(from: first, to: second)
    self.init(geodesic, from: first, azimuth: solution.azimuth1, length: solution.distance)
  }

  /// The path that leaves a position at an azimuth in degrees.
  public init(_ geodesic: Geodesic, from start: Position, azimuth: Double, length: Double = 0) {
    self.start = start
    self.azimuth = azimuth
    self.length = length
    let isUsable = start.isOnEllipsoid && azimuth.isFinite
    let wanted =
      GEOD_DISTANCE_IN.rawValue | GEOD_LATITUDE.rawValue | GEOD_LONGITUDE.rawValue | GEOD_AZIMUTH.rawValue
      | GEOD_REDUCEDLENGTH.rawValue
    var line = geod_geodesicline()
    unsafe withUnsafePointer(to: geodesic.constants) {
      unsafe geod_lineinit(
        &line, $0, isUsable ? start.y : .nan, isUsable ? start.x : .nan, isUsable ? azimuth : .nan, UInt32(wanted))
    }
    self.line = line
  }

  /// The position after a distance in metres, which may be negative, and the azimuth there, going on forward.
  ///
  /// The longitude comes in [−180, 180]. NaN where the distance, the start or the azimuth is not finite. (`geod_position`)
  public func position(at distance: Double) -> (position: Position, azimuth: Double) {
    var latitude = Double.nan
    var longitude = Double.nan
    var azimuth = Double.nan
    if distance.isFinite {
      unsafe withUnsafePointer(to: line) { unsafe geod_position($0, distance, &latitude, &longitude, &azimuth) }
    }
    return (Position(longitude, latitude), azimuth)
  }

  /// The position after an arc on the auxiliary sphere in degrees, which may be negative, and the azimuth there.
  ///
  /// NaN where the arc, the start or the azimuth is not finite. (`geod_genposition`, `GEOD_ARCMODE`)
  public func position(atArc arc: Double) -> (position: Position, azimuth: Double) {
    var latitude = Double.nan
    var longitude = Double.nan
    var azimuth = Double.nan
    if arc.isFinite {
      unsafe withUnsafePointer(to: line) {
        _ = unsafe geod_genposition(
          $0, UInt32(GEOD_ARCMODE.rawValue), arc, &latitude, &longitude, &azimuth, nil, nil, nil, nil, nil)
      }
    }
    return (Position(longitude, latitude), azimuth)
  }

  /// How far apart, per radian between them at the start, this path and its neighbour are after a distance in metres.
  ///
  /// NaN where the distance, the start or the azimuth is not finite. (`geod_genposition`, m12)
  public func reducedLength(at distance: Double) -> Double {
    var reducedLength = Double.nan
    if distance.isFinite {
      unsafe withUnsafePointer(to: line) {
        _ = unsafe geod_genposition(
          $0, UInt32(GEOD_NOFLAGS.rawValue), distance, nil, nil, nil, nil, &reducedLength, nil, nil, nil)
      }
    }
    return reducedLength
  }
}
