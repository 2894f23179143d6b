import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two share positions of their boundaries and none of their interiors.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSTouches_r`
  public func touches(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSTouches_r", GEOSTouches_r)
  }
}
