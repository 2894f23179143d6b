/// Where along a path the distance to something is at most a given one, as intervals of chainage.
struct DistanceIntervals {
  private let sweep: DistanceSweep

  /// - Parameter limit: in metres, 0 or more.
  init(of field: DistanceField, within limit: Double) {
    sweep = DistanceSweep(field: field, distances: [limit])
  }

  /// The intervals of chainage along a path, in metres, that ascend and do not touch.
  func intervals(along path: [LonLat]) -> [ClosedRange<Double>] {
    var joined = JoinedIntervals()
    sweep.walk(path, &joined)
    return joined.intervals
  }
}

/// Intervals that ascend, each joined to the last one when they touch within a micrometre.
private struct JoinedIntervals: SweepReceiver {
  var intervals: [ClosedRange<Double>] = []

  mutating func add(_ interval: ClosedRange<Double>, within places: Range<Int>) {
    if let last = intervals.last, interval.lowerBound - last.upperBound < 1e-6 {
      intervals[intervals.count - 1] = last.lowerBound...max(last.upperBound, interval.upperBound)
    } else {
      intervals.append(interval)
    }
  }
}
