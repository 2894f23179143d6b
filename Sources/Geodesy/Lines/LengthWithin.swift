public import SimpleFeatures

extension EllipsoidalMetric {
  /// The length in metres of the lines of a geometry that lie within a distance of another geometry, inside its areas
  /// included.
  ///
  /// By exact distance intervals: the ends of every stretch within the distance are found to 1e-7 m with the exact
  /// inverse; no buffer polygon is made. Geodesic edges; edges of another meaning are replaced by geodesics within 1 mm.
  public func lengthWithin(
    _ distance: Double, of target: Geometry, along line: Geometry, edges: EdgeMeaning = .geodesic
  ) -> Double {
    lengthsWithin([distance], of: target, along: line, edges: edges)[0]
  }

  /// The same for each of many distances, for which the target is made ready once.
  public func lengthsWithin(
    _ distances: [Double], of target: Geometry, along line: Geometry, edges: EdgeMeaning = .geodesic
  ) -> [Double] {
    let field = DistanceField(geodesicPieces(target, edges: edges), in: self)
    let paths = geodesicPieces(line, edges: edges).lines
    return distances.map { distance in
      guard distance >= 0, distance.isFinite else { return 0 }
      let search = DistanceIntervals(of: field, within: distance)
      return paths.reduce(0) { total, path in
        search.intervals(along: path).reduce(total) { $0 + $1.upperBound - $1.lowerBound }
      }
    }
  }
}
