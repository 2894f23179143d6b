import GEOS
import Geodesy
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// The oracle: the disc is drawn finely, laid over the area by GEOS, and what they have in common is measured.
@Suite("Areas within a distance")
struct DiscOverlapTests {
  private static let metric = EllipsoidalMetric()

  private static func ring(about centre: Position, reach: ClosedRange<Double>, seed: UInt64, count: Int = 14) -> [Position] {
    var random = SeededGenerator(seed: seed)
    let ring = (0..<count).map { index in
      EllipsoidalMetricTestWay.end(
        from: centre, azimuth: -360 * Double(index) / Double(count), distance: Double.random(in: reach, using: &random))
    }
    // About one longitude, so that a ring over the antimeridian is one in the plane.
    let near = ring.map { Position($0.x - 360 * (($0.x - centre.x) / 360).rounded(), $0.y) }
    return near + near.prefix(1)
  }

  /// A jagged area with a hole and an island some way off.
  private static func area(about centre: Position, size: Double, seed: UInt64) -> Geometry {
    let shell = ring(about: centre, reach: 0.5 * size...size, seed: seed)
    let hole = ring(about: centre, reach: 0.15 * size...0.35 * size, seed: seed + 1)
    let place = EllipsoidalMetricTestWay.end(from: centre, azimuth: 100, distance: 1.6 * size)
    let island = ring(about: place, reach: 0.1 * size...0.4 * size, seed: seed + 2)
    return .multiPolygon([[shell, hole], [island]])
  }

  private static func overlaid(_ area: Geometry, _ radius: Double, about centre: Position) throws -> Double {
    let tolerance = max(0.01, radius * 1e-7)
    let disc = try metric.buffer(of: .point(centre), by: radius, tolerance: tolerance)
    return metric.area(of: try metric.intersection([disc, area], maxError: tolerance))
  }

  @Test("Moving the centre by its accuracy in any direction changes the common area by no more than its ± says, or little more")
  func spread() throws {
    let (centre, radius, accuracy) = (Position(46.9, 39.99), 50_000.0, 8_000.0)
    let area = Self.area(about: Position(46.4, 39.7), size: 60_000, seed: 5)
    let overlap = DiscOverlap(of: area, in: Self.metric)
    let common = try #require(overlap.area(within: radius, of: centre))
    let spread = try #require(overlap.spread(of: common, within: radius, of: centre, accuracy: accuracy))
    let changes = try stride(from: 0.0, to: 360, by: 5).map { azimuth in
      let moved = EllipsoidalMetricTestWay.end(from: centre, azimuth: azimuth, distance: accuracy)
      return abs(try #require(overlap.area(within: radius, of: moved)) - common)
    }
    let most = try #require(changes.max())
    #expect(spread <= most + 1 && most < 1.1 * spread)
    let wide = try #require(overlap.area(within: 400_000, of: centre))
    #expect(overlap.spread(of: wide, within: 400_000, of: centre, accuracy: accuracy) == nil)
  }

  private static func check(_ area: Geometry, _ radius: Double, about centre: Position) throws {
    let common = try #require(DiscOverlap(of: area, in: metric).area(within: radius, of: centre))
    let drawn = try overlaid(area, radius, about: centre)
    // The rim of the drawn disc is right to the tolerance, its area far better.
    let allowed = 2 * Double.pi * radius * max(0.01, radius * 1e-7) * 0.2 + 2
    #expect(abs(common - drawn) <= allowed, "\(common) m² and \(drawn) m² drawn, \(common - drawn) m² apart")
  }

  @Test(
    "What a disc and an area have in common is what an overlay with a fine disc gives",
    arguments: [Position(46.75, 39.8), Position(179.8, -16), Position(-179.9, 66), Position(0, 0.01), Position(100, -58)],
    [0.4, 3, 60, 700].map { $0 * 1000 })
  func overlay(place: Position, size: Double) throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let area = Self.area(about: place, size: size, seed: seed * 10)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<3 {
        let centre = EllipsoidalMetricTestWay.end(
          from: place, azimuth: .random(in: 0...360, using: &random), distance: .random(in: 0...2 * size, using: &random))
        try Self.check(area, .random(in: 0.05 * size...2 * size, using: &random), about: centre)
      }
    }
  }

  @Test("A centre on a corner or on an edge is as good as any", arguments: [5_000.0, 40_000, 90_000])
  func centreOnBorder(radius: Double) throws {
    let area = Self.area(about: Position(46.75, 39.8), size: 60_000, seed: 5)
    let coordinates = area.coordinates
    let corner = coordinates[3]
    let edge = GeodesicPath(Geodesic(), from: coordinates[3], to: coordinates[4])
    try Self.check(area, radius, about: corner)
    try Self.check(area, radius, about: edge.position(at: edge.length / 2).position)
  }

  @Test(
    "A geodesic through the centre halves a disc where it is a meridian, at any size", arguments: [10.0, 50_000, 1_900_000])
  func halves(radius: Double) throws {
    let centre = Position(20, 12)
    let (north, south) = (Position(20, 80), Position(20, -60))
    let east = Geometry.polygon([[south, Position(90, -60), Position(90, 80), north, south]])
    let west = Geometry.polygon([[south, north, Position(-50, 80), Position(-50, -60), south]])
    let sides = [east, west].map { DiscOverlap(of: $0, in: Self.metric).area(within: radius, of: centre) ?? 0 }
    #expect(abs(sides[0] - sides[1]) <= 1e-10 * sides[0] + 0.1)
    let disc = try Self.metric.buffer(of: .point(centre), by: radius, tolerance: max(1e-4, radius * 1e-8))
    #expect(abs((sides[0] + sides[1]) / Self.metric.area(of: disc) - 1) < 1e-8 + 0.01 / sides[0])
  }

  @Test("Nearly touching the rim changes nothing by leaps", arguments: [0.0, 1e-7, 1e-6, 1e-5, 1e-3, 1])
  func tangent(depth: Double) throws {
    let centre = Position(46, 40)
    let radius = 30_000.0
    let foot = Geodesic().direct(from: centre, azimuth: 40, distance: radius - depth)
    let along = [-50_000.0, 50_000].map {
      Geodesic().direct(from: foot.position, azimuth: foot.azimuth + 90, distance: $0).position
    }
    let far = Geodesic().direct(from: centre, azimuth: 40, distance: 200_000).position
    let area = Geometry.polygon([[along[0], along[1], far, along[0]]])
    let common = try #require(DiscOverlap(of: area, in: Self.metric).area(within: radius, of: centre))
    // The segment of a circle of a sagitta.
    let segment = 4.0 / 3 * (2 * radius * depth * depth * depth).squareRoot()
    #expect(abs(common - segment) <= 1 + 1e-3 * segment, "\(common) m²")
  }

  @Test("The whole and nothing are told exactly")
  func ends() throws {
    let area = Self.area(about: Position(46.75, 39.8), size: 60_000, seed: 8)
    let overlap = DiscOverlap(of: area, in: Self.metric)
    #expect(overlap.area(within: 200_000, of: Position(46.75, 39.8)) == Self.metric.area(of: area))
    #expect(overlap.area(within: 20_000, of: Position(48.9, 39.8)) == 0)
    #expect(DiscOverlap(of: .point(46, 40), in: Self.metric).area(within: 1000, of: Position(46, 40)) == 0)
  }

  @Test("What may hold a pole, is too large or is no distance is left to an overlay")
  func limits() {
    let overlap = DiscOverlap(of: Self.area(about: Position(30, 86), size: 60_000, seed: 8), in: Self.metric)
    #expect(overlap.area(within: 500_000, of: Position(30, 86)) == nil)
    #expect(overlap.area(within: 2_000_001, of: Position(30, 0)) == nil)
    for distance in [0, -1, Double.nan, .infinity] { #expect(overlap.area(within: distance, of: Position(30, 0)) == nil) }
    #expect(overlap.area(within: 50_000, of: Position(.nan, 0)) == nil)
  }

  @Test("An area grows with the radius by its rim, even where corners lie on it")
  func growth() throws {
    let centre = Position(46.75, 39.8)
    let area = Self.area(about: centre, size: 60_000, seed: 8)
    let overlap = DiscOverlap(of: area, in: Self.metric)
    let corners = area.coordinates.paths.joined().map {
      Geodesic().inverse(from: centre, to: area.coordinates[$0]).distance
    }
    for radius in corners {
      let areas = try [radius - 0.5, radius, radius + 0.5].map { try #require(overlap.area(within: $0, of: centre)) }
      #expect(areas == areas.sorted())
      #expect(areas[2] - areas[0] <= 2 * .pi * radius * 1.001)
    }
  }
}
