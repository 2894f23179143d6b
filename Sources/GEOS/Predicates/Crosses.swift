import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the interiors share some but not all positions, in a dimension below that of the greater.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSCrosses_r`
  public func crosses(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSCrosses_r", GEOSCrosses_r)
  }
}
