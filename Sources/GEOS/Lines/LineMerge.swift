import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The lines joined where exactly two ends meet.
  ///
  /// `GEOSLineMerge_r`
  public func lineMerge() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSLineMerge_r", GEOSLineMerge_r)
  }
}
