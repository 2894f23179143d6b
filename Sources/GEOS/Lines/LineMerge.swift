import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The lines joined where exactly two ends meet. Heights are kept.
  ///
  /// - Parameter directed: whether lines are joined only end to start, none being turned round.
  ///
  /// `GEOSLineMerge_r`, `GEOSLineMergeDirected_r`
  public func lineMerge(directed: Bool = false) throws(GEOSError) -> Geometry {
    directed
      ? try unsafe derived("GEOSLineMergeDirected_r", GEOSLineMergeDirected_r)
      : try unsafe derived("GEOSLineMerge_r", GEOSLineMerge_r)
  }
}
