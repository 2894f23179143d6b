import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The narrowest rectangle around the geometry, with one side along an edge of the convex hull; a line or point where the
  /// geometry has no breadth. Heights are lost.
  ///
  /// - Throws: ``GEOSError`` when a coordinate is beyond 1e150.
  ///
  /// `GEOSMinimumRotatedRectangle_r`
  public func minimumRotatedRectangle() throws(GEOSError) -> Geometry {
    try requireModestExtent("GEOSMinimumRotatedRectangle_r")
    return try unsafe derived("GEOSMinimumRotatedRectangle_r", GEOSMinimumRotatedRectangle_r)
  }
}
