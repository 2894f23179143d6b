import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two are the same set of positions, however they are written.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSEquals_r`
  public func equalsTopologically(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSEquals_r", GEOSEquals_r)
  }
}
