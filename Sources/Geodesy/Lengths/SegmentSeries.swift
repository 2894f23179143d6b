/// Lengths of short geodesics by a series about the mean latitude, four at a time.
///
/// The squared length is a power series in the differences of latitude and longitude whose coefficients depend on the
/// mean latitude (Gauss's mid-latitude method). The coefficients come from the eikonal equation of the squared
/// distance, solved order by order and expanded in e²: to e⁶ in the fourth order, to e² in the sixth. Against the exact
/// inverse the error is below 15 nm for segments up to 50 km below 79° of latitude, mostly below 4 nm, which is the rounding of
/// coordinates in degrees.
struct SegmentSeries: Sendable {
  typealias Lanes = SIMD4<Double>

  /// The largest squared difference, in units of the semi-major axis, for which the series is used: 50 km.
  static let reach = 6.1e-5
  /// The largest squared sine of the mean latitude: 79°.
  static let highest = 0.9635

  private let squaredAxis: Double
  private let e2: Double
  private let meridional: Double
  private let c22: Lanes
  private let c22Last: Double
  private let c40: Lanes
  private let c24: Lanes
  private let c42: Lanes
  private let c06: Lanes
  private let c60: SIMD2<Double>
  /// The expansion in e² holds for ellipsoids no flatter than those of the Earth.
  let isUsable: Bool

  init(semiMajorAxis a: Double, e2 e: Double) {
    squaredAxis = a * a
    e2 = e
    isUsable = e >= 0 && e < 0.0072
    meridional = (1 - e) * (1 - e)
    let ee = e * e
    let eee = ee * e
    c22 = Lanes(-1 + e, -2 - 6 * e + 8 * ee, 2 * e - 23 * ee + 21 * eee, 12 * ee - 52 * eee) / 12
    c22Last = 28 * eee / 12
    c40 = Lanes(e - 2 * ee + eee, -2 * e + 13 * ee - 20 * eee, -13 * ee + 61 * eee, -45 * eee) / 4
    c24 = Lanes(-1, -8 - 24 * e, 24 + 53 * e, -14 * e) / 720
    c42 = Lanes(-1 - 10 * e, -14 + 16 * e, 24 * e, 0) / 720
    c06 = Lanes(-3 - 3 * e, 4 + 3 * e, e, 0) / 360
    c60 = SIMD2(-e, 2 * e) / 80
  }

  /// Squared lengths in m², from the squared sine of the mean latitude and the squared differences of latitude (`p`)
  /// and longitude (`l`) in radians.
  @inline(__always)
  private func squaredLengths(_ sine2: Lanes, _ p: Lanes, _ l: Lanes) -> Lanes {
    let w: Lanes = 1 / (1 - e2 * sine2)
    let a22: Lanes = horner(sine2, c22, c22Last)
    let a40: Lanes = horner(sine2, c40)
    let a24: Lanes = horner(sine2, c24)
    let a42: Lanes = horner(sine2, c42)
    let a06: Lanes = horner(sine2, c06)
    let a60: Lanes = c60[0] + sine2 * c60[1]
    let small: Lanes = p * (a40 + p * a60 + l * a42) + l * (a22 + l * a24)
    let north: Lanes = meridional * w * w * w + small
    let east: Lanes = w + l * sine2 * (l * a06 - w * (1.0 / 12))
    let both: Lanes = p * north + l * (1 - sine2) * east
    return both * squaredAxis
  }

  /// The lengths of four segments in metres, or `nil` when the series does not reach one of them. Degrees in.
  @inline(__always)
  func lengths(lon0: Lanes, lat0: Lanes, lon1: Lanes, lat1: Lanes) -> Lanes? {
    let radian = Double.pi / 180
    let north: Lanes = (lat1 - lat0) * radian
    let east: Lanes = (lon1 - lon0) * radian
    let p: Lanes = north * north
    let l: Lanes = east * east
    let sine2 = squaredSine((lat0 + lat1) * (radian / 2))
    let size: Lanes = p + l * (1 - sine2)
    let reached = (size .< Self.reach) .& (sine2 .< Self.highest)
    return all(reached) ? squaredLengths(sine2, p, l).squareRoot() : nil
  }
}

/// The value of a cubic, or quartic with `last`, at each lane.
@inline(__always)
private func horner(_ x: SIMD4<Double>, _ c: SIMD4<Double>, _ last: Double = 0) -> SIMD4<Double> {
  let top: SIMD4<Double> = c[3] + x * last
  let middle: SIMD4<Double> = c[2] + x * top
  return c[0] + x * (c[1] + x * middle)
}

/// sin² of angles up to 90°, by its power series in the square of the angle; absolute error below 1e-14.
@inline(__always)
private func squaredSine(_ angle: SIMD4<Double>) -> SIMD4<Double> {
  typealias Lanes = SIMD4<Double>
  let u: Lanes = angle * angle
  let v: Lanes = u * u
  let w: Lanes = v * v
  let c0: Lanes = 1.0 - u * 0.3333333333333333
  let c2: Lanes = 0.044444444444444446 - u * 0.0031746031746031746
  let c4: Lanes = 0.00014109347442680775 - u * 4.275559831115387e-06
  let c6: Lanes = 9.39683479366019e-08 - u * 1.5661391322766984e-09
  let c8: Lanes = 2.0472406957865337e-11 - u * 2.1549902060910883e-13
  let c10: Lanes = 1.8657923862260506e-15 - u * 1.3520234682797467e-17
  let low: Lanes = c0 + v * c2
  let middle: Lanes = c4 + v * c6
  let high: Lanes = c8 + v * c10 + w * 8.320144420183057e-20
  return u * (low + w * (middle + w * high))
}
