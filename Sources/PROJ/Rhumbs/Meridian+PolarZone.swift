import Glibc

/// What lies between a parallel and the north pole: what areas with rhumb lines for edges are reckoned with.
///
/// With A(φ) the area of the zone from the equator to a latitude, for each radian of longitude, D(φ) = A(90°) − A(φ) is that of
/// the zone from there to the north pole. With u = 1 − sin φ, exactly (Snyder, Map Projections, 1987, eq. 3-12, subtracted
/// from itself at the pole),
///
///     D = u b²/2 ((1 + e² sin φ) / ((1 − e²)(1 − e² sin² φ)) + artanh(e u / (1 − e² sin φ)) / (e u)).
///
/// On a rhumb line longitude grows with the isometric latitude ψ, so that between the line and the pole lies the turn times the
/// mean of D over ψ (Karney, The area of rhumb polygons, 2024). As dψ = −(1 − e²) / ((1 − e² sin² φ)(2 − u) u) du, the integrand
/// has no pole in the northern half, and Gauss and Legendre's rule does for it.
extension Meridian {
  /// Of the whole meridian for each radian of longitude, square metres.
  var wholeZone: Double { 2 * polarZone(at: 0) }

  /// D of a latitude in degrees, square metres for each radian.
  func polarZone(at latitude: Double) -> Double {
    let sine = sin((90 - abs(latitude)) * .pi / 360)
    let u = 2 * sine * sine
    let zone = u == 0 ? 0 : u * zoneRatio(u)
    return latitude < 0 ? wholeZone - zone : zone
  }

  /// The mean of D over the isometric latitude between two latitudes in degrees, square metres for each radian.
  ///
  /// At a pole it is D of the pole: a rhumb line runs along the meridian of its other end, and turns there.
  func meanPolarZone(_ first: Double, _ second: Double) -> Double {
    if first == second || abs(first) == 90 { return polarZone(at: first) }
    if abs(second) == 90 { return polarZone(at: second) }
    // Near one another the difference of the isometric latitudes would lose its digits.
    if abs(second - first) < 0.1 * (90 - max(abs(first), abs(second))) { return meanOverIntegrals(first, second) }
    return integral(first, second) / (isometric(second) - isometric(first))
  }

  /// ∫D dψ from one latitude in degrees to another.
  private func integral(_ first: Double, _ second: Double) -> Double {
    if first >= 0, second >= 0 { return northernIntegral(first, second) }
    return integralFromEquator(to: second) - integralFromEquator(to: first)
  }

  private func integralFromEquator(to latitude: Double) -> Double {
    let northern = northernIntegral(0, abs(latitude))
    // What lies south of a southern latitude is D of the northern one.
    return latitude < 0 ? northern - wholeZone * isometric(-latitude) : northern
  }

  private func northernIntegral(_ first: Double, _ second: Double) -> Double {
    func u(_ latitude: Double) -> Double {
      let sine = sin((90 - latitude) * .pi / 360)
      return 2 * sine * sine
    }
    let (start, end) = (u(first), u(second))
    let panels = max(1, (abs(end - start) * 4).rounded(.up))
    let half = (end - start) / panels / 2
    var sum = 0.0
    for panel in 0..<Int(panels) {
      let middle = start + (2 * Double(panel) + 1) * half
      for (node, weight) in zip(Self.nodes, Self.weights) {
        let u = middle + node * half
        let sine = 1 - u
        sum -= weight * half * zoneRatio(u) * (1 - e2) / ((1 - e2 * sine * sine) * (2 - u))
      }
    }
    return sum
  }

  /// ∫D dψ over ∫dψ in latitude, where the latitudes are near one another against what is left to the pole.
  private func meanOverIntegrals(_ first: Double, _ second: Double) -> Double {
    var (zone, isometric) = (0.0, 0.0)
    for (node, weight) in zip(Self.nodes, Self.weights) {
      let latitude = (first + second) / 2 + node * (second - first) / 2
      let (sine, cosine) = Self.sineCosine(latitude)
      let density = weight / ((1 - e2 * sine * sine) * cosine)
      isometric += density
      zone += density * polarZone(at: latitude)
    }
    return zone / isometric
  }

  /// D over u.
  private func zoneRatio(_ u: Double) -> Double {
    let sine = 1 - u
    let b = geodesic.ellipsoid.b
    let tangent = u / (1 - e2 * sine)
    // e may be imaginary, on a prolate ellipsoid.
    let e = abs(e2).squareRoot()
    let angle = e == 0 ? tangent : e2 > 0 ? atanh(e * tangent) / e : atan(e * tangent) / e
    return b * b / 2 * ((1 + e2 * sine) / ((1 - e2) * (1 - e2 * sine * sine)) + angle / u)
  }
}
