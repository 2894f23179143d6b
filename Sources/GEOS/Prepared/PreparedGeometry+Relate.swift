import CGEOS
public import SimpleFeatures

/// The DE-9IM matrix with another geometry, answered with the indexes where GEOS can.
extension PreparedGeometry {
  /// The DE-9IM matrix of this and another geometry. Before GEOS 3.13 it is computed without the indexes.
  ///
  /// - Throws: ``GEOSError`` for mixed collections before GEOS 3.13.
  ///
  /// `GEOSPreparedRelate_r`, `GEOSRelate_r`
  public func relate(to other: Geometry) throws(GEOSError) -> IntersectionMatrix {
    guard LibraryVersion.isAtLeast(3, 13) else { return try geometry.relate(to: other) }
    defer { extendLifetime(self) }
    return try unsafe other.withEngine { (lease, other) throws(GEOSError) in
      try unsafe lease.matrix("GEOSPreparedRelate_r") { unsafe GEOSPreparedRelate_r($0, pointer, other) }
    }
  }

  /// Whether the DE-9IM matrix of this and another geometry matches a pattern of nine of `T`, `F`, `*`, `0`, `1`, `2`. Before
  /// GEOS 3.13 it is computed without the indexes.
  ///
  /// - Throws: ``GEOSError`` for another pattern, and for mixed collections before GEOS 3.13.
  ///
  /// `GEOSPreparedRelatePattern_r`, `GEOSRelatePattern_r`
  public func relates(to other: Geometry, matching pattern: String) throws(GEOSError) -> Bool {
    guard LibraryVersion.isAtLeast(3, 13) else { return try geometry.relates(to: other, matching: pattern) }
    let function = "GEOSPreparedRelatePattern_r"
    try IntersectionMatrix.checkPattern(pattern, of: function)
    return try unsafe holds(with: other, function) { unsafe GEOSPreparedRelatePattern_r($0, $1, $2, pattern) }
  }
}
