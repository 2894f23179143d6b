/// Lambert's azimuthal equal-area plane about a centre, up to a stretch that changes no area: for measuring areas only.
///
/// Positions go to the sphere of the same area by their authalic latitude, in closed form, and from there to the plane
/// (Snyder, Map Projections, 1987, equations 3-11, 3-12 and 24-2 to 24-4). Nothing of it is shared with ``area(of:edges:)``.
package struct AuthalicPlane: Sendable {
  private let eccentricity: Double
  private let e2: Double
  private let polar: Double
  private let radius: Double
  private let centre: (longitude: Double, sine: Double, cosine: Double)

  package init(about centre: LonLat, in metric: EllipsoidalMetric) {
    e2 = metric.e2
    eccentricity = metric.e2.magnitude.squareRoot()
    polar = Self.authalic(1, e2, eccentricity)
    radius = metric.semiMajorAxis * (polar / 2).squareRoot()
    let sine = Self.authalic(centre.y.degreesToRadians.sine, e2, eccentricity) / polar
    self.centre = (centre.x, sine, Self.cosine(ofSine: sine))
  }

  package func project(_ position: LonLat) -> SIMD2<Double> {
    let sine = Self.authalic(position.y.degreesToRadians.sine, e2, eccentricity) / polar
    let cosine = Self.cosine(ofSine: sine)
    let turn = (position.x - centre.longitude).degreesToRadians
    let (sineOfTurn, cosineOfTurn) = (turn.sine, turn.cosine)
    let nearness = 1 + centre.sine * sine + centre.cosine * cosine * cosineOfTurn
    return SIMD2(cosine * sineOfTurn, centre.cosine * sine - centre.sine * cosine * cosineOfTurn)
      * (radius * (2 / nearness).squareRoot())
  }

  /// The area between the equator and a latitude, as Snyder's q, of the sine of that latitude.
  private static func authalic(_ sine: Double, _ e2: Double, _ eccentricity: Double) -> Double {
    let bent =
      if e2 == 0 {
        sine
      } else if e2 > 0 {
        (eccentricity * sine).hyperbolicArcTangent / eccentricity
      } else {
        (eccentricity * sine).arcTangent / eccentricity
      }
    return (1 - e2) * (sine / (1 - e2 * sine * sine) + bent)
  }

  private static func cosine(ofSine sine: Double) -> Double {
    max(0, (1 - sine) * (1 + sine)).squareRoot()
  }
}
