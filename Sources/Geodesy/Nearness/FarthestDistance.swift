public import SimpleFeatures

extension EllipsoidalMetric {
  /// The greatest distance of a point of the second geometry to the first, with its place (`to`) and the place of the
  /// first that is nearest to it (`from`); `nil` when one of them is empty.
  ///
  /// Edges and the inside of areas are searched, not only vertices: the result is at most `tolerance` metres short, or a
  /// millionth of itself if that is more. Pockets of the second that the first closes in are found down to a
  /// four-thousandth of the second's extent.
  public func farthestDistance(
    from first: Geometry, to second: Geometry, edges: EdgeMeaning = .geodesic, tolerance: Double = 1e-3
  ) -> Nearest? {
    let field = DistanceField(geodesicPieces(first, edges: edges), in: self)
    let pieces = geodesicPieces(second, edges: edges)
    var search = FarthestSearch(field: field, tolerance: max(tolerance, 1e-6))
    for position in pieces.points { search.consider(position) }
    for path in pieces.paths { search.consider(path: path) }
    for area in pieces.areas { search.consider(inside: area) }
    return search.best
  }

  /// The Hausdorff distance of two geometries with its place: the greater of the two directed farthest distances, at
  /// most `tolerance` metres short; `nil` when one of them is empty.
  public func hausdorffDistance(
    between first: Geometry, and second: Geometry, edges: EdgeMeaning = .geodesic, tolerance: Double = 1e-3
  ) -> Nearest? {
    guard
      let there = farthestDistance(from: first, to: second, edges: edges, tolerance: tolerance),
      let back = farthestDistance(from: second, to: first, edges: edges, tolerance: tolerance)
    else { return nil }
    if there.distance >= back.distance { return there }
    return Nearest(distance: back.distance, from: back.to, to: back.from)
  }
}
