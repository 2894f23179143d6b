/// What is told which stretches of a path lie within which distances of something.
protocol SweepReceiver {
  /// An interval of chainage in metres lies within the distances of these places in their ascending list.
  ///
  /// For one distance the intervals come in ascending order; neighbours may touch.
  mutating func add(_ interval: ClosedRange<Double>, within places: Range<Int>)
}

/// Where along a path the distance to something is at most each of given ones: exact intervals, not a cut with a polygon.
///
/// The distance cannot change faster than one walks, so its value at one place settles a stretch ahead. What is not
/// settled so for all distances is left to `SweptStretch`, which finds the ends of the intervals as roots of exact distances.
struct DistanceSweep {
  let field: DistanceField
  /// Metres, ascending, none below 0; at least one.
  let distances: [Double]

  private var metric: EllipsoidalMetric { field.metric }
  private var least: Double { distances[0] }
  private var greatest: Double { distances[distances.count - 1] }

  /// Tells a receiver of the intervals along a path.
  func walk(_ path: [LonLat], _ receiver: inout some SweepReceiver) {
    let all = distances.indices
    var chainage = 0.0
    /// How far ahead of the current vertex the distance is known to stay above all distances, or below.
    var settled = (ahead: 0.0, inside: false)
    for (from, to) in zip(path, path.dropFirst()) where from != to {
      let length = metric.shortestLength(from, to)
      if settled.ahead < length {
        let edge = Edge(from, to, .geodesic, in: metric)
        var along = 0.0
        while along < length {
          if settled.ahead < 1e-3 { settled = look(from: edge.position(at: along / length)) }
          let isSettled = settled.ahead > 0
          let end = min(along + (isSettled ? settled.ahead : max(greatest / 16, 50)), length)
          if !isSettled {
            let stretch = SweptStretch(edge: edge, chainage: chainage, field: field, distances: distances)
            stretch.sweep(from: along, to: end, &receiver)
          } else if settled.inside {
            receiver.add(chainage + along...chainage + end, within: all)
          }
          settled.ahead -= end - along
          along = end
        }
      } else {
        if settled.inside { receiver.add(chainage...chainage + length, within: all) }
        settled.ahead -= length
      }
      chainage += length
    }
  }

  /// How far ahead of a position the side of all distances is certain; 0 when it is too near one of them to say, or when
  /// so little is certain that looking again and again would be dearer than solving.
  private func look(from position: LonLat) -> (ahead: Double, inside: Bool) {
    let distance = field.tree.distanceBounds(to: position)
    let isCovered = distance.upperBound <= least
    guard isCovered || distance.lowerBound > greatest else { return (0, false) }
    let isInside = !isCovered && field.contains(position)
    let ahead =
      isCovered ? least - distance.upperBound : isInside ? distance.lowerBound : distance.lowerBound - greatest
    return (ahead > max(greatest / 50, 10) ? ahead : 0, isCovered || isInside)
  }
}
