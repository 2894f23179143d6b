import Geodesy
import SimpleFeatures

/// A line walked with a pair of dividers: steps of one geodesic length from point to point of the line.
struct DividerWalk {
  let path: [LonLat]
  let metric: EllipsoidalMetric
  /// Metres.
  let step: Double

  /// The length of the walk in metres, the last stretch, shorter than a step, measured straight: the mean over starts at
  /// the beginning and at a quarter, a half and three quarters of a step from it, from each of which it goes to both ends.
  var length: Double {
    let starts = [0, 0.25, 0.5, 0.75].compactMap { start(after: $0 * step) }
    guard !starts.isEmpty else { return 0 }
    let lengths = starts.map { start in
      let before = [start.position] + path[...start.edge].reversed()
      let after = [start.position] + path[(start.edge + 1)...]
      return walked(before) + walked(after)
    }
    return lengths.reduce(0, +) / Double(lengths.count)
  }

  /// The first place of the line so far from its beginning, and the edge it lies on; `nil` where none is.
  private func start(after distance: Double) -> (position: LonLat, edge: Int)? {
    guard path.count > 1 else { return nil }
    if distance == 0 { return (path[0], 0) }
    return leaving(path[0], from: path, edge: 0, radius: distance)
  }

  private func walked(_ path: [LonLat]) -> Double {
    var total = 0.0
    var here = (position: path[0], edge: 0)
    while let next = leaving(here.position, from: path, edge: here.edge, radius: step) {
      total += step
      here = next
    }
    return total + metric.inverse(here.position, path[path.count - 1]).distance
  }

  /// Where a path, from an edge on, first comes to a distance from a place.
  private func leaving(
    _ centre: LonLat, from path: [LonLat], edge: Int, radius: Double
  ) -> (position: LonLat, edge: Int)? {
    var start = edge
    while start + 1 < path.count {
      if metric.shortestLength(centre, path[start + 1]) >= radius {
        let position = place(at: radius, from: centre, on: start == edge ? centre : path[start], path[start + 1])
        return (position, start)
      }
      start += 1
    }
    return nil
  }

  /// The place on a geodesic at a distance from a centre: nearer at its first end, not nearer at its second.
  private func place(at radius: Double, from centre: LonLat, on first: LonLat, _ second: LonLat) -> LonLat {
    let way = metric.inverse(first, second)
    var low = (along: 0.0, excess: metric.inverse(centre, first).distance - radius)
    var high = (along: way.distance, excess: metric.inverse(centre, second).distance - radius)
    for turn in 0..<60 {
      guard high.along - low.along > 1e-4, high.excess > 1e-4 else { break }
      let share = turn % 3 == 2 ? 0.5 : low.excess / (low.excess - high.excess)
      let along = low.along + (high.along - low.along) * min(max(share, 1e-6), 1 - 1e-6)
      let place = metric.direct(first, azimuth: way.azimuth1, distance: along).position
      let excess = metric.inverse(centre, place).distance - radius
      if abs(excess) < 1e-4 { return place }
      if excess > 0 { high = (along, excess) } else { low = (along, excess) }
    }
    return metric.direct(first, azimuth: way.azimuth1, distance: high.along).position
  }
}
