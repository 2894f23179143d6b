import Glibc

/// The functions of the C library's mathematics that geodesy needs, angles in radians.
extension Double {
  var sine: Double { sin(self) }
  var cosine: Double { cos(self) }
  var tangent: Double { tan(self) }
  var arcSine: Double { asin(Swift.min(1, Swift.max(-1, self))) }
  var arcCosine: Double { acos(Swift.min(1, Swift.max(-1, self))) }
  var arcTangent: Double { atan(self) }
  var hyperbolicArcSine: Double { asinh(self) }
  var hyperbolicArcTangent: Double { atanh(self) }

  /// The angle of the vector (`x`, `self`), in (−π, π].
  func arcTangent(over x: Double) -> Double { atan2(self, x) }

  /// The length of the vector (`self`, `other`), without overflow.
  func hypotenuse(_ other: Double) -> Double { hypot(self, other) }

  var degreesToRadians: Double { self * (Double.pi / 180) }
  var radiansToDegrees: Double { self * (180 / Double.pi) }

  /// The same longitude in degrees, in (−180, 180].
  var wrappedLongitude: Double {
    if self > -180, self <= 180 { return self }
    let rest = remainder(dividingBy: 360)
    return rest == -180 ? 180 : rest
  }
}
