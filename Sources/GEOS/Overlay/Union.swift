import CGEOS
public import SimpleFeatures

extension Geometry {
  /// What is in this geometry or in the other. Heights are kept, those of new vertices interpolated.
  ///
  /// - Parameters:
  ///   - other: what is joined to this geometry.
  ///   - grid: the spacing of the grid that the result's positions are snapped to, above 0, in the plane's units; without one
  ///     they keep full precision. Both use the robust overlay (OverlayNG).
  /// - Throws: ``GEOSError`` for invalid areas and mixed collections.
  ///
  /// `GEOSUnion_r`, `GEOSUnionPrec_r`
  public func union(_ other: Geometry, grid: Double? = nil) throws(GEOSError) -> Geometry {
    guard let grid else {
      if let result = try SharedRunOverlay(self, other)?.result(of: .union) { return result }
      return try unsafe derived(with: other, "GEOSUnion_r", GEOSUnion_r)
    }
    try Argument.positive(grid, "grid", of: "GEOSUnionPrec_r")
    return try unsafe derived(with: other, "GEOSUnionPrec_r") { unsafe GEOSUnionPrec_r($0, $1, $2, grid) }
  }
}
