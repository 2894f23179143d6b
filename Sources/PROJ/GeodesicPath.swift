import CPROJ
public import SimpleFeatures

/// A geodesic that is walked: its constants are computed once, each position on it is then cheap.
/// (`geod_lineinit`, `geod_inverseline`)
public struct GeodesicPath: Sendable {
  private var line: geod_geodesicline
  /// The length between the ends it was made from, in metres; 0 for a path of a start and an azimuth.
  public let length: Double
  /// The azimuth at the start, degrees.
  public var azimuth: Double { line.azi1 }
  public var start: Position { Position(line.lon1, line.lat1) }

  /// The shortest path between two positions.
  public init(_ geodesic: Geodesic, from first: Position, to second: Position) {
    let solution = geodesic.inverse(from: first, to: second)
    self.init(geodesic, from: first, azimuth: solution.azimuth1, length: solution.distance)
  }

  /// The path that leaves a position at an azimuth in degrees.
  public init(_ geodesic: Geodesic, from start: Position, azimuth: Double, length: Double = 0) {
    line = geod_geodesicline()
    self.length = length
    let wanted = GEOD_DISTANCE_IN.rawValue | GEOD_LATITUDE.rawValue | GEOD_LONGITUDE.rawValue | GEOD_AZIMUTH.rawValue
    unsafe withUnsafePointer(to: geodesic.constants) {
      unsafe geod_lineinit(&line, $0, start.y, start.x, azimuth, UInt32(wanted))
    }
  }

  /// The position after a distance in metres, which may be negative, and the azimuth there, going on forward.
  ///
  /// The longitude comes in [−180, 180]. A distance that is not finite gives NaN. (`geod_position`)
  public func position(at distance: Double) -> (position: Position, azimuth: Double) {
    var latitude = Double.nan
    var longitude = Double.nan
    var azimuth = Double.nan
    guard distance.isFinite, start.x.isFinite, abs(start.y) <= 90 else { return (Position(longitude, latitude), azimuth) }
    unsafe withUnsafePointer(to: line) { unsafe geod_position($0, distance, &latitude, &longitude, &azimuth) }
    return (Position(longitude, latitude), azimuth)
  }
}
