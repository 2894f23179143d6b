import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The solution of the direct problem: from a position, an azimuth and a distance to where one arrives.
  public struct Direct: Sendable, Hashable {
    /// Where the path arrives; the longitude in [−180, 180].
    public var position: Position
    /// The azimuth there, going on forward, degrees.
    public var azimuth: Double
  }

  /// All that the direct problem can tell; the figures are those of `FullInverse`.
  public struct FullDirect: Sendable, Hashable {
    /// Where the path arrives; the longitude in [−180, 180].
    public var position: Position
    /// The azimuth there, going on forward, degrees.
    public var azimuth: Double
    /// The length of the path, metres; negative for a path that goes backward.
    public var distance: Double
    /// The arc on the auxiliary sphere, degrees (a12); negative for a path that goes backward.
    public var arc: Double
    /// The reduced length, metres (m12).
    public var reducedLength: Double
    /// The geodesic scale at the end relative to the start (M12); 1 is no change.
    public var scale12: Double
    /// The geodesic scale at the start relative to the end (M21); 1 is no change.
    public var scale21: Double
    /// The area between the path and the equator, square metres (S12).
    public var area: Double
  }

  /// Where the path of an azimuth arrives after a distance, which may be negative. (`geod_direct`)
  public func direct(from start: Position, azimuth: Double, distance: Double) -> Direct {
    var latitude = Double.nan
    var longitude = Double.nan
    var azimuth2 = Double.nan
    if start.isOnEllipsoid, azimuth.isFinite, distance.isFinite {
      unsafe withUnsafePointer(to: constants) {
        unsafe geod_direct($0, start.y, start.x, azimuth, distance, &latitude, &longitude, &azimuth2)
      }
    }
    return Direct(position: Position(longitude, latitude), azimuth: azimuth2)
  }

  /// The direct problem with arc, reduced length, scales and area. (`geod_gendirect`)
  public func fullDirect(from start: Position, azimuth: Double, distance: Double) -> FullDirect {
    solve(from: start, azimuth: azimuth, flags: GEOD_NOFLAGS, distanceOrArc: distance)
  }

  /// The direct problem by an arc on the auxiliary sphere, in degrees, in place of a distance. (`geod_gendirect`, `GEOD_ARCMODE`)
  public func fullDirect(from start: Position, azimuth: Double, arc: Double) -> FullDirect {
    solve(from: start, azimuth: azimuth, flags: GEOD_ARCMODE, distanceOrArc: arc)
  }

  private func solve(from start: Position, azimuth: Double, flags: geod_flags, distanceOrArc: Double) -> FullDirect {
    var latitude = Double.nan
    var longitude = Double.nan
    var result = FullDirect(
      position: Position(.nan, .nan), azimuth: .nan, distance: .nan, arc: .nan, reducedLength: .nan, scale12: .nan,
      scale21: .nan, area: .nan)
    guard start.isOnEllipsoid, azimuth.isFinite, distanceOrArc.isFinite else { return result }
    unsafe withUnsafePointer(to: constants) {
      result.arc = unsafe geod_gendirect(
        $0, start.y, start.x, azimuth, UInt32(flags.rawValue), distanceOrArc, &latitude, &longitude, &result.azimuth,
        &result.distance, &result.reducedLength, &result.scale12, &result.scale21, &result.area)
    }
    result.position = Position(longitude, latitude)
    return result
  }
}
