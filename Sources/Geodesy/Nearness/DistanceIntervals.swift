/// Where along a path the distance to something is at most a given one: exact intervals, not a cut with a polygon.
///
/// The distance cannot change faster than one walks, so its value at one place settles a stretch ahead. What is not
/// settled so is left to `EdgeStretch`, which finds the ends of the intervals as roots of exact distances.
struct DistanceIntervals {
  let field: DistanceField
  /// Metres.
  let limit: Double
  private var metric: EllipsoidalMetric { field.metric }

  init(of field: DistanceField, within limit: Double) {
    self.field = field
    self.limit = limit
  }

  /// The intervals of chainage along a path, in metres, that ascend and do not touch.
  func intervals(along path: [LonLat]) -> [ClosedRange<Double>] {
    var found: [ClosedRange<Double>] = []
    var chainage = 0.0
    /// How far ahead of the current vertex the distance is known to stay on one side of the limit.
    var settled = (ahead: 0.0, inside: false)
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let length = metric.shortestLength(from, to)
      if settled.ahead < length {
        let edge = Edge(from, to, .geodesic, in: metric)
        var along = 0.0
        while along < length {
          if settled.ahead < 1e-3 { settled = look(from: edge.position(at: along / length)) }
          let isSettled = settled.ahead > 0
          let end = min(along + (isSettled ? settled.ahead : max(limit / 16, 50)), length)
          if !isSettled {
            let stretch = EdgeStretch(edge, from: along, to: end, field: field, limit: limit)
            for interval in stretch.intervals() { add(interval, after: chainage, to: &found) }
          } else if settled.inside {
            add(along...end, after: chainage, to: &found)
          }
          settled.ahead -= end - along
          along = end
        }
      } else {
        if settled.inside { add(0...length, after: chainage, to: &found) }
        settled.ahead -= length
      }
      chainage += length
    }
    return found
  }

  /// How far ahead of a position the side of the limit is certain; 0 when it is too near the limit to say.
  private func look(from position: LonLat) -> (ahead: Double, inside: Bool) {
    let distance = field.tree.distanceBounds(to: position)
    let worthwhile = max(limit / 50, 10)
    if distance.upperBound <= limit {
      let ahead = limit - distance.upperBound
      return (ahead > worthwhile ? ahead : 0, true)
    }
    guard distance.lowerBound > limit else { return (0, false) }
    if field.contains(position) { return (distance.lowerBound, true) }
    let ahead = distance.lowerBound - limit
    return (ahead > worthwhile ? ahead : 0, false)
  }

  /// Adds an interval of an edge, joined to the last one when they touch within a micrometre.
  private func add(_ interval: ClosedRange<Double>, after chainage: Double, to found: inout [ClosedRange<Double>]) {
    let lower = interval.lowerBound + chainage
    let upper = interval.upperBound + chainage
    if let last = found.last, lower - last.upperBound < 1e-6 {
      found[found.count - 1] = last.lowerBound...max(last.upperBound, upper)
    } else {
      found.append(lower...upper)
    }
  }
}
