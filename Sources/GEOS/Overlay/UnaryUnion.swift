import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The union of the geometry's own members: overlapping areas dissolve, lines are noded, repeated points vanish.
  /// Heights are kept, those of new vertices interpolated.
  ///
  /// - Parameter grid: the spacing of the grid that the result's positions are snapped to; without one they keep full
  ///   precision.
  /// - Throws: ``GEOSError`` for invalid areas.
  ///
  /// `GEOSUnaryUnion_r`, `GEOSUnaryUnionPrec_r`
  public func unaryUnion(grid: Double? = nil) throws(GEOSError) -> Geometry {
    guard let grid else { return try unsafe derived("GEOSUnaryUnion_r", GEOSUnaryUnion_r) }
    try Argument.positive(grid, "grid", of: "GEOSUnaryUnionPrec_r")
    let union = try unsafe derived("GEOSUnaryUnionPrec_r") { unsafe GEOSUnaryUnionPrec_r($0, $1, grid) }
    // GEOS hands back parts that meet no other as they are, beside the grid.
    return try union.isOnGrid(grid) ? union : try union.withPrecision(grid)
  }
}
