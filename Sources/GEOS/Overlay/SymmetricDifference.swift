import CGEOS
public import SimpleFeatures

extension Geometry {
  /// What is in exactly one of this geometry and the other. Heights are kept, those of new vertices interpolated.
  ///
  /// - Parameters:
  ///   - other: the geometry to compare this one with.
  ///   - grid: the spacing of the grid that the result's positions are snapped to, above 0, in the plane's units; without one
  ///     they keep full precision. Both use the robust overlay (OverlayNG).
  /// - Throws: ``GEOSError`` for invalid areas and mixed collections.
  ///
  /// `GEOSSymDifference_r`, `GEOSSymDifferencePrec_r`
  public func symmetricDifference(_ other: Geometry, grid: Double? = nil) throws(GEOSError) -> Geometry {
    guard let grid else {
      if let result = try SharedRunOverlay(self, other)?.result(of: .symmetricDifference) { return result }
      return try unsafe derived(with: other, "GEOSSymDifference_r", GEOSSymDifference_r)
    }
    try Argument.positive(grid, "grid", of: "GEOSSymDifferencePrec_r")
    return try unsafe derived(with: other, "GEOSSymDifferencePrec_r") { unsafe GEOSSymDifferencePrec_r($0, $1, $2, grid) }
  }
}
