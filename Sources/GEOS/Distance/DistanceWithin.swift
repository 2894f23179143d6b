import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the planar distance between the two is at most a limit; never, when one is empty.
  ///
  /// `GEOSDistanceWithin_r`
  public func isWithin(distance: Double, of other: Geometry) throws(GEOSError) -> Bool {
    try Argument.finite(distance, "distance", of: "GEOSDistanceWithin_r")
    let left = try withoutEmptyMembers()
    let right = try other.withoutEmptyMembers()
    guard try !left.isEmptyInEngine, try !right.isEmptyInEngine else { return false }
    return try unsafe left.holds(with: right, "GEOSDistanceWithin_r") { unsafe GEOSDistanceWithin_r($0, $1, $2, distance) }
  }
}
