public import SimpleFeatures

extension EllipsoidalMetric {
  /// The chainage in metres, from the start of a line, of the point of it that is nearest to a position; `nil` for a
  /// line without a position. Of a multi line string, the chainage runs on from part to part.
  ///
  /// Exact to 1e-6 m for geodesic edges; for other meanings the edges are replaced by geodesics within 1 mm.
  public func chainage(of position: Position, along line: Geometry, edges: EdgeMeaning = .geodesic) -> Double? {
    ChainageIndex(of: line, edges: edges, in: self).nearest(to: position)?.chainage
  }
}
