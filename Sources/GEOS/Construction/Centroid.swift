import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The planar centre of mass of the parts of the greatest dimension; an empty point for an empty geometry.
  /// Heights are lost.
  ///
  /// `GEOSGetCentroid_r`
  public func centroid() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSGetCentroid_r", GEOSGetCentroid_r)
  }
}
