import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The area that the lines enclose, rings within rings alternating between inside and outside. Heights are kept.
  ///
  /// `GEOSBuildArea_r`
  public func buildArea() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSBuildArea_r", GEOSBuildArea_r)
  }
}
