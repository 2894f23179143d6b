import Geodesy
import SimpleFeatures

/// A line walked with a pair of dividers: steps of one geodesic length from point to point of the line.
struct DividerWalk {
  /// A vertex with its place in space, from which most distances are told without a geodesic.
  private struct Vertex {
    var position: LonLat
    var place: SpacePoint
  }

  /// A distance on the ellipsoid, with the squares of straight distances through the Earth below which one is certainly
  /// shorter, and above which it is longer.
  private struct Reach {
    var distance: Double
    var shorter: Double
    var longer: Double

    /// Metres: two thirds of a quarter of the Earth.
    private static let farthest = 6e6

    init(_ distance: Double, in metric: EllipsoidalMetric) {
      let bounds = ChordBounds(metric)
      // The bounds hold up to a quarter of the Earth; farther every distance is a geodesic's.
      let isNear = distance < Self.farthest
      let (shorter, longer) = (isNear ? bounds.chord(within: distance) : 0, isNear ? bounds.chord(beyond: distance) : .infinity)
      self.distance = distance
      self.shorter = shorter * shorter
      self.longer = longer * longer
    }
  }

  private let path: [Vertex]
  private let metric: EllipsoidalMetric
  private let step: Reach

  /// - Parameter step: Metres.
  init(path: [LonLat], metric: EllipsoidalMetric, step: Double) {
    self.path = path.map { Vertex(position: $0, place: metric.spacePoint($0)) }
    self.metric = metric
    self.step = Reach(step, in: metric)
  }

  /// The length of the walk in metres, the last stretch, shorter than a step, measured straight: the mean over starts at
  /// the beginning and at a quarter, a half and three quarters of a step from it, from each of which it goes to both ends.
  var length: Double {
    let starts = [0, 0.25, 0.5, 0.75].compactMap { start(after: $0 * step.distance) }
    guard !starts.isEmpty else { return 0 }
    let lengths = starts.map { start in
      let before = [start.vertex] + path[...start.edge].reversed()
      let after = [start.vertex] + path[(start.edge + 1)...]
      return walked(before) + walked(after)
    }
    return lengths.reduce(0, +) / Double(lengths.count)
  }

  /// The first place of the line so far from its beginning, and the edge it lies on; `nil` where none is.
  private func start(after distance: Double) -> (vertex: Vertex, edge: Int)? {
    guard path.count > 1 else { return nil }
    if distance == 0 { return (path[0], 0) }
    return leaving(path[0], from: path, edge: 0, Reach(distance, in: metric))
  }

  private func walked(_ path: [Vertex]) -> Double {
    var total = 0.0
    var here = (vertex: path[0], edge: 0)
    while let next = leaving(here.vertex, from: path, edge: here.edge, step) {
      total += step.distance
      here = next
    }
    return total + metric.inverse(here.vertex.position, path[path.count - 1].position).distance
  }

  /// Where a path, from an edge on, first comes to a distance from a place.
  private func leaving(
    _ centre: Vertex, from path: [Vertex], edge: Int, _ reach: Reach
  ) -> (vertex: Vertex, edge: Int)? {
    for start in edge..<max(edge, path.count - 1) where isBeyond(reach, centre, path[start + 1]) {
      let first = start == edge ? centre.position : path[start].position
      let position = place(at: reach.distance, from: centre.position, on: first, path[start + 1].position)
      return (Vertex(position: position, place: metric.spacePoint(position)), start)
    }
    return nil
  }

  private func isBeyond(_ reach: Reach, _ centre: Vertex, _ vertex: Vertex) -> Bool {
    let away = vertex.place - centre.place
    let squared = (away * away).sum()
    if squared < reach.shorter { return false }
    return squared > reach.longer || metric.shortestLength(centre.position, vertex.position) >= reach.distance
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
