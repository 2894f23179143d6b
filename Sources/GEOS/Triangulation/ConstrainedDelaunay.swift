import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The areas cut into triangles whose corners are their own vertices, as near to a Delaunay triangulation as the outlines
  /// allow; a collection of triangles, empty for points and lines. Heights are kept.
  ///
  /// - Throws: ``GEOSError`` when the geometry is not valid.
  ///
  /// `GEOSConstrainedDelaunayTriangulation_r`
  public func constrainedDelaunayTriangulation() throws(GEOSError) -> Geometry {
    let function = "GEOSConstrainedDelaunayTriangulation_r"
    try requireValid(function)
    return try unsafe derived(function, GEOSConstrainedDelaunayTriangulation_r)
  }
}
