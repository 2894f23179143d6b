import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The solution of the inverse problem: from two positions to the path between them.
  public struct Inverse: Sendable, Hashable {
    /// The length of the shortest path, in metres.
    public var distance: Double
    /// The azimuth at the first point, degrees.
    public var azimuth1: Double
    /// The azimuth at the second point, going on forward, degrees.
    public var azimuth2: Double
  }

  /// All that the inverse problem can tell.
  public struct FullInverse: Sendable, Hashable {
    /// The length of the shortest path, metres.
    public var distance: Double
    /// The azimuth at the first point, degrees.
    public var azimuth1: Double
    /// The azimuth at the second point, going on forward, degrees.
    public var azimuth2: Double
    /// The arc on the auxiliary sphere, degrees (a12).
    public var arc: Double
    /// The reduced length, metres (m12): how far apart, per radian, two paths arrive that leave at nearly one azimuth.
    public var reducedLength: Double
    /// The geodesic scale at the second point relative to the first (M12): how far apart two paths arrive that leave side by
    /// side, as a multiple of their distance at the first.
    public var scale12: Double
    /// The geodesic scale at the first point relative to the second (M21): the same for paths that leave the second.
    public var scale21: Double
    /// The area between the path and the equator, square metres (S12), positive where the path runs east in the north.
    public var area: Double
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

  /// The inverse problem with arc, reduced length, scales and area. (`geod_geninverse`)
  public func fullInverse(from first: Position, to second: Position) -> FullInverse {
    var result = FullInverse(
      distance: .nan, azimuth1: .nan, azimuth2: .nan, arc: .nan, reducedLength: .nan, scale12: .nan, scale21: .nan, area: .nan)
    guard first.isOnEllipsoid, second.isOnEllipsoid else { return result }
    unsafe withUnsafePointer(to: constants) {
      result.arc = unsafe geod_geninverse(
        $0, first.y, first.x, second.y, second.x, &result.distance, &result.azimuth1, &result.azimuth2,
        &result.reducedLength, &result.scale12, &result.scale21, &result.area)
    }
    return result
  }
}
