public import Geodesy
public import SimpleFeatures

/// How far a line is moved sideways, its ends and its shape kept, so that what it attributes to one party stands to what it
/// attributes to the other as a given number to 1.
///
/// Every position between the ends goes the same distance on the azimuth square to the way from end to end; straight lines
/// join it with the ends, which stay. It is arithmetic on areas, and not a proposal.
public struct OffsetBalance: Sendable {
  /// Metres along ``azimuth``; below 0 against it.
  public let offset: Double
  /// Degrees clockwise from north: to the right of the way from the line's first end to its last.
  public let azimuth: Double
  /// The line as moved.
  public let line: Geometry
  /// Square metres that it attributes to the first and to the second party otherwise than the line of reference.
  public let areas: (first: Double, second: Double)
  /// The area to the first party less the ratio times that to the second, square metres.
  public let residual: Double

  /// - Parameters:
  ///   - line: One line, not closed.
  ///   - reference: What the attribution is counted from.
  ///   - parties: The two, by their place among the territory's.
  ///   - ratio: How many times the area to the second party that to the first is to be; above 0.
  ///   - most: How far the line may be moved, metres.
  ///   - tolerance: The greatest residual, square metres.
  /// - Throws: `unsuitableGeometry` where the line has no two ends or no way of moving it so far keeps the ratio;
  ///   what ``Territory`` says of a moved line.
  public init(
    _ line: Geometry, against reference: Partition, of territory: Territory, parties: (first: String, second: String),
    ratio: Double, most: Double, tolerance: Double, in metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    guard ratio > 0, ratio.isFinite, most > 0, most.isFinite, tolerance > 0 else {
      throw DelimitationError(.outOfRange, "a balance needs a ratio, a distance and a tolerance above 0")
    }
    let movable = try MovableLine(line, in: metric)
    var tried: [Double: (first: Double, second: Double)] = [:]
    func areas(_ offset: Double) throws(DelimitationError) -> (first: Double, second: Double) {
      if let known = tried[offset] { return known }
      let partition = try territory.divided(
        by: movable.moved(by: offset), named: "the moved line", tolerance: 1, accuracy: nil)
      let found = try Attribution(reference, partition, in: metric, detail: .areas)
      let sums = [parties.first, parties.second].map { party in
        found.parties.firstIndex(of: party).map { column in
          found.areas.enumerated().reduce(0) { $1.offset == column ? $0 : $0 + $1.element[column] }
        } ?? 0
      }
      tried[offset] = (sums[0], sums[1])
      return (sums[0], sums[1])
    }
    func residual(_ offset: Double) throws(DelimitationError) -> Double {
      let own = try areas(offset)
      return own.first - ratio * own.second
    }
    let offset = try Self.root(of: residual, within: most, tolerance: tolerance)
    self.offset = offset
    azimuth = movable.azimuth
    self.line = movable.moved(by: offset)
    self.areas = try areas(offset)
    self.residual = try residual(offset)
  }

  /// Where a function that rises or falls all along is 0: steps that double from 1 m find a change of sign on either side,
  /// regula falsi (Illinois) the root in it.
  private static func root(
    of residual: (Double) throws(DelimitationError) -> Double, within most: Double, tolerance: Double
  ) throws(DelimitationError) -> Double {
    let start = try residual(0)
    if abs(start) <= tolerance { return 0 }
    for side in [1.0, -1.0] {
      var low = (offset: 0.0, value: start)
      var step = min(1, most)
      while true {
        let high = (offset: side * step, value: try residual(side * step))
        if abs(high.value) <= tolerance { return high.offset }
        if (high.value > 0) != (low.value > 0) { return try illinois(low, high, residual, tolerance) }
        // Going the wrong way, it only grows.
        if step >= most || abs(high.value) > abs(start) * 1.5 + tolerance { break }
        low = high
        step = min(2 * step, most)
      }
    }
    throw DelimitationError(
      .unsuitableGeometry,
      "no offset of up to \(most) m makes the attribution balance; expected a larger `most`, or lines nearer to balance")
  }

  private static func illinois(
    _ a: (offset: Double, value: Double), _ b: (offset: Double, value: Double),
    _ residual: (Double) throws(DelimitationError) -> Double, _ tolerance: Double
  ) throws(DelimitationError) -> Double {
    var (low, high) = (a, b)
    for _ in 0..<200 {
      let offset = high.offset - high.value * (high.offset - low.offset) / (high.value - low.value)
      let next = (offset: offset, value: try residual(offset))
      if abs(next.value) <= tolerance || abs(high.offset - low.offset) < 1e-6 { return next.offset }
      if (next.value > 0) == (high.value > 0) {
        low.value /= 2
      } else {
        low = high
      }
      high = next
    }
    throw DelimitationError(.limit, "the attribution jumps where it ought to balance: the search has no end")
  }
}
