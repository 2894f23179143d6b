import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The smallest convex area that covers the geometry; a line or point where it has no breadth. Heights are kept.
  ///
  /// `GEOSConvexHull_r`
  public func convexHull() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSConvexHull_r", GEOSConvexHull_r)
  }
}
