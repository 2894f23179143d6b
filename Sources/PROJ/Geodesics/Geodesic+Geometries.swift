public import SimpleFeatures

extension Geodesic {
  /// The length of all lines of a geometry and of all rings of its areas, metres, heights left aside; 0 for points.
  /// (`geod_inverse`)
  ///
  /// NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func length(of geometry: Geometry) -> Double {
    geometry.coordinates.sum(ofPaths: lineLength)
  }

  /// The area of a geometry whose edges are geodesics, square metres: of each polygon the shell less its holes, whichever
  /// way they run; 0 for points and lines. (`geod_polygon_compute`)
  ///
  /// Of the two parts into which a ring cuts the ellipsoid, the smaller one is taken; so a ring may go round a pole, and
  /// across the antimeridian. NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func area(of geometry: Geometry) -> Double {
    geometry.coordinates.sum(ofAreas: { polygonAreaPerimeter(of: $0, ring: $1).area })
  }
}
