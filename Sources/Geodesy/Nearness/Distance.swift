public import SimpleFeatures

/// The least distance between two geometries and where it is taken.
public struct Nearest: Sendable, Hashable {
  /// Metres.
  public var distance: Double
  /// The place on the first geometry.
  public var from: Position
  /// The place on the second geometry.
  public var to: Position

  public init(distance: Double, from: Position, to: Position) {
    self.distance = distance
    self.from = from
    self.to = to
  }
}

extension EllipsoidalMetric {
  /// The least distance between two geometries of any type and its places; `nil` when one of them is empty.
  ///
  /// 0 where they touch, cross or one lies in an area of the other. Exact to 1e-6 m for geodesic edges; edges of another
  /// meaning are first replaced by geodesics within 1 mm.
  public func distance(from first: Geometry, to second: Geometry, edges: EdgeMeaning = .geodesic) -> Nearest? {
    let pieces = (geodesicPieces(first, edges: edges), geodesicPieces(second, edges: edges))
    if let shared = containedPlace(pieces.0, in: pieces.1) ?? containedPlace(pieces.1, in: pieces.0) {
      return Nearest(distance: 0, from: shared.position, to: shared.position)
    }
    let trees = (SiteTree(sites(of: pieces.0), in: self), SiteTree(sites(of: pieces.1), in: self))
    return trees.0.nearest(to: trees.1)
  }

  private func containedPlace(_ pieces: Pieces, in areas: Pieces) -> LonLat? {
    for area in areas.areas {
      let containment = Containment(area, in: self)
      if let place = pieces.representatives.first(where: containment.contains) { return place }
    }
    return nil
  }
}
