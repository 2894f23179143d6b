public import Geodesy
public import SimpleFeatures

/// How long a line is at each of several scales, and what that says of its roughness.
public struct LengthAtScale: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Walked with dividers set to the scale.
    case divider
    /// Simplified with the scale as tolerance.
    case simplification
  }

  /// Metres, ascending.
  public var scales: [Double]
  /// The length at each scale, metres.
  public var lengths: [Double]
  /// The length as the line is drawn, metres.
  public var drawn: Double
  /// The mean distance between neighbouring vertices, metres: what lies below it is not in the line.
  public var spacing: Double

  /// The least scale at which the line is as short as a length in metres; `nil` where the length is outside what the scales
  /// give, or more than the line as it is drawn.
  public func scale(of length: Double) -> Double? {
    guard length <= drawn else { return nil }
    for index in scales.indices.dropFirst() where (lengths[index - 1] - length) * (lengths[index] - length) <= 0 {
      let (low, high) = (lengths[index - 1], lengths[index])
      let share = low == high ? 0 : (low.logarithm - length.logarithm) / (low.logarithm - high.logarithm)
      return (scales[index - 1].logarithm + share * (scales[index] / scales[index - 1]).logarithm).exponential
    }
    return nil
  }

  /// The fractal dimension by a straight line through the logarithms of scale and length, with its standard error, over the
  /// scales that are no finer than the spacing of vertices; `nil` where fewer than three are.
  public var dimension: (value: Double, plusMinus: Double, scales: Int)? {
    let points = zip(scales, lengths).filter { $0.0 >= spacing && $0.1 > 0 }.map { ($0.logarithm, $1.logarithm) }
    guard points.count >= 3 else { return nil }
    let count = Double(points.count)
    let mean = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
    let spread = points.reduce(0) { $0 + ($1.0 - mean.0) * ($1.0 - mean.0) }
    let slope = points.reduce(0) { $0 + ($1.0 - mean.0) * ($1.1 - mean.1) } / spread
    let rest = points.reduce(0) {
      let residual = $1.1 - mean.1 - slope * ($1.0 - mean.0)
      return $0 + residual * residual
    }
    return (1 - slope, (rest / (count - 2) / spread).squareRoot(), points.count)
  }
}

extension EllipsoidalMetric {
  /// The length of the lines of a geometry at scales in metres, which ascend; geodesic edges.
  ///
  /// A ring smaller than the dividers counts as nothing.
  public func lengths(
    of line: Geometry, atScales scales: [Double], method: LengthAtScale.Method = .divider, edges: EdgeMeaning = .geodesic
  ) throws(DelimitationError) -> LengthAtScale {
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }), zip(scales, scales.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw DelimitationError(.outOfRange, "the scales must be more than 0 and ascend")
    }
    let paths = geodesicPieces(line, edges: edges).lines.filter { $0.count > 1 }
    let drawn = length(of: line, edges: edges)
    guard drawn > 0 else { throw DelimitationError(.unsuitableGeometry, "there is no line to measure") }
    guard scales.allSatisfy({ drawn / $0 < 1e7 }) else {
      throw DelimitationError(.limit, "a scale gives more than ten million steps; expected coarser ones")
    }
    let walks = method == .divider ? paths.map { DividerWalk(path: $0, metric: self) } : []
    let lengths = try scales.map { (scale) throws(DelimitationError) -> Double in
      switch method {
      case .divider: walks.reduce(0) { $0 + $1.length(step: scale) }
      case .simplification:
        try DelimitationError.translating { length(of: try simplified(line, edges: edges, tolerance: scale)) }
      }
    }
    let edgeCount = paths.reduce(0) { $0 + $1.count - 1 }
    return LengthAtScale(scales: scales, lengths: lengths, drawn: drawn, spacing: drawn / Double(edgeCount))
  }
}
