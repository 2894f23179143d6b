import Geodesy

/// A stretch of a line that is to be replaced by two edges with as much area on one side of it as on the other.
struct EqualAreaStretch {
  let path: [LonLat]
  let edges: EdgeMeaning
  let metric: EllipsoidalMetric
  private let frame: Frame
  private let points: [SIMD2<Double>]

  /// What is left of the area between the two, in square metres.
  private static let areaLimit = 0.05

  init(_ path: [LonLat], edges: EdgeMeaning, in metric: EllipsoidalMetric) {
    self.path = path
    self.edges = edges
    self.metric = metric
    frame = Frame(of: path, edges: edges, metric: metric)
    points = path.map(frame.project)
  }

  /// The vertex that with both ends replaces the stretch, the area between them 0 and neither farther from the other than a
  /// tolerance in metres; `nil` where there is none among those that are tried.
  ///
  /// It lies on a parallel of the chord. Tried are the places where that meets the first and the last edge drawn on (Kronenfeld et
  /// al. 2020), and some between.
  func vertex(tolerance: Double) -> LonLat? {
    let (start, end) = (points[0], points[points.count - 1])
    let chord = end - start
    let length = chord.norm
    guard length > 1e-6 * tolerance, length > 1e-3 else { return nil }
    let along = chord / length
    let across = SIMD2(-along.y, along.x)
    let local = points.map { SIMD2((($0 - start) * along).sum(), (($0 - start) * across).sum()) }
    let area = zip(local, local.dropFirst()).reduce(0) { $0 + ($1.0.y + $1.1.y) * ($1.1.x - $1.0.x) } / 2
    let height = 2 * area / length
    guard abs(height) <= tolerance + (local.map { abs($0.y) }.max() ?? 0) else { return nil }
    let nearness = { (bend: SIMD2<Double>) in
      BentLineNearness(start: start, bend: bend, end: end, distance: tolerance).holds(for: points)
    }
    for share in shares(local, height, length) where share.isFinite && share > -1 && share < 2 {
      let bend = start + share * chord + height * across
      guard nearness(bend), let found = settled(bend, across, length), nearness(frame.project(found)) else { continue }
      return found
    }
    return nil
  }

  private func shares(_ local: [SIMD2<Double>], _ height: Double, _ length: Double) -> [Double] {
    let last = local.count - 1
    let first = local[1].x / local[1].y * height / length
    let ahead = 1 + (local[last - 1].x - length) / local[last - 1].y * height / length
    let top = local.max { $0.y * height < $1.y * height }?.x ?? 0
    return [first, ahead, top / length, 0.5, 0.25, 0.75]
  }

  /// The place moved across the chord until the area on the ellipsoid is 0.
  private func settled(_ bend: SIMD2<Double>, _ across: SIMD2<Double>, _ length: Double) -> LonLat? {
    var bend = bend
    for _ in 0..<8 {
      let position = frame.unproject(bend)
      let area = metric.signedArea(of: path + [position, path[0]], edges: edges)
      if abs(area) <= Self.areaLimit { return position }
      // A stretch that lies left of the chord runs clockwise with the way back.
      bend -= 2 * area / length * across
    }
    return nil
  }
}

/// A plane in which the edges of a stretch are straight, or nearly, and distances not shorter than on the ellipsoid.
private struct Frame {
  private let geodesic: GeodesicPlane?
  private let origin: LonLat
  private let scale: SIMD2<Double>

  init(of path: [LonLat], edges: EdgeMeaning, metric: EllipsoidalMetric) {
    origin = path[0]
    let latitudes = path.map { abs($0.y) }
    scale =
      SIMD2(
        metric.parallelRadius((latitudes.min() ?? 0).degreesToRadians),
        metric.meridionalRadius((latitudes.max() ?? 0).degreesToRadians)
      ) * (Double.pi / 180)
    geodesic = edges == .geodesic || edges == .parallel ? GeodesicPlane(centre: path[0], metric: metric) : nil
  }

  func project(_ position: LonLat) -> SIMD2<Double> { geodesic?.project(position) ?? (position - origin) * scale }

  func unproject(_ point: SIMD2<Double>) -> LonLat {
    guard let geodesic else { return origin + point / scale }
    let found = geodesic.unproject(point)
    return LonLat(origin.x + (found.x - origin.x).wrappedLongitude, found.y)
  }
}
