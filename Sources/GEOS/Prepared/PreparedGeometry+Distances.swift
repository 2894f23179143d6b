import CGEOS
public import SimpleFeatures

/// The planar distances of `Geometry`, answered with the indexes.
extension PreparedGeometry {
  /// The least planar distance to another geometry; `nil` when one is empty.
  ///
  /// `GEOSPreparedDistance_r`
  public func distance(to other: Geometry) throws(GEOSError) -> Double? {
    guard try isIndexed(for: other) else { return try geometry.distance(to: other) }
    defer { extendLifetime(self) }
    return try unsafe other.withEngine { (lease, other) throws(GEOSError) in
      var distance = 0.0
      try unsafe lease.number("GEOSPreparedDistance_r", failingWith: 0) {
        unsafe GEOSPreparedDistance_r($0, pointer, other, &distance)
      }
      return distance
    }
  }

  /// Whether the planar distance to another geometry is at most a limit; never, when one is empty.
  ///
  /// `GEOSPreparedDistanceWithin_r`
  public func isWithin(distance: Double, of other: Geometry) throws(GEOSError) -> Bool {
    let distance = try Argument.limit(distance, "distance", of: "GEOSPreparedDistanceWithin_r")
    guard try isIndexed(for: other) else { return try geometry.isWithin(distance: distance, of: other) }
    return try unsafe holds(with: other, "GEOSPreparedDistanceWithin_r") {
      unsafe GEOSPreparedDistanceWithin_r($0, $1, $2, distance)
    }
  }

  /// Where the two are nearest to each other; `nil` when one is empty.
  ///
  /// `GEOSPreparedNearestPoints_r`
  public func nearestPoints(to other: Geometry) throws(GEOSError) -> NearestPositions? {
    guard try isIndexed(for: other) else { return try geometry.nearestPoints(to: other) }
    defer { extendLifetime(self) }
    return try unsafe other.withEngine { (lease, other) throws(GEOSError) in
      try unsafe lease.nearest("GEOSPreparedNearestPoints_r") { unsafe GEOSPreparedNearestPoints_r($0, pointer, other) }
    }
  }

  /// Whether the index of edges can measure to another geometry. It crashes on what is empty and on lines and rings that
  /// stay at one position; those are measured without it.
  private func isIndexed(for other: Geometry) throws(GEOSError) -> Bool {
    let other = try other.handle()
    return !base.isEmpty && !other.isEmpty && !base.hasStillPath && !other.hasStillPath
  }
}
