import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether no position of the other lies outside this and the interiors share one.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSContains_r`
  public func contains(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSContains_r", GEOSContains_r)
  }
}
