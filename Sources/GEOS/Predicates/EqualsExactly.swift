import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two have the same structure and the same positions in the same order, each within a tolerance.
  ///
  /// - Parameters:
  ///   - other: the geometry to compare with.
  ///   - tolerance: the greatest distance between two positions that count as one, 0 or more, in the plane's units.
  ///
  /// `GEOSEqualsExact_r`
  public func equalsExactly(_ other: Geometry, tolerance: Double = 0) throws(GEOSError) -> Bool {
    try Argument.notNegative(tolerance, "tolerance", of: "GEOSEqualsExact_r")
    return try unsafe holds(with: other, "GEOSEqualsExact_r") { unsafe GEOSEqualsExact_r($0, $1, $2, tolerance) }
  }
}
