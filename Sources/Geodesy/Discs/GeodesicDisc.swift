import PROJ

/// Everything within a geodesic distance of a centre, measured by sectors; nothing is drawn.
///
/// In geodesic polar coordinates the area of a sector is ∫ F dα with F = ∫ m ds, m being the reduced length. F is even in the
/// azimuth α, as the ellipsoid is the same on both sides of a meridian, and so smooth that a few harmonics tell it: up to
/// ``longestRadius`` to 1e-12 of itself.
struct GeodesicDisc {
  /// Metres. Beyond, more harmonics would be needed.
  static let longestRadius = 2_000_000.0

  let centre: LonLat
  let radius: Double
  /// The coefficients of cos kα in F, square metres a radian.
  private let harmonics: [Double]
  private let metric: EllipsoidalMetric

  /// - Returns: `nil` where the disc may hold a pole, or is larger than its harmonics are good for.
  init?(about centre: LonLat, radius: Double, in metric: EllipsoidalMetric) {
    let reach = (radius / metric.curvatureRadii.lowerBound).radiansToDegrees
    guard radius > 0, radius <= Self.longestRadius, centre.x.isFinite, abs(centre.y) + reach < 89 else { return nil }
    self.centre = centre
    self.radius = radius
    self.metric = metric
    let steps = radius > 200_000 ? 8 : 4
    let heights = (0...steps).map { step in
      let path = GeodesicPath(metric.geodesic, from: centre.position, azimuth: 180 * Double(step) / Double(steps))
      let pieces = Int((radius / 1_000_000).rounded(.up))
      return Quadrature.integral(from: 0, to: radius, pieces: pieces, of: path.reducedLength)
    }
    harmonics = Self.harmonics(of: heights)
  }

  /// The coefficients of the cosines through values at equal steps from 0 to π (discrete cosine transform of the first kind).
  private static func harmonics(of values: [Double]) -> [Double] {
    let last = values.count - 1
    return (0...last).map { order in
      let sum = values.enumerated().reduce(0.0) { sum, value in
        let weight = value.offset == 0 || value.offset == last ? 0.5 : 1
        return sum + weight * value.element * (Double(order * value.offset) * .pi / Double(last)).cosine
      }
      return sum * (order == 0 || order == last ? 1 : 2) / Double(last)
    }
  }

  /// The place of the rim at an azimuth in degrees.
  func rim(at azimuth: Double) -> LonLat {
    metric.direct(centre, azimuth: azimuth, distance: radius).position
  }

  /// Square metres.
  var area: Double { 2 * .pi * harmonics[0] }

  /// The area of the sector that goes clockwise from north to an azimuth in degrees, from 0 to 360, in square metres.
  func sector(to azimuth: Double) -> Double {
    let angle = azimuth.degreesToRadians
    return harmonics.enumerated().dropFirst().reduce(harmonics[0] * angle) { area, harmonic in
      area + harmonic.element * (Double(harmonic.offset) * angle).sine / Double(harmonic.offset)
    }
  }
}
