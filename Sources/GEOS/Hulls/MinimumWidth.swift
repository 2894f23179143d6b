import CGEOS
public import SimpleFeatures

extension Geometry {
  /// A line across the geometry where it is narrowest: its length is the least distance of two parallel lines that have the
  /// geometry between them. An empty line for an empty geometry. Heights are lost.
  ///
  /// `GEOSMinimumWidth_r`
  public func minimumWidth() throws(GEOSError) -> Geometry {
    return try unsafe derived("GEOSMinimumWidth_r", GEOSMinimumWidth_r)
  }
}
