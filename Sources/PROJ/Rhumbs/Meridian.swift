import Glibc
import SimpleFeatures

/// The meridian of an ellipsoid: what rhumb lines are reckoned with.
///
/// With φ the latitude, M(φ) the length of the meridian from the equator, ρ = dM/dφ its radius of curvature, R = N cos φ the
/// radius of the parallel and e² = f(2 − f), the isometric latitude is ψ(φ) = ∫ρ/R dφ = artanh(sin φ) − e artanh(e sin φ)
/// (Snyder, Map Projections, 1987, eq. 7-7). On a rhumb line longitude grows with ψ as length does with M.
struct Meridian: Sendable {
  let geodesic: Geodesic
  let e2: Double
  /// From the equator to a pole, metres.
  let quarter: Double

  init(_ geodesic: Geodesic) {
    self.geodesic = geodesic
    e2 = geodesic.ellipsoid.f * (2 - geodesic.ellipsoid.f)
    quarter = geodesic.inverse(from: Position(0, 0), to: Position(0, 90)).distance
  }

  /// From the equator to a latitude in degrees, metres, negative in the south. The meridian is a geodesic, so its length is
  /// that of one. (`geod_inverse`)
  func length(to latitude: Double) -> Double {
    let length = geodesic.inverse(from: Position(0, 0), to: Position(0, abs(latitude))).distance
    return latitude < 0 ? -length : length
  }

  /// The latitude that a length from the equator leads to, degrees. (`geod_direct`)
  func latitude(at length: Double) -> Double {
    let latitude = geodesic.direct(from: Position(0, 0), azimuth: 0, distance: abs(length)).position.y
    return length < 0 ? -latitude : latitude
  }

  /// The radius of the parallel of a latitude in degrees, metres.
  func parallel(at latitude: Double) -> Double {
    let (sine, cosine) = Self.sineCosine(latitude)
    return geodesic.ellipsoid.a * cosine / (1 - e2 * sine * sine).squareRoot()
  }

  /// The radius of the parallels between two latitudes in degrees, metres, meant over the isometric latitude: ΔM/Δψ.
  func meanParallel(_ first: Double, _ second: Double) -> Double {
    if first == second { return parallel(at: first) }
    let width = abs(second - first)
    let polar = 90 - max(abs(first), abs(second))
    if polar == 0 { return 0 }
    // Near one another both differences would lose their digits: there the integrals are taken, whose rule converges the
    // faster the farther the pole is.
    if width < 0.1 * polar { return ratioOfIntegrals(first, second) }
    return (length(to: second) - length(to: first)) / (isometric(second) - isometric(first))
  }

  func isometric(_ latitude: Double) -> Double {
    let (sine, cosine) = Self.sineCosine(latitude)
    guard cosine > 0 else { return sine > 0 ? .infinity : -.infinity }
    // artanh(sin φ) = arsinh(tan φ), which keeps its digits near the poles; e may be imaginary, on a prolate ellipsoid.
    let e = abs(e2).squareRoot()
    return asinh(sine / cosine) - (e2 >= 0 ? e * atanh(e * sine) : -e * atan(e * sine))
  }

  /// ∫ρ dφ over ∫ρ/R dφ, each by Gauss and Legendre's rule of five points, exact to the last digits over so short a way.
  private func ratioOfIntegrals(_ first: Double, _ second: Double) -> Double {
    var (length, isometric) = (0.0, 0.0)
    for (node, weight) in zip(Self.nodes, Self.weights) {
      let latitude = (first + second) / 2 + node * (second - first) / 2
      let (sine, _) = Self.sineCosine(latitude)
      let w2 = 1 - e2 * sine * sine
      let curvature = geodesic.ellipsoid.a * (1 - e2) / (w2 * w2.squareRoot())
      length += weight * curvature
      isometric += weight * curvature / parallel(at: latitude)
    }
    return length / isometric
  }

  static let nodes: [Double] = [
    -0.906179845938663993, -0.538469310105683091, 0, 0.538469310105683091, 0.906179845938663993,
  ]
  static let weights: [Double] = [
    0.236926885056189088, 0.478628670499366468, 0.568888888888888889, 0.478628670499366468, 0.236926885056189088,
  ]

  /// Of degrees, exact at the equator and the poles.
  static func sineCosine(_ latitude: Double) -> (Double, Double) {
    let angle = latitude * .pi / 180
    // Near a pole the cosine is the sine of what is left.
    let cosine = abs(latitude) > 45 ? sin((90 - abs(latitude)) * .pi / 180) : cos(angle)
    return (sin(angle), cosine)
  }
}
