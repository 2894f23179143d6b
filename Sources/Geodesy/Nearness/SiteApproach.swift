import PROJ

/// The distance from a point that moves along a stretch of a geodesic edge to one site: a convex function of the way, and
/// the intervals on which it is at most each of ascending limits.
///
/// Roots are found to 1e-8 m by safeguarded Newton steps, each from the root of the limit before: where the nearest place is
/// a point, the square of the distance is nearly quadratic; where it is the inside of a line, the distance is nearly linear.
struct SiteApproach {
  /// The distance at a place of the edge and its change with the way.
  private struct Value {
    /// Metres along the edge.
    var along: Double
    /// Metres.
    var distance: Double
    /// Metres of distance per metre of way.
    var slope: Double
    /// Whether the nearest place of the site is one of its ends.
    var isAtEnd: Bool
  }

  private let site: Site
  private let path: GeodesicPath
  private let edge: Edge
  private let metric: EllipsoidalMetric
  /// The values at both ends of the stretch.
  private let ends: (start: Value, end: Value)
  /// The values that are farthest out to both sides within the last limit.
  private var reached: (low: Value, high: Value)
  /// The least of the distances known, which is below all limits that the approach comes to.
  private let bottom: Double

  /// - Parameter limits: in metres, ascending; those that will be asked for.
  init(
    _ site: Site, _ edge: Edge, _ stretch: ClosedRange<Double>, _ metric: EllipsoidalMetric, limits: ArraySlice<Double>
  ) {
    self.site = site
    self.edge = edge
    self.metric = metric
    path = GeodesicPath(metric.geodesic, from: site.from.position, to: site.to.position)
    let value = { [path] in Self.value(at: $0, edge, site, path, metric) }
    ends = (value(stretch.lowerBound), value(stretch.upperBound))
    let lowest = Self.lowest(between: ends.start, ends.end, limits, value)
    reached = (lowest, lowest)
    // Where the path meets the site, rounding must not hide it from a limit of 0.
    bottom = lowest.distance < 1e-6 ? 0 : lowest.distance
  }

  /// The interval in metres along the edge that is within a limit; limits must ascend from call to call.
  mutating func interval(within limit: Double) -> ClosedRange<Double>? {
    guard limit >= bottom else { return nil }
    reached.low = advance(from: reached.low, towards: ends.start, limit)
    reached.high = advance(from: reached.high, towards: ends.end, limit)
    return reached.low.along...reached.high.along
  }

  /// The lowest value that matters: below all limits but those that the distance does not come down to.
  private static func lowest(
    between start: Value, _ end: Value, _ limits: ArraySlice<Double>, _ value: (Double) -> Value
  ) -> Value {
    var (low, high) = (start, end)
    var lowest = start.distance <= end.distance ? start : end
    var step = 0
    while high.along - low.along > 1e-8, low.slope < 0, high.slope > 0 {
      // Two tangents of a convex function meet below it.
      let span = high.along - low.along
      let steepness = high.slope - low.slope
      let meeting = (low.distance * high.slope - high.distance * low.slope + low.slope * high.slope * span) / steepness
      guard limits.contains(where: { $0 >= meeting - 1e-6 && $0 < lowest.distance }) else { break }
      let away = (low.distance - high.distance + high.slope * span) / steepness
      let isUseful = step % 3 != 2 && away > 0.01 * span && away < 0.99 * span
      let middle = value(low.along + (isUseful ? away : span / 2))
      if middle.distance < lowest.distance { lowest = middle }
      if middle.slope < 0 { low = middle } else { high = middle }
      step += 1
    }
    return lowest
  }

  /// The value at which the distance passes a limit, from one within it towards an end of the stretch; the end if that is
  /// within it too.
  private func advance(from last: Value, towards end: Value, _ limit: Double) -> Value {
    guard end.distance > limit else { return end }
    guard last.distance < limit else { return last }
    let sign = end.along < last.along ? -1.0 : 1
    var (inside, outside) = (last, end)
    var from = last
    for step in 0..<100 where abs(outside.along - inside.along) > 1e-8 {
      let span = abs(outside.along - inside.along)
      var ahead = (from.along - inside.along) * sign + Self.way(from: from, sign, to: limit)
      if !(ahead > 0 && ahead < span) || step % 8 == 7 { ahead = span / 2 }
      let here = value(at: inside.along + sign * ahead)
      let excess = here.distance - limit
      if let correction = Self.correction(excess, here, sign) {
        let along = here.along - sign * correction
        let isWithin = sign < 0 ? along <= last.along : along >= last.along
        var root = here
        root.along = isWithin ? (sign < 0 ? max(along, end.along) : min(along, end.along)) : last.along
        root.distance = limit
        return root
      }
      if excess <= 0 { inside = here } else { outside = here }
      from = here
    }
    return inside
  }

  /// The way in metres from a value to where the distance should be a limit, outward.
  private static func way(from value: Value, _ sign: Double, to limit: Double) -> Double {
    let slope = value.slope * sign
    if !value.isAtEnd, slope > 1e-3 { return (limit - value.distance) / slope }
    let beside = value.distance * slope
    return (beside * beside + limit * limit - value.distance * value.distance).squareRoot() - beside
  }

  /// The last Newton step from a value near a root, if what it leaves is below the tolerance.
  private static func correction(_ excess: Double, _ value: Value, _ sign: Double) -> Double? {
    if abs(excess) < 1e-10 { return 0 }
    let slope = value.slope * sign
    guard slope > 1e-3 else { return nil }
    // The foot of the perpendicular is known to 1e-7 m, and so is the slope to that over the distance.
    let slopeError = 2e-7 / value.distance
    // The distance from a point bends most, that from a line less.
    let bend = (1 - slope * slope + 2 * slopeError) / value.distance
    let left = abs(excess) * (abs(excess) * bend / slope + slopeError) / (slope * slope)
    return left < 1e-8 ? excess / slope : nil
  }

  private func value(at along: Double) -> Value { Self.value(at: along, edge, site, path, metric) }

  private static func value(
    at along: Double, _ edge: Edge, _ site: Site, _ path: GeodesicPath, _ metric: EllipsoidalMetric
  ) -> Value {
    let here = edge.place(at: along)
    let guess = site.chord.fraction(nearest: metric.spacePoint(here.position)) * path.length
    let nearest = metric.nearest(to: here.position, on: path, site.from, site.to, guess: guess)
    return Value(
      along: along, distance: nearest.distance, slope: (nearest.arrival - here.azimuth).degreesToRadians.cosine,
      isAtEnd: nearest.along <= 0 || nearest.along >= path.length)
  }
}
