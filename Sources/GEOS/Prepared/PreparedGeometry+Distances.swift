import CGEOS
public import SimpleFeatures

/// The planar distances of `Geometry`, answered with the indexes. Empty members are passed over.
extension PreparedGeometry {
  /// The least planar distance to another geometry; `nil` when one is empty.
  ///
  /// `GEOSPreparedDistance_r`
  public func distance(to other: Geometry) throws(GEOSError) -> Double? {
    guard let other = try filled(other) else { return nil }
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
    try Argument.finite(distance, "distance", of: "GEOSPreparedDistanceWithin_r")
    guard let other = try filled(other) else { return false }
    return try unsafe holds(with: other, "GEOSPreparedDistanceWithin_r") {
      unsafe GEOSPreparedDistanceWithin_r($0, $1, $2, distance)
    }
  }

  /// Where the two are nearest to each other; `nil` when one is empty.
  ///
  /// `GEOSPreparedNearestPoints_r`
  public func nearestPoints(to other: Geometry) throws(GEOSError) -> NearestPositions? {
    guard let other = try filled(other) else { return nil }
    defer { extendLifetime(self) }
    return try unsafe other.withEngine { (lease, other) throws(GEOSError) in
      try unsafe lease.nearest("GEOSPreparedNearestPoints_r") { unsafe GEOSPreparedNearestPoints_r($0, pointer, other) }
    }
  }

  /// The other geometry as the distances take it; `nil` when there is no distance.
  private func filled(_ other: Geometry) throws(GEOSError) -> Geometry? {
    let other = try other.withoutEmptyMembers()
    let otherIsEmpty = try other.isEmptyInEngine
    return isEmpty || otherIsEmpty ? nil : other
  }
}
