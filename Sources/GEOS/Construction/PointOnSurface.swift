import CGEOS
public import SimpleFeatures

extension Geometry {
  /// A point that surely lies on the geometry, inside areas; an empty point for an empty geometry. Heights are lost.
  ///
  /// `GEOSPointOnSurface_r`
  public func pointOnSurface() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSPointOnSurface_r", GEOSPointOnSurface_r)
  }
}
