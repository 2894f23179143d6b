import Delimitation
import Geodesy
import PROJ
import SimpleFeatures
import Testing

struct LengthAtScaleTests {
  private let metric = EllipsoidalMetric()

  @Test func `A geodesic is as long at every scale, and its dimension is 1`() throws {
    let line = metric.densified(.lineString([Position(45, 39), Position(46, 41)]), maxError: 0.01)
    let found = try metric.lengths(of: line, atScales: [5_000, 10_000, 20_000, 40_000])
    for length in found.lengths { #expect(abs(length - found.drawn) < 0.5) }
    let dimension = try #require(found.dimension)
    #expect(abs(dimension.value - 1) < 1e-5)
  }

  @Test func `The snowflake's side has the dimension that mathematics gives it`() throws {
    let line = snowflake(depth: 6)
    let found = try metric.lengths(of: line, atScales: (0..<9).map { 500 * [1, 1.5, 2, 3, 4, 6, 8, 12, 16][$0] })
    let dimension = try #require(found.dimension)
    #expect(abs(dimension.value - 1.2619) < 0.03)
    #expect(dimension.plusMinus < 0.03)
    #expect(found.lengths[8] < 0.6 * found.lengths[0])
  }

  @Test func `A length is met at a scale only within what the scales give`() throws {
    let found = try metric.lengths(of: snowflake(depth: 5), atScales: [1_000, 2_000, 4_000, 8_000, 16_000])
    let between = (found.lengths[1] + found.lengths[2]) / 2
    let scale = try #require(found.scale(of: between))
    #expect(scale > 2_000 && scale < 4_000)
    #expect(found.scale(of: found.drawn * 1.01) == nil)
    #expect(found.scale(of: found.lengths[4] * 0.9) == nil)
  }

  @Test func `Simplified lines are never longer than drawn, and scales must ascend`() throws {
    let found = try metric.lengths(of: snowflake(depth: 4), atScales: [100, 1_000, 10_000], method: .simplification)
    #expect(found.lengths.allSatisfy { $0 <= found.drawn * (1 + 1e-12) })
    #expect(throws: DelimitationError.self) {
      try metric.lengths(of: snowflake(depth: 1), atScales: [2_000, 1_000])
    }
  }

  /// A side of Koch's snowflake, 100 km long, about 45° E on the equator where a degree is alike both ways.
  private func snowflake(depth: Int) -> Geometry {
    var points = [SIMD2(0.0, 0.0), SIMD2(0.9, 0.0)]
    for _ in 0..<depth {
      var next = [points[0]]
      for (from, to) in zip(points, points.dropFirst()) {
        let third = (to - from) / 3
        let tip = from + third + SIMD2(third.x / 2 - third.y * 0.75.squareRoot(), third.y / 2 + third.x * 0.75.squareRoot())
        next += [from + third, tip, to - third, to]
      }
      points = next
    }
    return .lineString(points.map { Position(45 + $0.x, $0.y) })
  }
}
