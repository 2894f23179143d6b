import CGEOS
public import SimpleFeatures

extension Geometry {
  /// A line across the geometry where it is narrowest: its length is the least distance of two parallel lines that have the
  /// geometry between them. An empty line for an empty geometry. Heights are lost.
  ///
  /// - Throws: ``GEOSError`` when a coordinate is beyond 1e150.
  ///
  /// `GEOSMinimumWidth_r`
  public func minimumWidth() throws(GEOSError) -> Geometry {
    try requireModestExtent("GEOSMinimumWidth_r")
    return try unsafe derived("GEOSMinimumWidth_r", GEOSMinimumWidth_r)
  }
}
