import PROJ
import SimpleFeatures

/// The search, by branch and bound, for the place that is farthest from a geometry.
struct FarthestSearch {
  let field: DistanceField
  /// How far the result may fall short, in metres; or a millionth of itself if that is more, without which what is all
  /// round at the same distance would be searched to the last millimetre.
  private let leastTolerance: Double
  private(set) var best: Nearest?
  var tolerance: Double { max(leastTolerance, 1e-6 * reached) }

  init(field: DistanceField, tolerance: Double) {
    self.field = field
    leastTolerance = tolerance
  }

  private var metric: EllipsoidalMetric { field.metric }
  var reached: Double { best?.distance ?? -.infinity }

  /// Takes a position into account and says how far it is and from where.
  @discardableResult
  mutating func consider(_ position: LonLat) -> DistanceField.Nearest? {
    guard let found = field.nearest(to: position) else { return nil }
    note(position, found)
    return found
  }

  /// Keeps a position when it is the farthest so far.
  mutating func note(_ position: LonLat, _ found: DistanceField.Nearest) {
    if found.distance > reached {
      best = Nearest(distance: found.distance, from: found.position.position, to: position.position)
    }
  }

  mutating func consider(path: [LonLat]) {
    let ends = path.map { ($0, consider($0)) }
    for (from, to) in zip(ends, ends.dropFirst()) where from.0 != to.0 {
      guard let first = from.1, let second = to.1 else { return }
      let whole = Edge(from.0, to.0, .geodesic, in: metric)
      search(
        Stretch(edge: whole, start: 0, end: 1, from: from.0, to: to.0, nearFrom: first, nearTo: second))
    }
  }

  /// A part of an edge with what its ends are nearest to.
  private struct Stretch {
    var edge: Edge
    var start: Double
    var end: Double
    var from: LonLat
    var to: LonLat
    var nearFrom: DistanceField.Nearest
    var nearTo: DistanceField.Nearest
  }

  private mutating func search(_ whole: Stretch) {
    var open = [whole]
    while let stretch = open.popLast() {
      guard most(stretch) > reached + tolerance else { continue }
      let middle = (stretch.start + stretch.end) / 2
      let position = stretch.edge.position(at: middle)
      guard middle > stretch.start, middle < stretch.end, let near = consider(position) else { continue }
      var first = stretch
      first.end = middle
      first.to = position
      first.nearTo = near
      var second = stretch
      second.start = middle
      second.from = position
      second.nearFrom = near
      open.append(first)
      open.append(second)
    }
  }

  /// The most the distance can be anywhere on a stretch.
  ///
  /// It changes no faster than one walks; and the distance to one fixed place, which it never exceeds, is convex along
  /// a geodesic up to a quarter of the Earth, so it is greatest at an end; beyond, a little more between.
  private func most(_ stretch: Stretch) -> Double {
    let length = stretch.edge.length * (stretch.end - stretch.start)
    let walked = (stretch.nearFrom.distance + stretch.nearTo.distance + length) / 2
    guard max(stretch.nearFrom.distance, stretch.nearTo.distance) + length < 19_000_000, walked > reached + tolerance else {
      return walked
    }
    if stretch.nearFrom.site == nil, stretch.nearTo.site == nil,
      field.hasNoBorder(within: length, of: stretch.from) || crossesNothing(stretch)
    {
      // All of it lies in an area.
      return 0
    }
    return min(
      walked, most(stretch, stretch.nearFrom, of: stretch.from, to: stretch.to),
      most(stretch, stretch.nearTo, of: stretch.to, to: stretch.from))
  }

  /// Whether a stretch meets no border, where few can be met: one that runs along a border within a hair's breadth would be
  /// halved to that breadth otherwise.
  private func crossesNothing(_ stretch: Stretch) -> Bool {
    let chord = SpaceSegment(metric.spacePoint(stretch.from), metric.spacePoint(stretch.to))
    let rise = metric.rise(over: chord)
    let near = field.tree.sites(within: 0, of: chord, rise: rise)
    return near.count <= 4
      && near.allSatisfy { index in
        let site = field.tree.sites[index]
        return metric.crossing(stretch.from, stretch.to, site.from, site.to) == nil
      }
  }

  /// The most by what is nearest to one end: its distance there and at the other end.
  private func most(_ stretch: Stretch, _ near: DistanceField.Nearest, of end: LonLat, to other: LonLat) -> Double {
    let radius = metric.curvatureRadii.lowerBound
    let length = stretch.edge.length * (stretch.end - stretch.start)
    let ends = max(near.distance, metric.shortestLength(near.position, other))
    // Beyond a quarter of the Earth the distance to a place bends the other way, by the cotangent over the radius.
    let bulge = ends / radius < 1.5 ? 0 : length * length / (7.5 * radius * ((ends + length) / radius).sine)
    let place = ends + bulge
    guard place > reached + tolerance, let nearest = field.tree.nearest(to: end) else { return place }
    // Inside an area its border is as far at most.
    let site = field.tree.sites[nearest.site]
    let segment = max(nearest.distance, metric.nearest(to: other, on: site.from, site.to).distance)
    guard segment < radius / 2 else { return place }
    // To a segment it bends the other way, by no more than the tangent of the distance in radians over the radius.
    return min(place, segment + length * length * (segment / radius).tangent / (7.5 * radius))
  }
}
