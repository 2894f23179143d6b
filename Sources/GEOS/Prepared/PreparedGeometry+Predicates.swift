import CGEOS
public import SimpleFeatures

/// The predicates of `Geometry`, answered with the indexes.
extension PreparedGeometry {
  /// Whether no position of the other lies outside and the interiors share one.
  ///
  /// `GEOSPreparedContains_r`
  public func contains(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedContains_r", GEOSPreparedContains_r)
  }

  /// Whether every position of the other lies in the interior.
  ///
  /// `GEOSPreparedContainsProperly_r`
  public func containsProperly(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedContainsProperly_r", GEOSPreparedContainsProperly_r)
  }

  /// Whether no position of the other lies outside.
  ///
  /// `GEOSPreparedCovers_r`
  public func covers(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedCovers_r", GEOSPreparedCovers_r)
  }

  /// Whether no position of this lies outside the other.
  ///
  /// `GEOSPreparedCoveredBy_r`
  public func isCovered(by other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedCoveredBy_r", GEOSPreparedCoveredBy_r)
  }

  /// Whether the interiors share some but not all positions, in a dimension below that of the greater.
  ///
  /// `GEOSPreparedCrosses_r`
  public func crosses(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedCrosses_r", GEOSPreparedCrosses_r)
  }

  /// Whether the two share no position.
  ///
  /// `GEOSPreparedDisjoint_r`
  public func isDisjoint(from other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedDisjoint_r", GEOSPreparedDisjoint_r)
  }

  /// Whether the two share at least one position.
  ///
  /// `GEOSPreparedIntersects_r`
  public func intersects(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedIntersects_r", GEOSPreparedIntersects_r)
  }

  /// Whether the two, of one dimension, share a part of that dimension and neither covers the other.
  ///
  /// `GEOSPreparedOverlaps_r`
  public func overlaps(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedOverlaps_r", GEOSPreparedOverlaps_r)
  }

  /// Whether the two share positions of their boundaries and none of their interiors.
  ///
  /// `GEOSPreparedTouches_r`
  public func touches(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedTouches_r", GEOSPreparedTouches_r)
  }

  /// Whether no position of this lies outside the other and the interiors share one.
  ///
  /// `GEOSPreparedWithin_r`
  public func isWithin(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSPreparedWithin_r", GEOSPreparedWithin_r)
  }

  /// Whether a position lies in the interior.
  ///
  /// `GEOSPreparedContainsXY_r`, before GEOS 3.12 `GEOSPreparedContains_r`
  public func contains(_ position: Position) throws(GEOSError) -> Bool {
    if LibraryVersion.isAtLeast(3, 12) {
      return try unsafe holds(at: position, "GEOSPreparedContainsXY_r", GEOSPreparedContainsXY_r)
    }
    return try unsafe holds(at: position, "GEOSPreparedContains_r", GEOSPreparedContains_r)
  }

  /// Whether a position lies in the interior or on the boundary.
  ///
  /// `GEOSPreparedIntersectsXY_r`, before GEOS 3.12 `GEOSPreparedIntersects_r`
  public func intersects(_ position: Position) throws(GEOSError) -> Bool {
    if LibraryVersion.isAtLeast(3, 12) {
      return try unsafe holds(at: position, "GEOSPreparedIntersectsXY_r", GEOSPreparedIntersectsXY_r)
    }
    return try unsafe holds(at: position, "GEOSPreparedIntersects_r", GEOSPreparedIntersects_r)
  }
}
