import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The Voronoi diagram of the geometry's vertices: for each distinct one the area nearer to it than to any other, a
  /// collection of polygons in an order of GEOS's own; empty for fewer than two vertices. Heights are lost.
  ///
  /// - Parameters:
  ///   - extent: a box that the cells are to fill at least; they always reach beyond the vertices.
  ///   - tolerance: vertices no farther than this from another count as the same, 0 or more, in the plane's units.
  /// - Throws: ``GEOSError`` when a bound is not finite, and when vertices are so near to each other that rounding breaks the
  ///   diagram.
  ///
  /// `GEOSVoronoiDiagram_r`
  public func voronoiDiagram(within extent: Bounds? = nil, tolerance: Double = 0) throws(GEOSError) -> Geometry {
    try voronoi(extent, tolerance, edges: false)
  }

  /// The edges between the cells of the Voronoi diagram, a multi line string; empty for fewer than two vertices.
  /// Heights are lost.
  ///
  /// - Parameters: as for ``SimpleFeatures/Geometry/voronoiDiagram(within:tolerance:)``.
  /// - Throws: as ``SimpleFeatures/Geometry/voronoiDiagram(within:tolerance:)``.
  ///
  /// `GEOSVoronoiDiagram_r`
  public func voronoiEdges(within extent: Bounds? = nil, tolerance: Double = 0) throws(GEOSError) -> Geometry {
    try voronoi(extent, tolerance, edges: true)
  }

  private func voronoi(_ extent: Bounds?, _ tolerance: Double, edges: Bool) throws(GEOSError) -> Geometry {
    let function = "GEOSVoronoiDiagram_r"
    try Argument.notNegative(tolerance, "tolerance", of: function)
    let edgesOnly: Int32 = edges ? 1 : 0
    guard let box = extent else {
      return try unsafe derived(function) { unsafe GEOSVoronoiDiagram_r($0, $1, nil, tolerance, edgesOnly) }
    }
    try Argument.finite(box, of: function)
    let frame = Geometry.multiPoint([Position(box.west, box.south), Position(box.east, box.north)])
    return try unsafe derived(with: frame, function) { unsafe GEOSVoronoiDiagram_r($0, $1, $2, tolerance, edgesOnly) }
  }
}
