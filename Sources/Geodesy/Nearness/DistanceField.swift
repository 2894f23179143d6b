package import SimpleFeatures

/// The distance to a geometry as a function of position: 0 inside its areas.
struct DistanceField: Sendable {
  let tree: SiteTree
  let areas: [Containment]

  init(_ pieces: Pieces, in metric: EllipsoidalMetric) {
    tree = SiteTree(metric.sites(of: pieces), in: metric)
    areas = pieces.areas.map { Containment($0, in: metric) }
  }

  var metric: EllipsoidalMetric { tree.metric }

  func contains(_ position: LonLat) -> Bool {
    areas.contains { $0.contains(position) }
  }

  /// Whether no line and no border of an area comes within a distance in metres of a position. The bounds of the index tell
  /// most cases; they are loose by the rise of long edges, and what they leave open is measured.
  func hasNoBorder(within radius: Double, of position: LonLat) -> Bool {
    if tree.distanceBounds(to: position).lowerBound > radius { return true }
    return tree.nearest(to: position).map { $0.distance > radius } ?? true
  }

  /// The exact distance in metres, the nearest place and the site that holds it, none inside an area.
  struct Nearest {
    var distance: Double
    var position: LonLat
    var site: Int?
  }

  /// What is nearest to a position; `nil` when there is nothing to be near to.
  func nearest(to position: LonLat) -> Nearest? {
    if contains(position) { return Nearest(distance: 0, position: position) }
    return tree.nearest(to: position).map { Nearest(distance: $0.distance, position: $0.position, site: $0.site) }
  }
}

extension EllipsoidalMetric {
  /// The pieces of a geometry with edges that are geodesics: edges of another meaning get positions on them until the
  /// geodesics between deviate by no more than `maxError` metres.
  package func geodesicPieces(_ geometry: Geometry, edges: EdgeMeaning, maxError: Double = 1e-3) -> Pieces {
    let pieces = Pieces(geometry)
    if edges == .geodesic { return pieces }
    return pieces.mapPaths { densified($0, edges, for: .geodesic, maxError: maxError) }
  }
}
