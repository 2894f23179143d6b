extension EllipsoidalMetric {
  /// The length of the geodesic through positions that stand one after another in a flat buffer, in metres.
  ///
  /// Every segment is within 15 nm of the exact inverse: short ones by `SegmentSeries`, the rest by PROJ.
  /// - Parameter stride: numbers a position takes, 2 or 3; the first two are longitude and latitude in degrees.
  func geodesicLength(_ values: Span<Double>, stride: Int) -> Double {
    let segments = values.count / stride - 1
    guard segments > 0 else { return 0 }
    var sum = SIMD4<Double>.zero
    var exact = 0.0
    var index = 0
    while series.isUsable, stride == 2, index + 4 <= segments {
      let at = 2 * index
      let lengths = series.lengths(
        lon0: SIMD4(values[at], values[at + 2], values[at + 4], values[at + 6]),
        lat0: SIMD4(values[at + 1], values[at + 3], values[at + 5], values[at + 7]),
        lon1: SIMD4(values[at + 2], values[at + 4], values[at + 6], values[at + 8]),
        lat1: SIMD4(values[at + 3], values[at + 5], values[at + 7], values[at + 9]))
      if let lengths { sum += lengths } else { exact += eachLength(values, stride: 2, from: index, to: index + 4) }
      index += 4
    }
    return sum.sum() + exact + eachLength(values, stride: stride, from: index, to: segments)
  }

  /// The sum of segment lengths taken one by one.
  private func eachLength(_ values: Span<Double>, stride: Int, from first: Int, to end: Int) -> Double {
    var sum = 0.0
    for index in first..<end {
      let at = index * stride
      sum += shortestLength(
        LonLat(values[at], values[at + 1]), LonLat(values[at + stride], values[at + stride + 1]))
    }
    return sum
  }

  /// The length of one geodesic in metres, within 15 nm.
  package func shortestLength(_ from: LonLat, _ to: LonLat) -> Double {
    if series.isUsable {
      let lengths = series.lengths(
        lon0: SIMD4(repeating: from.x), lat0: SIMD4(repeating: from.y), lon1: SIMD4(repeating: to.x),
        lat1: SIMD4(repeating: to.y))
      if let lengths { return lengths[0] }
    }
    return inverse(from, to).distance
  }
}
