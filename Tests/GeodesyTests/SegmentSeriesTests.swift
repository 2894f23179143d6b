import Geodesy
import PROJ
import SimpleFeatures
import TestSupport
import Testing

@Suite("The fast length of short segments")
struct SegmentSeriesTests {
  private let metric = EllipsoidalMetric()
  private let exact = Geodesic(.wgs84)

  @Test(
    "Every segment is within 15 nm of the exact inverse, whatever its length and latitude",
    arguments: [1.0, 100, 1e3, 1e4, 2.5e4, 4.9e4, 5.2e4, 1e5, 1e6])
  func withinFifteenNanometres(length: Double) {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<4000 {
      let start = Position(Double.random(in: -179...179, using: &generator), Double.random(in: -89...89, using: &generator))
      let azimuth = Double.random(in: 0..<360, using: &generator)
      let end = exact.direct(from: start, azimuth: azimuth, distance: length).position
      let expected = exact.inverse(from: start, to: end).distance
      // Four equal segments there and back go through the four lanes of the series.
      let line = Geometry.lineString([start, end, start, end, start])
      #expect(abs(metric.length(of: line) - 4 * expected) <= 4 * 15e-9, "\(start) \(azimuth)")
    }
  }

  @Test("Heights are passed over")
  func heights() {
    let flat = Geometry.lineString([Position(45, 40), Position(45.01, 40.02), Position(45.3, 40.1)])
    let high = Geometry.lineString([Position(45, 40, 12), Position(45.01, 40.02, 900), Position(45.3, 40.1)])
    #expect(abs(metric.length(of: flat) - metric.length(of: high)) < 1e-8)
  }

  @Test("The sphere and an ellipsoid flatter than the Earth's are measured too", arguments: [0, 1 / 290.0, 1 / 50.0])
  func otherEllipsoids(flattening: Double) throws {
    let ellipsoid = try #require(Ellipsoid(semiMajorAxis: 6_371_000, flattening: flattening))
    let points = [Position(10, 60), Position(10.2, 60.1), Position(10.1, 60.3), Position(10, 60.2), Position(9.8, 60.4)]
    let expected = zip(points, points.dropFirst()).reduce(0) {
      $0 + Geodesic(ellipsoid).inverse(from: $1.0, to: $1.1).distance
    }
    #expect(abs(EllipsoidalMetric(ellipsoid).length(of: .lineString(points)) - expected) < 6e-8)
  }
}
