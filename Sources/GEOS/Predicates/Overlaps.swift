import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether the two, of one dimension, share a part of that dimension and neither covers the other.
  ///
  /// - Throws: ``GEOSError`` for mixed collections, which the predicates do not take.
  ///
  /// `GEOSOverlaps_r`
  public func overlaps(_ other: Geometry) throws(GEOSError) -> Bool {
    try unsafe holds(with: other, "GEOSOverlaps_r", GEOSOverlaps_r)
  }
}
