import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The polygons into which a line cuts an area; the area itself, polygon by polygon, when the line does not cross it.
  ///
  /// Edges are taken as straight in longitude and latitude after densification to `maxError` metres.
  public func split(
    _ area: Geometry, along line: Geometry, edges: EdgeMeaning = .geodesic, maxError: Double = 0.25
  ) throws(GeodesyError) -> [Geometry] {
    let operands = try aligned([area, line].map { densified($0, edges: edges, maxError: maxError) })
    let cut = operands[1].parts(ofDimension: 1)
    return try GeodesyError.translating {
      var parts: [Geometry] = []
      for rings in Pieces(operands[0]).areas {
        let polygon = Pieces(areas: [rings]).geometry
        parts += try cut.isEmpty || !polygon.intersects(cut) ? [polygon] : Self.faces(of: polygon, cutBy: cut)
      }
      return parts
    }
  }

  /// The faces of a polygon's boundary together with a line that lie in the polygon.
  package static func faces(of polygon: Geometry, cutBy line: Geometry) throws -> [Geometry] {
    let faces = try polygon.boundary().union(line).polygonize().coordinates.members
    let inside = try PreparedGeometry(polygon)
    return try faces.filter { face in
      let place = try face.pointOnSurface().coordinates
      return try !place.isEmpty && inside.contains(place[0])
    }
  }
}
