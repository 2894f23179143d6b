import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether no position of the other lies outside this.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSCovers_r`
  public func covers(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSCovers_r", GEOSCovers_r)
  }
}
