import PROJ
import SimpleFeatures
import Testing

/// Expected figures: pyproj 3.7.2, `Geod.polygon_area_perimeter`.
struct RingAreaTests {
  struct Ring: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let values: [Double]
    let ellipsoid: Ellipsoid
    let area: Double
    let perimeter: Double
  }

  static let cap: [Double] = stride(from: -180.0, to: 180, by: 20).flatMap { [$0, -60] }
  static let across: [Double] = [170, -10, -170, -10, -170, 10, 170, 10]
  static let caucasus: [Double] = [43.5, 38.8, 46.7, 38.9, 46.5, 41.2, 43.4, 41.3]

  static let rings = [
    Ring(
      testDescription: "round the pole", values: cap, ellipsoid: .wgs84, area: -33851969418014.75, perimeter: 20011365.7497937),
    Ring(
      testDescription: "across the antimeridian", values: across, ellipsoid: .wgs84, area: 4948480469169.516,
      perimeter: 8808314.462270452),
    Ring(
      testDescription: "in the Caucasus", values: caucasus, ellipsoid: .wgs84, area: 71617347493.6166,
      perimeter: 1071722.126506791),
    Ring(
      testDescription: "in the Caucasus, on Krassowsky's ellipsoid", values: caucasus, ellipsoid: .krassowsky1940,
      area: 71619785022.78741, perimeter: 1071740.3630071273),
  ]

  static func measure(_ values: [Double], on ellipsoid: Ellipsoid = .wgs84) -> (area: Double, perimeter: Double) {
    let coordinates = Coordinates(.lineString, values: values)
    return Geodesic(ellipsoid).polygonAreaPerimeter(of: coordinates, ring: 0..<coordinates.count)
  }

  @Test(
    "A ring has the area and perimeter that another binding finds, whether its last position repeats the first or not",
    arguments: rings)
  func area(ring: Ring) {
    for values in [ring.values, ring.values + ring.values.prefix(2)] {
      let found = Self.measure(values, on: ring.ellipsoid)
      #expect(abs(found.area - ring.area) <= 0.1 + 1e-14 * abs(ring.area))
      #expect(abs(found.perimeter - ring.perimeter) <= 1e-7)
    }
  }

  @Test("A ring run the other way has the area with the other sign")
  func reversed() {
    let backwards = stride(from: Self.caucasus.count - 2, through: 0, by: -2).flatMap {
      [Self.caucasus[$0], Self.caucasus[$0 + 1]]
    }
    #expect(abs(Self.measure(backwards).area + Self.measure(Self.caucasus).area) < 0.01)
  }

  @Test("No position, one and two enclose nothing")
  func degenerate() {
    #expect(Self.measure([]) == (0, 0))
    #expect(Self.measure([45, 40]) == (0, 0))
    let there = Self.measure([45, 40, 46, 41])
    #expect(abs(there.area) < 0.1)
    #expect(abs(there.perimeter - 2 * Geodesic().inverse(from: Position(45, 40), to: Position(46, 41)).distance) < 1e-7)
  }

  @Test("A hemisphere is half the ellipsoid")
  func hemisphere() {
    let equator = Self.measure([0, 0, 90, 0, 180, 0, -90, 0])
    #expect(abs(abs(equator.area) - 510065621724088.44 / 2) < 1)
  }
}
