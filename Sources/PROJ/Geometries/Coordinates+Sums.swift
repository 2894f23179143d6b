import SimpleFeatures

/// Sums over the paths of a geometry, whatever a path's own figure is; NaN for coordinates whose parts do not fit.
extension Coordinates {
  /// The sum of a figure of each line and ring; 0 for points.
  func sum(ofPaths figure: (Coordinates, Range<Int>) -> Double) -> Double {
    partsFit ? pathSum(figure) : .nan
  }

  /// The sum over polygons of the magnitude of a figure of the shell less those of the holes; 0 for points and lines.
  func sum(ofAreas figure: (Coordinates, Range<Int>) -> Double) -> Double {
    partsFit ? areaSum(figure) : .nan
  }

  private func pathSum(_ figure: (Coordinates, Range<Int>) -> Double) -> Double {
    let ofMembers = members.reduce(0) { $0 + $1.coordinates.pathSum(figure) }
    guard type != .point, type != .multiPoint else { return ofMembers }
    return paths.reduce(ofMembers) { $0 + figure(self, $1) }
  }

  private func areaSum(_ figure: (Coordinates, Range<Int>) -> Double) -> Double {
    let ofMembers = members.reduce(0) { $0 + $1.coordinates.areaSum(figure) }
    let rings = paths
    return polygons.reduce(ofMembers) { sum, polygon in
      polygon.reduce(sum) { sum, ring in
        let area = abs(figure(self, rings[ring]))
        return ring == polygon.lowerBound ? sum + area : sum - area
      }
    }
  }
}
