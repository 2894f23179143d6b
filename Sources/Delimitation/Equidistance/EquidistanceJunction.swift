import Geodesy

/// The place at given distances from three controls at once: where the control of a side changes, or three sides meet.
struct EquidistanceJunction {
  let problem: EquidistanceProblem

  /// The place where a side's foot passes from one control to another, the other side's staying; `nil` where none is near.
  ///
  /// - Parameter isFirst: Whether the first side's control changes.
  func change(from start: EquidistanceProblem.Place, to end: EquidistanceProblem.Place, ofFirst isFirst: Bool)
    -> (before: EquidistanceProblem.Place, after: EquidistanceProblem.Place)?
  {
    let span = problem.metric.inverse(start.position, end.position).distance
    for held in [isFirst ? start.second : start.first, isFirst ? end.second : end.first] {
      let changing = isFirst ? (start.first, end.first) : (start.second, end.second)
      let scale = isFirst ? problem.ratio : 1 / problem.ratio
      guard
        let position = meeting(of: changing.0, changing.1, near: start.position, or: end.position, held, times: scale),
        problem.metric.inverse(start.position, position).distance <= 1.5 * span + 0.01,
        problem.metric.inverse(end.position, position).distance <= 1.5 * span + 0.01
      else { continue }
      let actual = problem.place(position)
      let old = problem.first.foot(of: position, on: changing.0)
      let new = problem.first.foot(of: position, on: changing.1)
      let kept = problem.first.foot(of: position, on: held)
      let nearest = isFirst ? actual.first.distance : actual.second.distance
      let other = isFirst ? actual.second.distance : actual.first.distance
      guard old.distance - nearest < 1e-4, new.distance - nearest < 1e-4, kept.distance - other < 1e-4 else { continue }
      return isFirst
        ? (problem.place(position, old, kept), problem.place(position, new, kept))
        : (problem.place(position, kept, old), problem.place(position, kept, new))
    }
    return nil
  }

  /// The position whose distances to two feet's controls are alike and `scale` times that to a third's.
  func meeting(
    of one: EquidistanceSide.Foot, _ other: EquidistanceSide.Foot, near start: LonLat, or end: LonLat,
    _ held: EquidistanceSide.Foot, times scale: Double
  ) -> LonLat? {
    let across = (end.x - start.x).wrappedLongitude
    var position = LonLat(start.x + across / 2, (start.y + end.y) / 2).wrapped
    for _ in 0..<15 {
      let feet = [one, other, held].map { problem.first.foot(of: position, on: $0) }
      let ways = feet.map { problem.direction(from: position, to: $0) }
      let excess = (feet[0].distance - scale * feet[2].distance, feet[1].distance - scale * feet[2].distance)
      if max(abs(excess.0), abs(excess.1)) < 1e-6 { return position }
      let slopes = (scale * ways[2] - ways[0], scale * ways[2] - ways[1])
      let determinant = slopes.0.x * slopes.1.y - slopes.0.y * slopes.1.x
      guard abs(determinant) > 1e-12 else { return nil }
      var step =
        SIMD2(
          slopes.0.y * excess.1 - slopes.1.y * excess.0, slopes.1.x * excess.0 - slopes.0.x * excess.1) / determinant
      let most = max(feet[2].distance, 1)
      if step.norm > most { step *= most / step.norm }
      position = problem.moved(position, by: step)
    }
    return nil
  }
}
