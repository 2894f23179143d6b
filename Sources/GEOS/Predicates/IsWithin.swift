import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether no position of this lies outside the other and the interiors share one.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSWithin_r`
  public func isWithin(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSWithin_r", GEOSWithin_r)
  }
}
