public import SimpleFeatures

extension EllipsoidalMetric {
  /// The area of the polygons of a geometry by a second, independent method, in square metres: edges get a position every
  /// 100 m, each polygon is projected to the azimuthal equal-area plane about its middle and measured there.
  ///
  /// It agrees with ``area(of:edges:)`` to about 1e-9 where both are right.
  public func equalAreaPlanarArea(of geometry: Geometry, edges: EdgeMeaning = .geodesic) -> Double {
    var total = 0.0
    for area in Pieces(geometry).areas {
      guard let centre = middle(of: area[0]) else { continue }
      let plane = AuthalicPlane(about: centre, in: self)
      let areas = area.map { ring in abs(Self.planarArea(of: stepped(ring, edges, step: 100).map(plane.project))) }
      total += areas.dropFirst().reduce(areas[0], -)
    }
    return total
  }

  /// The signed area of a closed ring in a plane, about its first vertex to keep digits.
  static func planarArea(of ring: [SIMD2<Double>]) -> Double {
    guard let origin = ring.first else { return 0 }
    var doubled = 0.0
    for (from, to) in zip(ring, ring.dropFirst()) {
      let (a, b) = (from - origin, to - origin)
      doubled += a.x * b.y - a.y * b.x
    }
    return doubled / 2
  }
}
