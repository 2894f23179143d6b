import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The Delaunay triangulation of the geometry's vertices, a collection of triangles, empty when they lie on one line.
  /// Heights are kept.
  ///
  /// - Parameter tolerance: vertices no farther than this from another count as the same, 0 or more, in the plane's units.
  /// - Throws: ``GEOSError`` when vertices are so near to each other that rounding breaks the triangulation.
  ///
  /// `GEOSDelaunayTriangulation_r`
  public func delaunayTriangulation(tolerance: Double = 0) throws(GEOSError) -> Geometry {
    try delaunay(tolerance, edges: false)
  }

  /// The edges of the Delaunay triangulation of the geometry's vertices, each once, a multi line string.
  /// Heights are kept.
  ///
  /// - Parameter tolerance: vertices no farther than this from another count as the same, 0 or more, in the plane's units.
  /// - Throws: as ``SimpleFeatures/Geometry/delaunayTriangulation(tolerance:)``.
  ///
  /// `GEOSDelaunayTriangulation_r`
  public func delaunayEdges(tolerance: Double = 0) throws(GEOSError) -> Geometry {
    try delaunay(tolerance, edges: true)
  }

  private func delaunay(_ tolerance: Double, edges: Bool) throws(GEOSError) -> Geometry {
    let function = "GEOSDelaunayTriangulation_r"
    try Argument.notNegative(tolerance, "tolerance", of: function)
    return try unsafe derived(function) { unsafe GEOSDelaunayTriangulation_r($0, $1, tolerance, edges ? 1 : 0) }
  }
}
