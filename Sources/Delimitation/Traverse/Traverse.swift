public import Geodesy
public import SimpleFeatures

/// A line laid out from a start by azimuths and distances.
public struct Traverse: Sendable, Hashable {
  /// A way of a distance at an azimuth, with how far the rounding of either may have moved it.
  public struct Leg: Sendable, Hashable {
    /// Degrees clockwise from north, and half the unit of the last digit it was given with.
    public var azimuth: Double
    public var azimuthHalf: Double
    /// Metres, and half the unit of the last digit.
    public var length: Double
    public var lengthHalf: Double
    /// Whether the azimuth holds all the way, as on a loxodrome, and not only at the start.
    public var isRhumb: Bool

    public init(azimuth: Double, azimuthHalf: Double = 0, length: Double, lengthHalf: Double = 0, isRhumb: Bool = false) {
      self.azimuth = azimuth
      self.azimuthHalf = azimuthHalf
      self.length = length
      self.lengthHalf = lengthHalf
      self.isRhumb = isRhumb
    }
  }

  public var start: Position
  public var legs: [Leg]

  public init(start: Position, legs: [Leg]) {
    self.start = start
    self.legs = legs
  }

  /// The start and the end of each leg.
  ///
  /// - Throws: `outOfRange` for a leg that leads nowhere on the ellipsoid.
  public func positions(metric: EllipsoidalMetric = EllipsoidalMetric()) throws(DelimitationError) -> [Position] {
    var positions = [start]
    for (index, leg) in legs.enumerated() {
      let end = metric.destination(
        from: positions[index], azimuth: leg.azimuth, distance: leg.length, rhumb: leg.isRhumb)
      guard end.x.isFinite, end.y.isFinite else {
        throw DelimitationError(.outOfRange, "leg \(index + 1) leads nowhere; expected a finite azimuth and length")
      }
      positions.append(end)
    }
    return positions
  }

  /// The length of all legs, metres.
  public var length: Double { legs.reduce(0) { $0 + $1.length } }

  /// The most that the rounding of its azimuths and lengths may have moved its end, metres: the sum over the legs of what
  /// half a unit along and across comes to.
  public var roundingReach: Double {
    legs.reduce(0) { sum, leg in
      let across = leg.length * leg.azimuthHalf * .pi / 180
      return sum + (leg.lengthHalf * leg.lengthHalf + across * across).squareRoot()
    }
  }
}
