import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The least planar distance between the two, by indexes of their edges; `nil` when one is empty.
  ///
  /// The figure of ``SimpleFeatures/Geometry/distance(to:)``, sooner where both have many edges. When one geometry is asked
  /// often, use ``PreparedGeometry/distance(to:)``.
  ///
  /// `GEOSDistanceIndexed_r`
  public func indexedDistance(to other: Geometry) throws(GEOSError) -> Double? {
    let handles = [try handle(), try other.handle()]
    guard handles.allSatisfy(\.isFitForEdgeIndex) else { return try distance(to: other) }
    // The index knows edges alone, and would measure from inside an area to its border.
    if handles.contains(where: { $0.type.dimension == 2 }), try intersects(other) { return 0 }
    return try unsafe figure(with: other, "GEOSDistanceIndexed_r", GEOSDistanceIndexed_r)
  }
}

extension Handle {
  /// Whether GEOS's index of edges neither crashes on the geometry nor mistakes it.
  fileprivate var isFitForEdgeIndex: Bool {
    !isEmpty && !hasStillPath && type != .geometryCollection
  }
}
