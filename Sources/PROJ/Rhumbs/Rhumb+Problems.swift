import Glibc
public import SimpleFeatures

extension Rhumb {
  /// The solution of the inverse problem.
  public struct Inverse: Sendable, Hashable {
    /// The length of the shorter of the rhumb lines between two positions, metres.
    public var distance: Double
    /// The azimuth all along, degrees in −180…180.
    public var azimuth: Double
  }

  /// The shorter rhumb line between two positions; eastward where both ways round are as long.
  ///
  /// To a pole every rhumb line has the length of its meridian's part over the cosine of its azimuth, without an end of
  /// turns: the meridian itself is taken, the shortest.
  public func inverse(from first: Position, to second: Position) -> Inverse {
    guard first.isOnEllipsoid, second.isOnEllipsoid else { return Inverse(distance: .nan, azimuth: .nan) }
    let north = meridian.length(to: second.y) - meridian.length(to: first.y)
    let east = Self.turn(from: first, to: second) * .pi / 180 * meridian.meanParallel(first.y, second.y)
    // Along a meridian, without the sign of zero.
    let azimuth = east == 0 ? (north < 0 ? 180 : 0) : atan2(east, north) * 180 / .pi
    return Inverse(distance: hypot(east, north), azimuth: azimuth)
  }

  /// How far the shorter rhumb line between two positions turns about the axis, degrees in −180…180, without −180.
  static func turn(from first: Position, to second: Position) -> Double {
    let turn = remainder(remainder(second.x, 360) - remainder(first.x, 360), 360)
    return turn == -180 ? 180 : turn
  }

  /// Where a rhumb line of an azimuth arrives after a distance, which may be negative; the longitude in −180…180.
  ///
  /// NaN for a line that would pass a pole, where it has turned without end. One along a meridian ends at the pole too.
  public func direct(from start: Position, azimuth: Double, distance: Double) -> Position {
    guard start.isOnEllipsoid, azimuth.isFinite, distance.isFinite else { return Position(.nan, .nan) }
    // Exact where the line runs along a meridian or a parallel.
    let angle = remainder(azimuth, 360)
    let (east, north) =
      abs(angle) == 90
      ? (angle > 0 ? distance : -distance, 0)
      : (angle == 0 || abs(angle) == 180 ? 0 : distance * sin(angle * .pi / 180), distance * cos(angle * .pi / 180))
    let length = meridian.length(to: start.y) + north
    // A line that ends at the pole may miss it by the last digits of its length.
    guard abs(length) <= meridian.quarter + 1e-8 else { return Position(.nan, .nan) }
    let latitude = north == 0 ? start.y : max(-90, min(90, meridian.latitude(at: length)))
    if east == 0 { return Position(remainder(start.x, 360), latitude) }
    let turn = east / meridian.meanParallel(start.y, latitude) * 180 / .pi
    return turn.isFinite ? Position(remainder(start.x + turn, 360), latitude) : Position(.nan, .nan)
  }
}
