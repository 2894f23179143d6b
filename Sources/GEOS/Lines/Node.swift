import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The lines cut at every place where they meet, each part once. Heights are kept.
  ///
  /// `GEOSNode_r`
  public func node() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSNode_r", GEOSNode_r)
  }
}
