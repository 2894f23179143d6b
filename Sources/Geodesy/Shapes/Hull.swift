import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The convex hull of a geometry in the azimuthal equal-area plane about its centroid: a polygon, or a line or a point
  /// where there is no more; empty for nothing.
  ///
  /// Sides, straight in the plane, come back with positions every 5 km, so that the geodesics between them lie within 0.2 m
  /// of the side up to 500 km from the centroid.
  public func hull(of geometry: Geometry, edges: EdgeMeaning = .geodesic) throws(GeodesyError) -> Geometry {
    let centre = try centroid(of: geometry, edges: edges).coordinates
    guard !centre.isEmpty else { return .geometryCollection([]) }
    let plane = try EqualAreaPlane(about: LonLat(centre[0]), in: self)
    let planar = try plane.project(Pieces(geometry), edges, step: 1000).geometry
    let hull = try GeodesyError.translating { try planar.convexHull() }
    var pieces = Pieces(hull)
    pieces = try pieces.mapPaths { (path) throws(GeodesyError) in
      try plane.unproject(Self.planarSteps(path, step: 5000))
    }
    pieces.points = try plane.unproject(pieces.points)
    return pieces.geometry
  }

  /// A path of a plane with positions added so that no two are farther apart than `step`.
  private static func planarSteps(_ path: [SIMD2<Double>], step: Double) -> [SIMD2<Double>] {
    guard let first = path.first else { return [] }
    var dense = [first]
    for (from, to) in zip(path, path.dropFirst()) {
      let count = max(1, ((to - from).norm / step).rounded(.up))
      for index in stride(from: 1, to: count, by: 1) { dense.append(from + (to - from) * (index / count)) }
      dense.append(to)
    }
    return dense
  }
}
