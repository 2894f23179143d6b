import CGEOS
public import SimpleFeatures

extension Geometry {
  /// What is in this geometry and not in the other. Heights are kept, those of new vertices interpolated.
  ///
  /// - Parameters:
  ///   - other: what is taken away from this geometry.
  ///   - grid: the spacing of the grid that the result's positions are snapped to, above 0, in the plane's units; without one
  ///     they keep full precision. Both use the robust overlay (OverlayNG).
  /// - Throws: ``GEOSError`` for invalid areas and mixed collections.
  ///
  /// `GEOSDifference_r`, `GEOSDifferencePrec_r`
  public func difference(_ other: Geometry, grid: Double? = nil) throws(GEOSError) -> Geometry {
    guard let grid else {
      if let result = try SharedRunOverlay(self, other)?.result(of: .difference) { return result }
      return try unsafe derived(with: other, "GEOSDifference_r", GEOSDifference_r)
    }
    try Argument.positive(grid, "grid", of: "GEOSDifferencePrec_r")
    return try unsafe derived(with: other, "GEOSDifferencePrec_r") { unsafe GEOSDifferencePrec_r($0, $1, $2, grid) }
  }
}
