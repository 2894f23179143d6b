import SimpleFeatures

extension EllipsoidalMetric {
  /// The stretches of lines that lie farther than a distance in metres from a geometry, found by exact distances as of
  /// ``lengthWithin(_:of:along:edges:)``.
  func stretches(of line: Geometry, fartherThan distance: Double, from target: Geometry, edges: EdgeMeaning) -> Geometry {
    let field = DistanceField(geodesicPieces(target, edges: edges), in: self)
    let search = DistanceIntervals(of: field, within: distance)
    let far = geodesicPieces(line, edges: edges).lines.flatMap { path in
      var start = 0.0
      var between: [ClosedRange<Double>] = []
      for near in search.intervals(along: path) {
        if near.lowerBound > start { between.append(start...near.lowerBound) }
        start = near.upperBound
      }
      between.append(start...Double.greatestFiniteMagnitude)
      return sections(of: [path], edges: .geodesic, between)
    }
    return Pieces(lines: far).geometry
  }
}
