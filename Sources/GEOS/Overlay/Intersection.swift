import CGEOS
public import SimpleFeatures

extension Geometry {
  /// What is in this geometry and in the other. Heights are kept, those of new vertices interpolated.
  ///
  /// - Parameters:
  ///   - other: what this geometry is cut down to.
  ///   - grid: the spacing of the grid that the result's positions are snapped to, above 0, in the plane's units; without one
  ///     they keep full precision. Both use the robust overlay (OverlayNG).
  /// - Throws: ``GEOSError`` for invalid areas and mixed collections.
  ///
  /// `GEOSIntersection_r`, `GEOSIntersectionPrec_r`
  public func intersection(_ other: Geometry, grid: Double? = nil) throws(GEOSError) -> Geometry {
    guard let grid else {
      if let result = try SharedRunOverlay(self, other)?.result(of: .intersection) { return result }
      return try unsafe derived(with: other, "GEOSIntersection_r", GEOSIntersection_r)
    }
    try Argument.positive(grid, "grid", of: "GEOSIntersectionPrec_r")
    return try unsafe derived(with: other, "GEOSIntersectionPrec_r") { unsafe GEOSIntersectionPrec_r($0, $1, $2, grid) }
  }
}
