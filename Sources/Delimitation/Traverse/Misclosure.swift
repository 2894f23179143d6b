public import Geodesy
public import SimpleFeatures

/// By how much a traverse misses the point that it should close on.
public struct Misclosure: Sendable, Hashable {
  /// From the traverse's own end to the closing point, metres on the ellipsoid.
  public var distance: Double
  /// Degrees clockwise from north; `nil` where it closes.
  public var azimuth: Double?
  /// The length of the traverse, metres.
  public var length: Double
  /// The most that the rounding of the figures given can explain, metres.
  public var explained: Double

  /// The n of 1 : n; `nil` where it closes.
  public var ratio: Double? { distance > 0 ? length / distance : nil }

  /// Whether rounding alone can be the cause.
  public var isExplained: Bool { distance <= explained }
}

extension Traverse {
  /// The misclosure against a point.
  ///
  /// - Parameter endsHalf: How far the rounding of the start and of the closing point may have moved them, metres together.
  public func misclosure(
    at closing: Position, endsHalf: Double = 0, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) -> Misclosure {
    let positions = try positions(metric: metric)
    let end = positions[positions.count - 1]
    let distance = metric.length(of: .lineString([end, closing]))
    return Misclosure(
      distance: distance, azimuth: distance > 0 ? metric.azimuth(from: end, to: closing) : nil, length: length,
      explained: roundingReach + endsHalf)
  }

  /// The positions with the misclosure distributed by the compass rule (Bowditch): each is moved the way of the misclosure by
  /// its share of the length walked until there, so that the end is the closing point.
  public func distributed(
    closingAt closing: Position, metric: EllipsoidalMetric = EllipsoidalMetric()
  ) throws(DelimitationError) -> [Position] {
    let positions = try positions(metric: metric)
    let misclosure = try misclosure(at: closing, metric: metric)
    guard let azimuth = misclosure.azimuth, length > 0 else { return positions }
    var walked = 0.0
    var moved = [start]
    for (leg, position) in zip(legs, positions.dropFirst()) {
      walked += leg.length
      moved.append(
        metric.destination(from: position, azimuth: azimuth, distance: misclosure.distance * walked / length))
    }
    moved[moved.count - 1] = closing
    return moved
  }
}
