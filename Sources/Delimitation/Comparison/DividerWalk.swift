import Geodesy
import SimpleFeatures

/// A line to be walked with a pair of dividers: steps of one geodesic length from point to point of the line.
struct DividerWalk {
  /// A vertex with its place in space, from which most distances are told without a geodesic, and the geodesic to the next.
  private struct Vertex {
    var position: LonLat
    var place: SpacePoint
    /// Degrees and metres; 0 of the last.
    var azimuth = 0.0
    var length = 0.0
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

    /// About the square of the straight distance.
    var squaredChord: Double { shorter > 0 ? (shorter + longer) / 2 : distance * distance }
  }

  private let metric: EllipsoidalMetric
  /// The line in both directions.
  private let onward: [Vertex]
  private let backward: [Vertex]

  init(path: [LonLat], metric: EllipsoidalMetric) {
    self.metric = metric
    var onward = path.map { Vertex(position: $0, place: metric.spacePoint($0)) }
    var backward = Array(onward.reversed())
    for index in onward.indices.dropLast() {
      let way = metric.inverse(path[index], path[index + 1])
      (onward[index].azimuth, onward[index].length) = (way.azimuth1, way.distance)
      let mirrored = path.count - 2 - index
      (backward[mirrored].azimuth, backward[mirrored].length) = (way.azimuth2 + 180, way.distance)
    }
    self.onward = onward
    self.backward = backward
  }

  /// The length of the walk in metres, the last stretch, shorter than a step, measured straight: the mean over starts at
  /// the beginning and at a quarter, a half and three quarters of a step from it, from each of which it goes to both ends.
  ///
  /// - Parameter step: Metres.
  func length(step: Double) -> Double {
    let reach = Reach(step, in: metric)
    let starts = [0, 0.25, 0.5, 0.75].compactMap { start(after: $0 * step) }
    guard !starts.isEmpty else { return 0 }
    let lengths = starts.map { start in
      walked(backward, from: start.vertex, on: onward.count - 2 - start.edge, reach)
        + walked(onward, from: start.vertex, on: start.edge, reach)
    }
    return lengths.reduce(0, +) / Double(lengths.count)
  }

  /// The first place of the line so far from its beginning, and the edge it lies on; `nil` where none is.
  private func start(after distance: Double) -> (vertex: Vertex, edge: Int)? {
    guard onward.count > 1 else { return nil }
    if distance == 0 { return (onward[0], 0) }
    return leaving(onward[0], from: onward, edge: 0, Reach(distance, in: metric))
  }

  private func walked(_ path: [Vertex], from start: Vertex, on edge: Int, _ step: Reach) -> Double {
    var total = 0.0
    var here = (vertex: start, edge: edge)
    while let next = leaving(here.vertex, from: path, edge: here.edge, step) {
      total += step.distance
      here = next
    }
    return total + metric.inverse(here.vertex.position, path[path.count - 1].position).distance
  }

  /// Where a path, from a place on one of its edges on, first comes to a distance from that place.
  private func leaving(
    _ centre: Vertex, from path: [Vertex], edge: Int, _ reach: Reach
  ) -> (vertex: Vertex, edge: Int)? {
    for start in edge..<path.count - 1 where isBeyond(reach, centre, path[start + 1]) {
      let position =
        start == edge
        ? metric.direct(
          centre.position, azimuth: metric.inverse(centre.position, path[start + 1].position).azimuth1, distance: reach.distance
        ).position : place(reach, from: centre, on: path[start], path[start + 1])
      return (Vertex(position: position, place: metric.spacePoint(position)), start)
    }
    return nil
  }

  private func isBeyond(_ reach: Reach, _ centre: Vertex, _ vertex: Vertex) -> Bool {
    let squared = Self.square(vertex.place - centre.place)
    if squared < reach.shorter { return false }
    return squared > reach.longer || metric.shortestLength(centre.position, vertex.position) >= reach.distance
  }

  /// The place on a geodesic at a distance from a centre, to a tenth of a millimetre: nearer at its first end, not nearer at its
  /// second.
  ///
  /// Guessed on the chord through the Earth, where the square of the distance is a polynomial of second degree, and mended by
  /// Newton's steps with its slope; where they leave what is known to hold the place, it is halved.
  private func place(_ reach: Reach, from centre: Vertex, on first: Vertex, _ second: Vertex) -> LonLat {
    let squaredEdge = Self.square(second.place - first.place)
    let near = Self.square(first.place - centre.place)
    let slope = Self.square(second.place - centre.place) - near - squaredEdge
    let root = max(0, slope * slope + 4 * squaredEdge * (reach.squaredChord - near)).squareRoot()
    let share = (root - slope) / (2 * squaredEdge)
    var (low, high) = (0.0, first.length)
    var along = share > 0 && share < 1 ? share * first.length : first.length / 2
    for turn in 0..<60 {
      let position = metric.direct(first.position, azimuth: first.azimuth, distance: along).position
      let excess = metric.shortestLength(centre.position, position) - reach.distance
      guard abs(excess) > 1e-4 else { return position }
      if excess > 0 { high = along } else { low = along }
      guard high - low > 1e-4 else { break }
      let rate = (2 * squaredEdge * along / first.length + slope) / (2 * reach.distance * first.length)
      let next = along - excess / rate
      along = turn < 6 && next > low && next < high ? next : (low + high) / 2
    }
    return metric.direct(first.position, azimuth: first.azimuth, distance: high).position
  }

  private static func square(_ way: SpacePoint) -> Double { (way * way).sum() }
}
