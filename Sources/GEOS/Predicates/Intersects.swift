import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two share at least one position.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSIntersects_r`
  public func intersects(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSIntersects_r", GEOSIntersects_r)
  }
}
