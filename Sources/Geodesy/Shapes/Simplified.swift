import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// A geometry with fewer vertices, none of those left out farther than `tolerance` metres from the new line; areas stay
  /// valid and do not overlap themselves (Douglas and Peucker, keeping topology).
  ///
  /// Done in the azimuthal equidistant plane about the geometry's middle; the vertices that stay are those of the original
  /// to the last digit. Points stay as they are.
  public func simplified(
    _ geometry: Geometry, edges: EdgeMeaning = .geodesic, tolerance: Double
  ) throws(GeodesyError) -> Geometry {
    guard tolerance >= 0, tolerance.isFinite else {
      throw GeodesyError(.outOfRange, "the tolerance is \(tolerance) m; expected 0 or more")
    }
    let pieces = Pieces(geometry)
    guard geometry.dimension != 0, let centre = middle(of: pieces.positions) else { return geometry }
    let plane = GeodesicPlane(centre: centre, metric: self)
    var originals: [SIMD2<Double>: LonLat] = [:]
    let planar = pieces.mapPaths { path in
      Self.unwrapped(path).map { position in
        let point = plane.project(position)
        originals[point] = position
        return point
      }
    }
    let simple = try GeodesyError.translating { try planar.geometry.simplified(tolerance: tolerance) }
    return Pieces(simple).mapPaths { path in path.map { originals[$0] ?? plane.unproject($0) } }.geometry
  }
}
