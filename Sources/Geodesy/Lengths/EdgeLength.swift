extension EllipsoidalMetric {
  /// The length of one edge of a declared meaning, in metres.
  func edgeLength(_ from: LonLat, _ to: LonLat, meaning: EdgeMeaning) -> Double {
    switch meaning {
    case .geodesic: shortestLength(from, to)
    case .planar: planarLength(from, to)
    case .rhumb: rhumbLength(from, to)
    case .parallel:
      meaning.followsParallel(from, to)
        ? parallelRadius(from.y.degreesToRadians) * abs(turn(from, to)) : shortestLength(from, to)
    }
  }

  /// The difference of longitude on the shorter way round, in radians.
  func turn(_ from: LonLat, _ to: LonLat) -> Double {
    (to.x - from.x).wrappedLongitude.degreesToRadians
  }

  /// The length of a straight line in longitude and latitude: ∫ √(M² φ′² + N² cos² φ λ′²) dt.
  private func planarLength(_ from: LonLat, _ to: LonLat) -> Double {
    let east = turn(from, to)
    let south = from.y.degreesToRadians
    let north = to.y.degreesToRadians - south
    let pieces = max(1, Int((max(abs(east), abs(north)) * 30).rounded(.up)))
    return Quadrature.integral(from: 0, to: 1, pieces: pieces) { t in
      let latitude = south + t * north
      return (meridionalRadius(latitude) * north).hypotenuse(parallelRadius(latitude) * east)
    }
  }

  /// The length of a line of constant azimuth: √(Δm² + (Δλ Δm/Δψ)²), m the meridian arc, ψ the isometric latitude.
  private func rhumbLength(_ from: LonLat, _ to: LonLat) -> Double {
    let east = turn(from, to)
    let arc = meridianArc(from.y.degreesToRadians, to.y.degreesToRadians)
    let isometric = isometricDifference(from.y.degreesToRadians, to.y.degreesToRadians)
    let radius = isometric == 0 ? parallelRadius(from.y.degreesToRadians) : arc / isometric
    return arc.hypotenuse(east * radius)
  }

  /// The length of the meridian between two latitudes in radians, signed, metres.
  func meridianArc(_ from: Double, _ to: Double) -> Double {
    let pieces = max(1, Int((abs(to - from) * 6).rounded(.up)))
    return Quadrature.integral(from: from, to: to, pieces: pieces) { meridionalRadius($0) }
  }

  /// The difference of isometric latitude between two latitudes in radians: ∫ M / (N cos φ) dφ.
  ///
  /// By quadrature where the latitudes are near each other, so that short lines keep their precision.
  func isometricDifference(_ from: Double, _ to: Double) -> Double {
    if abs(to - from) < 0.02, max(abs(from), abs(to)) < 1.4 {
      return Quadrature.integral(from: from, to: to, pieces: 1) { meridionalRadius($0) / parallelRadius($0) }
    }
    return isometricLatitude(to) - isometricLatitude(from)
  }

  private func isometricLatitude(_ latitude: Double) -> Double {
    let e = e2.squareRoot()
    return latitude.tangent.hyperbolicArcSine - e * (e * latitude.sine).hyperbolicArcTangent
  }
}
