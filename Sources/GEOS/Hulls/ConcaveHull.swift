import CGEOS
public import SimpleFeatures

extension Geometry {
  /// An area around the geometry's vertices that follows them closer than the convex hull: triangles of their Delaunay
  /// triangulation are taken away from outside while their outer edge is long. A line or point where it has no breadth.
  /// Heights are kept.
  ///
  /// - Parameters:
  ///   - ratio: where between the shortest and the longest edge of the triangulation an edge counts as long, 0 for the
  ///     closest hull, 1 for the convex hull.
  ///   - allowHoles: whether triangles inside are taken away too.
  /// - Throws: ``GEOSError`` when the ratio is not from 0 to 1.
  ///
  /// `GEOSConcaveHull_r`
  public func concaveHull(ratio: Double, allowHoles: Bool = false) throws(GEOSError) -> Geometry {
    let function = "GEOSConcaveHull_r"
    try Argument.within(0...1, ratio, "ratio", of: function)
    // The triangulation's own outline may miss the convex hull by a sliver.
    if ratio == 1 { return try convexHull() }
    return try unsafe derived(function) { unsafe GEOSConcaveHull_r($0, $1, ratio, allowHoles ? 1 : 0) }
  }

  /// The concave hull by a length: edges longer than it are not left on the outside where the area stays in one piece.
  ///
  /// GEOS 3.11 takes the ratio only; there the length is turned into it by the edges of the same triangulation.
  ///
  /// - Parameters:
  ///   - maxEdgeLength: 0 or more, in the plane's units.
  ///   - allowHoles: whether triangles inside are taken away too.
  ///
  /// `GEOSConcaveHullByLength_r`, `GEOSConcaveHull_r`, `GEOSDelaunayTriangulation_r`
  public func concaveHull(maxEdgeLength: Double, allowHoles: Bool = false) throws(GEOSError) -> Geometry {
    let function = "GEOSConcaveHullByLength_r"
    try Argument.notNegative(maxEdgeLength, "greatest length of an edge", of: function)
    if LibraryVersion.isAtLeast(3, 12) {
      return try unsafe derived(function) {
        unsafe GEOSConcaveHullByLength_r($0, $1, maxEdgeLength, allowHoles ? 1 : 0)
      }
    }
    let lengths = try delaunayEdges().segments().map(\.length)
    guard let shortest = lengths.min(), let longest = lengths.max(), shortest < longest else { return try convexHull() }
    let ratio = (maxEdgeLength - shortest) / (longest - shortest)
    return try concaveHull(ratio: min(max(ratio, 0), 1), allowHoles: allowHoles)
  }
}
