import PROJ

/// Whether positions lie inside one polygon of geodesic edges; what lies on the border may fall either way.
///
/// The meridian from the position to the north pole is followed: the position is inside when its crossings with the
/// rings are odd, or even where the pole itself is inside.
package struct Containment: Sendable {
  /// Edges of all rings; neighbours follow each other.
  private let edges: [(from: LonLat, to: LonLat)]
  /// Runs of edges with the greatest latitude that each can reach and the longitudes it spans from its first vertex.
  private let runs: [Run]
  private let holdsNorthPole: Bool
  private let metric: EllipsoidalMetric

  private struct Run {
    var edges: Range<Int>
    var origin: Double
    var west = 0.0
    var east = 0.0
    var top = -90.0
  }

  package init(_ rings: [[LonLat]], in metric: EllipsoidalMetric) {
    self.metric = metric
    var edges: [(from: LonLat, to: LonLat)] = []
    var runs: [Run] = []
    var holdsNorthPole = false
    for ring in rings {
      let turn = zip(ring, ring.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x).wrappedLongitude }
      if abs(turn) > 180, (turn > 0) == (metric.signedArea(of: ring, edges: .geodesic) > 0) { holdsNorthPole.toggle() }
      for (from, to) in zip(ring, ring.dropFirst()) where from != to { edges.append((from, to)) }
    }
    for start in stride(from: 0, to: edges.count, by: 16) {
      var run = Run(edges: start..<min(start + 16, edges.count), origin: edges[start].from.x)
      for index in run.edges {
        let edge = edges[index]
        let from = (edge.from.x - run.origin).wrappedLongitude
        let to = from + (edge.to.x - edge.from.x).wrappedLongitude
        run.west = min(run.west, from, to)
        run.east = max(run.east, from, to)
        run.top = max(run.top, Self.highest(edge.from, edge.to))
      }
      runs.append(run)
    }
    self.edges = edges
    self.runs = runs
    self.holdsNorthPole = holdsNorthPole
  }

  /// No geodesic of these ends comes higher than this latitude.
  private static func highest(_ from: LonLat, _ to: LonLat) -> Double {
    let top = max(from.y, to.y)
    let turn = abs((to.x - from.x).wrappedLongitude)
    if turn > 60 { return 90 }
    let span = turn.degreesToRadians
    return min(90, top + 1.2 * (span * span / 8).radiansToDegrees)
  }

  package func contains(_ position: LonLat) -> Bool {
    var crossings = holdsNorthPole ? 1 : 0
    for run in runs where position.y <= run.top && spans(run, position.x) {
      for index in run.edges where isBelow(position, edges[index].from, edges[index].to) { crossings += 1 }
    }
    return crossings % 2 == 1
  }

  private func spans(_ run: Run, _ longitude: Double) -> Bool {
    if run.east - run.west >= 359 { return true }
    let offset = (longitude - run.origin).wrappedLongitude
    return [offset - 360, offset, offset + 360].contains { $0 >= run.west - 1e-9 && $0 <= run.east + 1e-9 }
  }

  /// Whether the meridian from a position to the north pole meets the edge.
  private func isBelow(_ position: LonLat, _ from: LonLat, _ to: LonLat) -> Bool {
    let start = (from.x - position.x).wrappedLongitude
    let turn = (to.x - from.x).wrappedLongitude
    let end = (to.x - position.x).wrappedLongitude
    guard (start <= 0) != (end <= 0), abs(end - start - turn) < 1 else { return false }
    if position.y < -Self.highest(-from, -to) { return true }
    if position.y > Self.highest(from, to) { return false }
    return metric.latitude(at: position.x, from, to) > position.y
  }
}

extension EllipsoidalMetric {
  /// The latitude at which a geodesic segment meets a meridian that it crosses.
  func latitude(at longitude: Double, _ from: LonLat, _ to: LonLat) -> Double {
    let path = GeodesicPath(geodesic, from: from.position, to: to.position)
    var low = (along: 0.0, offset: (from.x - longitude).wrappedLongitude, latitude: from.y)
    var high = (along: path.length, offset: (to.x - longitude).wrappedLongitude, latitude: to.y)
    if low.offset == 0 { return low.latitude }
    if high.offset == 0 { return high.latitude }
    for step in 0..<100 {
      // The secant, with a bisection now and then so that the interval shrinks for certain.
      let share = step % 4 == 3 ? 0.5 : low.offset / (low.offset - high.offset)
      let along = low.along + (high.along - low.along) * share
      guard along > low.along, along < high.along else { break }
      let place = LonLat(path.position(at: along).position)
      let offset = (place.x - longitude).wrappedLongitude
      if abs(offset) < 1e-13 { return place.y }
      if (offset < 0) == (low.offset < 0) {
        low = (along, offset, place.y)
      } else {
        high = (along, offset, place.y)
      }
    }
    return low.latitude
  }
}
