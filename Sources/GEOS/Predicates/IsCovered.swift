import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether no position of this lies outside the other.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSCoveredBy_r`
  public func isCovered(by other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSCoveredBy_r", GEOSCoveredBy_r)
  }
}
