public import Geodesy
import PROJ
import Quantities
public import SimpleFeatures

extension EllipsoidalMetric {
  /// How lines of a type between consecutive positions lie against the geodesics between them.
  ///
  /// Each leg is walked in 64 equal pieces, whose sums are carried to vanishing pieces (Richardson).
  ///
  /// - Parameter frame: The grid of grid lines.
  /// - Throws: `outOfRange` for a leg of more than 5,000 km, `unsuitableGeometry` for a grid line without a grid, `geometry`
  ///   for positions that lie outside the grid.
  public func deviation(
    of type: LineType, through positions: [Position], frame: GridFrame? = nil
  ) throws(DelimitationError) -> LineTypeDeviation {
    var sum = LineTypeDeviation(type: type)
    for (from, to) in zip(positions, positions.dropFirst()) where from != to {
      let leg = try LegWalk(type, from: from, to: to, frame: frame, metric: self)
      sum.length += leg.length
      sum.offset = max(sum.offset, leg.largestOffset)
      sum.area += leg.area
    }
    return sum
  }
}

/// One leg, walked along a line of a type, in the coordinates of its geodesic: how far along, and how far off.
private struct LegWalk {
  private static let pieces = 64

  private let metric: EllipsoidalMetric
  private let type: LineType
  private let from: Position
  private let to: Position
  private let walked: [Position]
  private var along: [Double] = []
  private var offsets: [Double] = []

  init(
    _ type: LineType, from: Position, to: Position, frame: GridFrame?, metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    (self.metric, self.type, self.from, self.to) = (metric, type, from, to)
    let geodesic = Geodesic(metric.ellipsoid)
    let path = GeodesicPath(geodesic, from: from, to: to)
    guard path.length <= 5_000_000 else {
      throw DelimitationError(
        .outOfRange, "a leg of \((path.length / 1000).rounded().shortestText) km; expected at most 5000 km to compare lines on")
    }
    let fractions = (0...Self.pieces).map { Double($0) / Double(Self.pieces) }
    let across = (to.x - from.x).remainder(dividingBy: 360)
    switch type {
    case .geodesic: walked = fractions.map { path.position(at: $0 * path.length).position }
    case .loxodrome:
      let azimuth = metric.azimuth(from: from, to: to, edges: .rhumb)
      let length = metric.length(of: .lineString([from, to]), edges: .rhumb)
      walked = fractions.map { metric.destination(from: from, azimuth: azimuth, distance: $0 * length, rhumb: true) }
    case .gridLine:
      guard let frame else {
        throw DelimitationError(.unsuitableGeometry, "a grid line without a grid; expected a projected system")
      }
      let (start, end) = (try frame.grid(of: from), try frame.grid(of: to))
      var positions: [Position] = []
      for fraction in fractions {
        let northing = start.northing + fraction * (end.northing - start.northing)
        let easting = start.easting + fraction * (end.easting - start.easting)
        positions.append(try frame.position(of: GridPosition(northing: northing, easting: easting)))
      }
      walked = positions
    case .chord: walked = fractions.map { metric.planeSection(from: from, to: to, at: $0) }
    case .straightInDegrees:
      walked = fractions.map { Position(from.x + $0 * across, from.y + $0 * (to.y - from.y)) }
    }
    for (fraction, position) in zip(fractions, walked) {
      let foot = Self.foot(of: position, on: path, near: fraction * path.length, geodesic)
      along.append(foot.along)
      offsets.append(foot.offset.magnitude)
    }
  }

  /// Where the perpendicular from a position meets a geodesic, and how far off the position lies, positive to the right.
  private static func foot(
    of position: Position, on path: GeodesicPath, near start: Double, _ geodesic: Geodesic
  ) -> (along: Double, offset: Double) {
    var (along, offset) = (start, 0.0)
    for _ in 0..<20 {
      let place = path.position(at: along)
      let way = geodesic.inverse(from: place.position, to: position)
      let angle = (way.azimuth1 - place.azimuth).degreesToRadians
      along += way.distance * angle.cosine
      offset = way.distance * angle.sine
      if abs(way.distance * angle.cosine) < 1e-7 { break }
    }
    return (along, offset)
  }

  var length: Double {
    switch type {
    case .geodesic: metric.length(of: .lineString([from, to]))
    case .loxodrome: metric.length(of: .lineString([from, to]), edges: .rhumb)
    case .straightInDegrees: metric.length(of: .lineString([from, to]), edges: .planar)
    case .gridLine:
      refined { step in
        metric.length(of: .lineString(stride(from: 0, through: Self.pieces, by: step).map { walked[$0] }))
      }
    case .chord: metric.spanThroughEarth(from, to)
    }
  }

  /// The greatest of the offsets, on the parabola through it and its neighbours.
  var largestOffset: Double {
    guard let top = offsets.indices.max(by: { offsets[$0] < offsets[$1] }), top > 0, top < Self.pieces else {
      return offsets.max() ?? 0
    }
    let (before, most, after) = (offsets[top - 1], offsets[top], offsets[top + 1])
    let bend = 2 * most - before - after
    return bend > 0 ? most + (before - after) * (before - after) / (8 * bend) : most
  }

  /// The area to the geodesic. Perpendiculars draw together with the distance, as on a sphere.
  var area: Double {
    let radius = metric.ellipsoid.a
    let widths = offsets.map { radius * ($0 / radius).sine }
    return refined { step in
      stride(from: 0, to: Self.pieces, by: step).reduce(0) { sum, index in
        sum + (widths[index] + widths[index + step]) / 2 * (along[index + step] - along[index])
      }
    }
  }

  /// A sum over pieces, carried to vanishing pieces from single and double ones.
  private func refined(_ sum: (Int) -> Double) -> Double {
    let (fine, coarse) = (sum(1), sum(2))
    return fine + (fine - coarse) / 3
  }
}

extension EllipsoidalMetric {
  /// The straight distance through the Earth, metres.
  fileprivate func spanThroughEarth(_ from: Position, _ to: Position) -> Double {
    let way = spacePoint(LonLat(to)) - spacePoint(LonLat(from))
    return (way * way).sum().squareRoot()
  }

  /// The place on the ellipsoid above a point of a chord, in the direction of the vertical of its first end.
  fileprivate func planeSection(from: Position, to: Position, at fraction: Double) -> Position {
    let (start, end) = (spacePoint(LonLat(from)), spacePoint(LonLat(to)))
    let (longitude, latitude) = (from.x.degreesToRadians, from.y.degreesToRadians)
    let normal = SpacePoint(latitude.cosine * longitude.cosine, latitude.cosine * longitude.sine, latitude.sine)
    let point = start + fraction * (end - start)
    // The vertical meets the surface where this quadratic in the height vanishes.
    let weights = SpacePoint(1 / (ellipsoid.a * ellipsoid.a), 1 / (ellipsoid.a * ellipsoid.a), 1 / (ellipsoid.b * ellipsoid.b))
    let square = (weights * normal * normal).sum()
    let half = (weights * normal * point).sum()
    let depth = (weights * point * point).sum() - 1
    let place = point - depth / (half + (half * half - square * depth).squareRoot()) * normal
    let radius = (place.x * place.x + place.y * place.y).squareRoot()
    let flattened = (1 - ellipsoid.f) * (1 - ellipsoid.f)
    return Position(
      place.y.arcTangent(over: place.x).radiansToDegrees, place.z.arcTangent(over: flattened * radius).radiansToDegrees)
  }
}
