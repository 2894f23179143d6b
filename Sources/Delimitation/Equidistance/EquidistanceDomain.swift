import GEOS
import Geodesy
import SimpleFeatures

/// Where an equidistance line is looked for: between the sides, in an area, or as far as a distance from the sides.
struct EquidistanceDomain: Sendable {
  let plane: GeodesicPlane
  /// The convex hull of the sides in the plane, counter-clockwise, where nothing else bounds the line.
  private let hull: [SIMD2<Double>]
  private let areas: [Containment]
  private let isBoundByArea: Bool
  /// How far from the sides the line goes at most, in metres.
  private let reach: Double
  /// Sides that neither of the line's two may be farther than.
  let others: [EquidistanceSide]
  /// The square of the plane that holds all of it: lower left corner and length of a side.
  let square: (corner: SIMD2<Double>, side: Double)

  /// Distances in the plane are at most this many times those on the ellipsoid, and at least as long divided by it.
  static let stretch = 1.1
  private static let farthest = 4_000_000.0

  init(
    of sides: [[Geometry]], others: [EquidistanceSide], within area: Geometry?, reach: Double?, in metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    let pieces = sides.flatMap { $0.flatMap { Pieces($0).positions } }
    let bounding = area.map { Pieces($0) }
    guard let centre = metric.middle(of: bounding?.positions ?? pieces) else {
      throw DelimitationError(.unsuitableGeometry, "there is nothing to be equidistant from")
    }
    plane = GeodesicPlane(centre: centre, metric: metric)
    var points = (bounding?.positions ?? pieces).map(plane.project)
    guard points.allSatisfy({ $0.norm < Self.farthest }) else {
      throw DelimitationError(
        .unsuitableGeometry,
        "the sides reach farther than 4,000 km from their middle; expected a smaller part of them, or an area that holds the line"
      )
    }
    self.others = others
    self.reach = reach ?? .infinity
    isBoundByArea = area != nil
    areas = (bounding?.areas ?? []).map { Containment($0, in: metric) }
    if area == nil, reach == nil {
      hull = try Self.hull(of: points)
    } else {
      hull = []
    }
    if area == nil, let reach {
      points = points.flatMap { point in [SIMD2(-1, -1), SIMD2(1, 1)].map { point + reach * Self.stretch * $0 } }
    }
    let low = points.reduce(points[0], pointwiseMin)
    let span = points.reduce(points[0], pointwiseMax) - low
    let side = max(span.x, span.y) * 1.02 + 1
    square = (low - (SIMD2(side, side) - span) / 2, side)
  }

  private static func hull(of points: [SIMD2<Double>]) throws(DelimitationError) -> [SIMD2<Double>] {
    let hull = try DelimitationError.translating { try Pieces(points: points).geometry.convexHull() }
    guard let ring = Pieces(hull).areas.first?.first else {
      throw DelimitationError(
        .unsuitableGeometry, "the sides lie on one straight line; expected an area or a distance that bounds the line")
    }
    let turn = zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    return turn > 0 ? ring : ring.reversed()
  }

  /// Whether the line may go through a place, third sides left out.
  func contains(_ place: EquidistanceProblem.Place) -> Bool {
    if place.nearest > reach { return false }
    if isBoundByArea { return areas.contains { $0.contains(place.position) } }
    return hull.isEmpty || outside(plane.project(place.position)) <= 0
  }

  /// The third side that is nearest to a place, and nearer than both of the line's, with its foot.
  func nearer(than place: EquidistanceProblem.Place) -> (side: Int, foot: EquidistanceSide.Foot)? {
    others.enumerated().map { (side: $0, foot: $1.foot(of: place.position)) }
      .filter { $0.foot.distance < place.nearest }.min { $0.foot.distance < $1.foot.distance }
  }

  /// Whether certainly nothing of the domain lies within a radius in metres of a place.
  func excludes(_ point: SIMD2<Double>, _ place: EquidistanceProblem.Place, radius: Double) -> Bool {
    if place.nearest - radius > reach { return true }
    if !hull.isEmpty, outside(point) > radius * Self.stretch { return true }
    return others.contains { $0.foot(of: place.position).distance + 2 * radius < place.nearest }
  }

  /// How far outside the hull a point lies at least; not positive inside.
  private func outside(_ point: SIMD2<Double>) -> Double {
    var farthest = -Double.infinity
    for (from, to) in zip(hull, hull.dropFirst()) where from != to {
      let along = to - from
      let away = point - from
      farthest = max(farthest, (along.y * away.x - along.x * away.y) / along.norm)
    }
    return farthest
  }
}
