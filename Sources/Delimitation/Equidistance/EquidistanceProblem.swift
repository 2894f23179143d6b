import Geodesy

/// Where the distance to one side is a given multiple of the distance to another.
struct EquidistanceProblem: Sendable {
  let first: EquidistanceSide
  let second: EquidistanceSide
  /// Distance to the first side over distance to the second; 1 for equidistance.
  let ratio: Double
  let metric: EllipsoidalMetric

  /// A position with its feet on both sides.
  struct Place: Sendable {
    var position: LonLat
    var first: EquidistanceSide.Foot
    var second: EquidistanceSide.Foot
    /// Distance to the first less the ratio times that to the second, in metres: 0 on the line.
    var excess: Double
    /// East and north change of `excess` a metre.
    var slope: SIMD2<Double>

    /// The least distance to a side.
    var nearest: Double { min(first.distance, second.distance) }
  }

  func place(_ position: LonLat) -> Place {
    place(position, first.foot(of: position), second.foot(of: position))
  }

  func place(_ position: LonLat, _ first: EquidistanceSide.Foot, _ second: EquidistanceSide.Foot) -> Place {
    Place(
      position: position, first: first, second: second, excess: first.distance - ratio * second.distance,
      slope: ratio * direction(from: position, to: second) - direction(from: position, to: first))
  }

  /// East and north of the way to a foot; zero on the foot itself.
  func direction(from position: LonLat, to foot: EquidistanceSide.Foot) -> SIMD2<Double> {
    guard foot.distance > 1e-9 else { return .zero }
    let azimuth = metric.inverse(position, foot.position).azimuth1.degreesToRadians
    return SIMD2(azimuth.sine, azimuth.cosine)
  }

  /// A position moved by metres to the east and north, in first order.
  func moved(_ position: LonLat, by step: SIMD2<Double>) -> LonLat {
    let latitude = position.y.degreesToRadians
    return LonLat(
      position.x + (step.x / metric.parallelRadius(latitude)).radiansToDegrees,
      position.y + (step.y / metric.meridionalRadius(latitude)).radiansToDegrees
    ).wrapped
  }

  /// The place of the line near a position, its two distances alike to 1e-5 m; `nil` where none lies within a reach in
  /// metres.
  func settled(_ position: LonLat, within reach: Double) -> Place? {
    var here = place(position)
    for _ in 0..<12 {
      if abs(here.excess) <= 1e-5 { return metric.inverse(position, here.position).distance <= reach ? here : nil }
      let steepness = (here.slope * here.slope).sum()
      guard steepness > 1e-12 else { break }
      var step = -here.excess / steepness * here.slope
      if step.norm > reach / 2 { step *= reach / 2 / step.norm }
      here = place(moved(here.position, by: step))
    }
    return bracketed(about: place(position), reach: reach)
  }

  /// The same by halving along the slope, where steps go to and fro over a bend.
  private func bracketed(about start: Place, reach: Double) -> Place? {
    guard start.slope.norm > 1e-6 else { return nil }
    let way = (start.excess > 0 ? -1 : 1) / start.slope.norm * start.slope
    var far = reach / 64
    while far <= reach {
      let end = place(moved(start.position, by: far * way))
      if end.excess * start.excess <= 0 { return root(between: start, end) }
      far *= 2
    }
    return nil
  }

  /// A place of the line between two on either side of it, by false position with halved weights (Illinois).
  func root(between start: Place, _ end: Place) -> Place {
    var (low, high) = (start, end)
    var (lowExcess, highExcess) = (low.excess, high.excess)
    var best = abs(low.excess) < abs(high.excess) ? low : high
    for step in 0..<80 where abs(best.excess) > 1e-5 {
      let share = step % 3 == 2 ? 0.5 : lowExcess / (lowExcess - highExcess)
      let across = (high.position.x - low.position.x).wrappedLongitude
      let middle = place(
        LonLat(low.position.x + share * across, low.position.y + share * (high.position.y - low.position.y)).wrapped)
      if abs(middle.excess) < abs(best.excess) { best = middle }
      if (middle.excess > 0) == (highExcess > 0) {
        high = middle
        highExcess = middle.excess
        lowExcess /= 2
      } else {
        low = middle
        lowExcess = middle.excess
        highExcess /= 2
      }
    }
    return best
  }
}
