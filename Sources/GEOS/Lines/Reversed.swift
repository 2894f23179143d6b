import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The geometry with the positions of every line and ring in reverse order. Heights are kept.
  ///
  /// `GEOSReverse_r`
  public func reversed() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSReverse_r", GEOSReverse_r)
  }
}
