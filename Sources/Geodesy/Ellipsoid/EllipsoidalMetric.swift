public import PROJ

/// Geometry measured on an ellipsoid: lengths, areas, distances, buffers and set operations of positions in
/// longitude and latitude.
///
/// Lengths are in metres, areas in square metres, angles and positions in degrees, longitude first. A metric is a
/// value and may be shared between tasks. What an edge means between its two ends is said by `EdgeMeaning`.
public struct EllipsoidalMetric: Sendable {
  public let ellipsoid: Ellipsoid
  /// The exact inverse and direct problem (Karney's, of PROJ).
  let geodesic: Geodesic
  /// The fast length of short geodesics.
  let series: SegmentSeries
  /// The equatorial radius in metres.
  let semiMajorAxis: Double
  /// First eccentricity, squared.
  let e2: Double

  public init(_ ellipsoid: Ellipsoid = .wgs84) {
    self.ellipsoid = ellipsoid
    semiMajorAxis = ellipsoid.a
    geodesic = Geodesic(ellipsoid)
    e2 = ellipsoid.f * (2 - ellipsoid.f)
    series = SegmentSeries(semiMajorAxis: ellipsoid.a, e2: e2)
  }
}

extension EllipsoidalMetric {
  /// The smallest and greatest radius of curvature of the surface, in metres.
  var curvatureRadii: ClosedRange<Double> {
    let polar = semiMajorAxis / (1 - ellipsoid.f)
    let equatorial = semiMajorAxis * (1 - e2)
    return min(polar, equatorial)...max(polar, equatorial)
  }

  /// The radius of curvature in the meridian at a latitude in radians, metres.
  package func meridionalRadius(_ latitude: Double) -> Double {
    let sine = latitude.sine
    let w2 = 1 - e2 * sine * sine
    return semiMajorAxis * (1 - e2) / (w2 * w2.squareRoot())
  }

  /// The radius of the parallel at a latitude in radians, metres.
  package func parallelRadius(_ latitude: Double) -> Double {
    let sine = latitude.sine
    return semiMajorAxis * latitude.cosine / (1 - e2 * sine * sine).squareRoot()
  }
}
