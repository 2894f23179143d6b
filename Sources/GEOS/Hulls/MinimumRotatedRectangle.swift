import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The narrowest rectangle around the geometry, with one side along an edge of the convex hull; a line or point where the
  /// geometry has no breadth. Heights are lost.
  ///
  /// `GEOSMinimumRotatedRectangle_r`
  public func minimumRotatedRectangle() throws(GEOSError) -> Geometry {
    return try unsafe derived("GEOSMinimumRotatedRectangle_r", GEOSMinimumRotatedRectangle_r)
  }
}
