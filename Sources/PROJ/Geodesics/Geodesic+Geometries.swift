public import SimpleFeatures

extension Geodesic {
  /// The length of all lines of a geometry and of all rings of its areas, metres, heights left aside; 0 for points.
  /// (`geod_inverse`)
  ///
  /// NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func length(of geometry: Geometry) -> Double {
    let coordinates = geometry.coordinates
    return coordinates.partsFit ? length(of: coordinates) : .nan
  }

  private func length(of coordinates: Coordinates) -> Double {
    let ofMembers = coordinates.members.reduce(0) { $0 + length(of: $1.coordinates) }
    guard coordinates.type != .point, coordinates.type != .multiPoint else { return ofMembers }
    return coordinates.paths.reduce(ofMembers) { $0 + lineLength(of: coordinates, in: $1) }
  }

  /// The area of a geometry whose edges are geodesics, square metres: of each polygon the shell less its holes, whichever
  /// way they run; 0 for points and lines. (`geod_polygon_compute`)
  ///
  /// Of the two parts into which a ring cuts the ellipsoid, the smaller one is taken; so a ring may go round a pole, and
  /// across the antimeridian. NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func area(of geometry: Geometry) -> Double {
    let coordinates = geometry.coordinates
    return coordinates.partsFit ? area(of: coordinates) : .nan
  }

  private func area(of coordinates: Coordinates) -> Double {
    let ofMembers = coordinates.members.reduce(0) { $0 + area(of: $1.coordinates) }
    let rings = coordinates.paths
    return coordinates.polygons.reduce(ofMembers) { sum, polygon in
      polygon.reduce(sum) { sum, ring in
        let area = abs(polygonAreaPerimeter(of: coordinates, ring: rings[ring]).area)
        return ring == polygon.lowerBound ? sum + area : sum - area
      }
    }
  }
}
