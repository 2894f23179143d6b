import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The distinct positions of the geometry, a multi point in their order. Heights are kept, those of the first occurrence.
  ///
  /// `GEOSGeom_extractUniquePoints_r`
  public func uniquePoints() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSGeom_extractUniquePoints_r", GEOSGeom_extractUniquePoints_r)
  }
}
