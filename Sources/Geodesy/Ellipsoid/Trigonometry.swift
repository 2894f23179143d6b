import Glibc

/// The functions of the C library's mathematics that geodesy needs, angles in radians.
extension Double {
  package var sine: Double { sin(self) }
  package var cosine: Double { cos(self) }
  package var tangent: Double { tan(self) }
  package var arcSine: Double { asin(Swift.min(1, Swift.max(-1, self))) }
  package var arcCosine: Double { acos(Swift.min(1, Swift.max(-1, self))) }
  package var arcTangent: Double { atan(self) }
  package var hyperbolicArcSine: Double { asinh(self) }
  package var hyperbolicArcTangent: Double { atanh(self) }

  package var logarithm: Double { log(self) }
  package var exponential: Double { exp(self) }

  /// The angle of the vector (`x`, `self`), in (−π, π].
  package func arcTangent(over x: Double) -> Double { atan2(self, x) }

  /// The length of the vector (`self`, `other`), without overflow.
  package func hypotenuse(_ other: Double) -> Double { hypot(self, other) }

  package var degreesToRadians: Double { self * (Double.pi / 180) }
  package var radiansToDegrees: Double { self * (180 / Double.pi) }

  /// The same longitude in degrees, in (−180, 180].
  package var wrappedLongitude: Double {
    if self > -180, self <= 180 { return self }
    let rest = remainder(dividingBy: 360)
    return rest == -180 ? 180 : rest
  }
}
