import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

struct RhumbTests {
  /// The loxodrome as Adams's and Snyder's books write it: the integral of √(ρ² dφ² + R² dλ²) along dλ/dφ = ρ tan α / R, by
  /// Simpson's rule in φ, with tan α from the same rule. Knows neither isometric latitude nor geodesics.
  static func integral(_ ellipsoid: Ellipsoid, _ a: Position, _ b: Position) -> (distance: Double, azimuth: Double) {
    let e2 = ellipsoid.f * (2 - ellipsoid.f)
    func rho(_ y: Double) -> Double { ellipsoid.a * (1 - e2) / pow(1 - e2 * sin(y) * sin(y), 1.5) }
    func radius(_ y: Double) -> Double { ellipsoid.a * cos(y) / (1 - e2 * sin(y) * sin(y)).squareRoot() }
    let (y1, y2) = (a.y * .pi / 180, b.y * .pi / 180)
    let turn = remainder(b.x - a.x, 360) * .pi / 180
    func simpson(_ f: (Double) -> Double) -> Double {
      let n = 8_000
      let h = (y2 - y1) / Double(n)
      return (0...n).reduce(0.0) { sum, i in
        sum + f(y1 + Double(i) * h) * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2)
      } * h / 3
    }
    let tangent = turn / simpson { rho($0) / radius($0) }
    let distance = abs(simpson { y in rho(y) * (1 + tangent * tangent).squareRoot() })
    return (distance, atan2(turn, simpson { rho($0) / radius($0) }) * 180 / .pi)
  }

  static func place(_ random: inout SeededGenerator, within latitude: Double = 85) -> Position {
    Position(.random(in: -180...180, using: &random), .random(in: -latitude...latitude, using: &random))
  }

  @Test(
    "Distance and azimuth are those of the integral along the line, within 1 mm", arguments: [Ellipsoid.wgs84, .krassowsky1940])
  func againstIntegral(ellipsoid: Ellipsoid) {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<40 {
      let (a, b) = (Self.place(&random), Self.place(&random))
      let found = Rhumb(ellipsoid).inverse(from: a, to: b)
      let expected = Self.integral(ellipsoid, a, b)
      #expect(abs(found.distance - expected.distance) < 1e-3)
      #expect(abs(found.azimuth - expected.azimuth) < 1e-9)
    }
  }

  @Test("On an ellipsoid flattened far more, and on a prolate one, too", arguments: [0.05, -0.05])
  func unusual(flattening: Double) throws {
    let ellipsoid = try #require(Ellipsoid(semiMajorAxis: 6.4e6, flattening: flattening))
    var random = SeededGenerator(seed: 22)
    for _ in 0..<20 {
      let (a, b) = (Self.place(&random), Self.place(&random))
      let found = Rhumb(ellipsoid).inverse(from: a, to: b)
      let expected = Self.integral(ellipsoid, a, b)
      // The length of the meridian is that of a series in the flattening, good to 15 nm at the Earth's.
      #expect(abs(found.distance - expected.distance) < 0.1)
      #expect(abs(found.azimuth - expected.azimuth) < 1e-8)
    }
  }

  /// Figures of pygeodesy 25, `rhumb.ekx` (Karney's elliptic integrals), places of the examples of GeographicLib.
  @Test("The examples that GeographicLib gives come out as another implementation has them")
  func published() {
    let far = Rhumb().inverse(from: Position(-73.779, 40.640), to: Position(103.989, 1.359))
    #expect(abs(far.distance - 18_523_523.96894) < 1e-4)
    #expect(abs(far.azimuth - 103.583019) < 1e-6)
    let london = Rhumb().inverse(from: Position(-73.8, 40.6), to: Position(-0.5, 51.6))
    #expect(abs(london.distance - 5_771_083.383328) < 1e-5)
    #expect(abs(london.azimuth - 77.76839) < 1e-6)
    let there = Rhumb().direct(from: Position(-73.8, 40.6), azimuth: 51, distance: 5.5e6)
    #expect(abs(there.y - 71.6889) < 1e-6)
    #expect(abs(there.x - 0.25552) < 1e-6)
  }

  @Test("The direct problem arrives where the inverse one set out for, near and far, within a micrometre")
  func roundTrip() {
    var random = SeededGenerator(seed: 23)
    let rhumb = Rhumb()
    for _ in 0..<500 {
      let a = Self.place(&random, within: 89)
      let reach = pow(10, Double.random(in: -9...2, using: &random))
      let b = Position(
        a.x + .random(in: -reach...reach, using: &random), min(89, max(-89, a.y + .random(in: -reach...reach, using: &random))))
      let way = rhumb.inverse(from: a, to: b)
      let there = rhumb.direct(from: a, azimuth: way.azimuth, distance: way.distance)
      #expect(GeodesicRowsTests.separation(b, there) < 1e-6)
    }
  }

  @Test("A line along a parallel has the parallel's length, and one that is nearly along it hardly more")
  func parallels() {
    let rhumb = Rhumb()
    let e2 = Ellipsoid.wgs84.f * (2 - Ellipsoid.wgs84.f)
    for latitude in [0.0, 10, -45, 60, 89] {
      let radians = latitude * .pi / 180
      let radius = Ellipsoid.wgs84.a * cos(radians) / (1 - e2 * sin(radians) * sin(radians)).squareRoot()
      let along = rhumb.inverse(from: Position(10, latitude), to: Position(110, latitude))
      #expect(abs(along.distance - radius * 100 * .pi / 180) < 1e-6)
      #expect(along.azimuth == 90)
      for lift in [1e-12, 1e-9, 1e-6, 1e-3] {
        let near = rhumb.inverse(from: Position(10, latitude), to: Position(110, latitude - lift))
        #expect(abs(near.distance - along.distance) < 200_000 * lift + 1e-6)
      }
      let there = rhumb.direct(from: Position(10, latitude), azimuth: 90, distance: along.distance)
      #expect(there.y == latitude && abs(there.x - 110) < 1e-11)
    }
  }

  @Test("A line along a meridian is a geodesic, to the pole too")
  func meridians() {
    let rhumb = Rhumb()
    for latitude in [-90.0, -30, 0, 40, 90] {
      let way = rhumb.inverse(from: Position(45, 10), to: Position(45, latitude))
      let geodesic = Geodesic().inverse(from: Position(45, 10), to: Position(45, latitude))
      #expect(abs(way.distance - geodesic.distance) < 20e-9)
      #expect(way.azimuth == (latitude > 10 ? 0 : 180))
      let there = rhumb.direct(from: Position(45, 10), azimuth: way.azimuth, distance: way.distance)
      #expect(abs(there.y - latitude) < 1e-12 && there.x == 45)
    }
    // To a pole the line of another longitude is the meridian as well.
    #expect(rhumb.inverse(from: Position(45, 10), to: Position(-100, 90)).azimuth == 0)
    #expect(rhumb.direct(from: Position(45, 10), azimuth: 0, distance: 2e7).y.isNaN)
    #expect(rhumb.direct(from: Position(45, 10), azimuth: 30, distance: 2e7).y.isNaN)
  }

  @Test("It is never shorter than the geodesic, and runs across the antimeridian the short way")
  func longer() {
    var random = SeededGenerator(seed: 24)
    let rhumb = Rhumb()
    for _ in 0..<500 {
      let (a, b) = (Self.place(&random, within: 90), Self.place(&random, within: 90))
      let way = rhumb.inverse(from: a, to: b).distance
      #expect(way >= Geodesic().inverse(from: a, to: b).distance - 1e-7)
      #expect(abs(way - rhumb.inverse(from: b, to: a).distance) < 1e-6)
    }
    let across = rhumb.inverse(from: Position(179, 10), to: Position(-179, 12))
    #expect(abs(across.distance - rhumb.inverse(from: Position(0, 10), to: Position(2, 12)).distance) < 1e-6)
  }

  @Test("Intermediate points cut the line into equal pieces of its azimuth")
  func intermediate() throws {
    let rhumb = Rhumb()
    for (a, b) in [
      (Position(170, 60), Position(-150, -20)), (Position(45, 90), Position(10, 20)), (Position(0, 5), Position(90, 5)),
    ] {
      let whole = rhumb.inverse(from: a, to: b)
      let points = [a.y == 90 ? Position(b.x, 90) : a] + (try rhumb.intermediatePoints(from: a, to: b, pieces: 9)) + [b]
      #expect(points.count == 10)
      for (here, next) in zip(points, points.dropFirst()) {
        let piece = rhumb.inverse(from: here, to: next)
        #expect(abs(piece.distance - whole.distance / 9) < 1e-6)
        #expect(abs(piece.azimuth - whole.azimuth) < 1e-9)
      }
    }
    let stops = try rhumb.waypoints(from: Position(0, 0), to: Position(10, 10), noFartherThan: 100_000)
    let distance = rhumb.inverse(from: Position(0, 0), to: Position(10, 10)).distance
    #expect(stops.count == Int((distance / 100_000).rounded(.up)) + 1)
    let line = Coordinates(.lineString, values: stops.flatMap { [$0.x, $0.y] })
    #expect(abs(rhumb.lineLength(of: line, in: 0..<line.count) - distance) < 1e-6)
    #expect(abs(rhumb.length(of: .lineString(stops)) - distance) < 1e-6)
    for spacing in [0, -1, .nan, .infinity, 1e-9] {
      #expect(throws: PROJError.self) {
        try rhumb.waypoints(from: Position(0, 0), to: Position(10, 10), noFartherThan: spacing)
      }
    }
  }

  @Test("What is not on the ellipsoid gives NaN", arguments: [Double.nan, .infinity, 91, -90.5])
  func notOnTheEllipsoid(latitude: Double) {
    #expect(Rhumb().inverse(from: Position(0, latitude), to: Position(1, 1)).distance.isNaN)
    #expect(Rhumb().inverse(from: Position(0, 0), to: Position(1, latitude)).azimuth.isNaN)
    #expect(Rhumb().direct(from: Position(0, latitude), azimuth: 0, distance: 1).x.isNaN)
    #expect(throws: PROJError.self) {
      try Rhumb().intermediatePoints(from: Position(0, latitude), to: Position(1, 1), pieces: 2)
    }
  }
}
