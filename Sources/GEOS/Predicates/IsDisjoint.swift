import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two share no position.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSDisjoint_r`
  public func isDisjoint(from other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSDisjoint_r", GEOSDisjoint_r)
  }
}
