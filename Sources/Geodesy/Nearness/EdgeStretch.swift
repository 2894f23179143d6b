import PROJ

/// A short stretch of a geodesic edge, and the exact intervals of it that lie within a distance of something.
///
/// The distance from a moving point to one site is convex along a geodesic, so what is within the limit of one site is
/// one interval; the answer is the union over sites. The stretch is halved until few sites are in question.
struct EdgeStretch {
  private let edge: Edge
  private let start: Double
  private let end: Double
  private let field: DistanceField
  private let limit: Double

  /// A stretch between two distances along an edge, in metres.
  init(_ edge: Edge, from start: Double, to end: Double, field: DistanceField, limit: Double) {
    self.edge = edge
    self.start = start
    self.end = end
    self.field = field
    self.limit = limit
  }

  private var metric: EllipsoidalMetric { field.metric }

  private func position(at along: Double) -> LonLat { edge.position(at: along / edge.length) }

  /// The intervals in metres along the edge, ascending; neighbours may touch.
  func intervals() -> [ClosedRange<Double>] {
    let ends = (metric.spacePoint(position(at: start)), metric.spacePoint(position(at: end)))
    let chord = SpaceSegment(ends.0, ends.1)
    let rise = chord.length * chord.length / (7.9 * metric.curvatureRadii.lowerBound)
    let tree = field.tree
    let near = tree.sites(within: limit, of: chord, rise: rise)
    if near.isEmpty {
      let middle = position(at: (start + end) / 2)
      return field.contains(middle) ? [start...end] : []
    }
    let covering = near.contains { index in
      let site = tree.sites[index]
      let farther = max(site.chord.distance(to: ends.0), site.chord.distance(to: ends.1))
      return tree.bounds.longest(chord: farther + site.rise) <= limit
    }
    if covering { return [start...end] }
    if near.count > 3, end - start > 0.01 {
      let middle = (start + end) / 2
      return EdgeStretch(edge, from: start, to: middle, field: field, limit: limit).intervals()
        + EdgeStretch(edge, from: middle, to: end, field: field, limit: limit).intervals()
    }
    var found = near.compactMap { interval(of: tree.sites[$0]) }
    found += insideIntervals(apartFrom: found)
    return Self.union(found)
  }

  /// Where the stretch is inside an area though not within the limit of its border: the gaps are wholly in or out.
  private func insideIntervals(apartFrom covered: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    guard !field.areas.isEmpty else { return [] }
    var gaps: [ClosedRange<Double>] = []
    var from = start
    for interval in Self.union(covered) {
      if interval.lowerBound > from { gaps.append(from...interval.lowerBound) }
      from = max(from, interval.upperBound)
    }
    if end > from { gaps.append(from...end) }
    return gaps.filter { field.contains(position(at: ($0.lowerBound + $0.upperBound) / 2)) }
  }

  private static func union(_ intervals: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var joined: [ClosedRange<Double>] = []
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, interval.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
      } else {
        joined.append(interval)
      }
    }
    return joined
  }

  /// The interval within the limit of one site, to 1e-8 m.
  private func interval(of site: Site) -> ClosedRange<Double>? {
    let path = GeodesicPath(metric.geodesic, from: site.from.position, to: site.to.position)
    let distance = { (along: Double) -> (excess: Double, slope: Double) in
      let here = position(at: along)
      let guess = site.chord.fraction(nearest: metric.spacePoint(here)) * path.length
      let found = metric.nearest(to: here, on: path, site.from, site.to, guess: guess)
      let course = edge.azimuth(at: along / edge.length)
      let bearing = metric.inverse(here, found.position).azimuth1
      return (found.distance - limit, -(bearing - course).degreesToRadians.cosine)
    }
    let first = distance(start)
    let last = distance(end)
    if first.excess <= 0, last.excess <= 0 { return start...end }
    if first.excess <= 0 { return start...root(distance, inside: start, outside: end) }
    if last.excess <= 0 { return root(distance, inside: end, outside: start)...end }
    // Both ends are outside: look for the bottom of the convex distance by the sign of its slope.
    var (low, high) = (start, end)
    var (lowEnd, highEnd) = (first, last)
    while high - low > 1e-8, lowEnd.slope < 0, highEnd.slope > 0 {
      // Two tangents of a convex function meet below it.
      let bottom =
        (lowEnd.excess * highEnd.slope - highEnd.excess * lowEnd.slope + lowEnd.slope * highEnd.slope * (high - low))
        / (highEnd.slope - lowEnd.slope)
      if bottom > 1e-6 { return nil }
      let middle = (low + high) / 2
      let value = distance(middle)
      if value.excess <= 0 {
        return root(distance, inside: middle, outside: start)...root(distance, inside: middle, outside: end)
      }
      if value.slope < 0 { (low, lowEnd) = (middle, value) } else { (high, highEnd) = (middle, value) }
    }
    return nil
  }

  /// Where the distance passes the limit, between a place inside and one outside, by safeguarded secants.
  private func root(
    _ distance: (Double) -> (excess: Double, slope: Double), inside: Double, outside: Double
  ) -> Double {
    var near = (at: inside, excess: distance(inside).excess)
    var far = (at: outside, excess: distance(outside).excess)
    var step = 0
    while abs(far.at - near.at) > 1e-8, step < 80 {
      let share = step % 3 == 2 ? 0.5 : min(max(near.excess / (near.excess - far.excess), 1e-3), 1 - 1e-3)
      let middle = near.at + (far.at - near.at) * share
      let excess = distance(middle).excess
      if abs(excess) < 1e-10 { return middle }
      if excess <= 0 { near = (middle, excess) } else { far = (middle, excess) }
      step += 1
    }
    return near.at
  }
}
