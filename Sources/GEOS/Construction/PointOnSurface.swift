import CGEOS
public import SimpleFeatures

extension Geometry {
  /// A point that surely lies on the geometry, inside areas; an empty point for an empty geometry.
  ///
  /// Empty members are passed over.
  ///
  /// `GEOSPointOnSurface_r`
  public func pointOnSurface() throws(GEOSError) -> Geometry {
    try unsafe withoutEmptyMembers().derived("GEOSPointOnSurface_r", GEOSPointOnSurface_r)
  }
}
