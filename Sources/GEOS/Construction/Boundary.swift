import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The boundary: the rings of areas, the ends of lines that no other line continues, nothing for points.
  /// Heights are kept.
  ///
  /// `GEOSBoundary_r`
  public func boundary() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSBoundary_r", GEOSBoundary_r)
  }
}
