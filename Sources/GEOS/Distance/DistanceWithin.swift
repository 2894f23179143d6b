import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the planar distance between the two is at most a limit; never, when one is empty.
  ///
  /// `GEOSDistanceWithin_r`
  public func isWithin(distance: Double, of other: Geometry) throws(GEOSError) -> Bool {
    let distance = try Argument.limit(distance, "distance", of: "GEOSDistanceWithin_r")
    guard try !handle().isEmpty, try !other.handle().isEmpty else { return false }
    return try unsafe holds(with: other, "GEOSDistanceWithin_r") { unsafe GEOSDistanceWithin_r($0, $1, $2, distance) }
  }
}
