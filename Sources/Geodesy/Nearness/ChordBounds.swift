/// Bounds between straight distances through the Earth and distances on the ellipsoid.
///
/// The normal curvature of the surface lies between 1/R⁺ and 1/R⁻, so a geodesic of a given chord is at most the arc of
/// that chord on a circle of radius R⁻ (Schur's comparison theorem) and at least that on one of R⁺, taken 0.1 % larger.
package struct ChordBounds: Sendable {
  private let tight: Double
  private let wide: Double

  package init(_ metric: EllipsoidalMetric) {
    tight = metric.curvatureRadii.lowerBound
    wide = metric.curvatureRadii.upperBound * 1.001
  }

  /// The most a geodesic distance can be when the chord is at most this.
  func longest(chord: Double) -> Double {
    let sine = chord / (2 * tight)
    return sine < 1 ? 2 * tight * sine.arcSine : tight * .pi * 1.01
  }

  /// The least a geodesic distance can be when the chord is at least this.
  func shortest(chord: Double) -> Double {
    2 * wide * max(0, chord / (2 * wide)).arcSine
  }

  /// The chord up to which the geodesic distance, if less than a quarter of the Earth, is certainly no more than this;
  /// narrower by what rounding may take.
  package func chord(within distance: Double) -> Double {
    max(0, 2 * tight * (distance / (2 * tight)).sine * (1 - 1e-12) - 1e-9)
  }

  /// The chord above which the geodesic distance is certainly more than this; wider by what rounding may take.
  package func chord(beyond distance: Double) -> Double {
    let angle = distance / (2 * wide)
    return angle < .pi / 2 ? 2 * wide * angle.sine * (1 + 1e-12) + 1e-9 : .infinity
  }
}
