import Foundation
import PROJ
import SimpleFeatures
import Testing

struct RhumbAreaTests {
  static func measure(_ values: [Double], _ ellipsoid: Ellipsoid = .wgs84) -> (area: Double, perimeter: Double) {
    let ring = Coordinates(.lineString, values: values)
    return Rhumb(ellipsoid).polygonAreaPerimeter(of: ring, ring: 0..<ring.count)
  }

  /// Of the zone from the equator to a latitude for each radian of longitude (Snyder, eq. 3-12).
  static func zone(_ latitude: Double, _ ellipsoid: Ellipsoid) -> Double {
    let e2 = ellipsoid.f * (2 - ellipsoid.f)
    let e = e2.squareRoot()
    let sine = sin(latitude * .pi / 180)
    return ellipsoid.b * ellipsoid.b / 2 * (sine / (1 - e2 * sine * sine) + atanh(e * sine) / e)
  }

  @Test("A zone between parallels and meridians has the area of the closed form")
  func zones() throws {
    let flat = try #require(Ellipsoid(semiMajorAxis: 6.4e6, flattening: 0.05))
    for ellipsoid in [Ellipsoid.wgs84, flat] {
      for (south, north) in [(10.0, 50.0), (-30, 60), (-70, -20), (40, 40.001), (0, 1), (80, 89.9)] {
        let found = Self.measure([10, south, 100, south, 100, north, 10, north], ellipsoid).area
        let expected = .pi / 2 * (Self.zone(north, ellipsoid) - Self.zone(south, ellipsoid))
        #expect(abs(found / expected - 1) < 1e-9, "\(south) \(north)")
      }
    }
  }

  @Test("Two parts of a ring make up the whole, on a flat, a round and an egg-shaped ellipsoid", arguments: [0.05, 0, -0.05])
  func additive(flattening: Double) throws {
    let ellipsoid = try #require(Ellipsoid(semiMajorAxis: 6.4e6, flattening: flattening))
    let corners = [[10.0, -20], [70, -35], [85, 40], [20, 60]]
    let whole = Self.measure(corners.flatMap(\.self), ellipsoid).area
    let first = Self.measure([corners[0], corners[1], corners[2]].flatMap(\.self), ellipsoid).area
    let second = Self.measure([corners[0], corners[2], corners[3]].flatMap(\.self), ellipsoid).area
    #expect(first > 0 && second > 0)
    #expect(abs((first + second) / whole - 1) < 1e-12)
  }

  /// Areas and perimeters of pygeodesy, `rhumb.ekx`.
  @Test(
    "Another implementation finds the same",
    arguments: [
      ([43.5, 38.8, 46.7, 38.9, 46.5, 41.2, 43.4, 41.3], 71_636_890_868.7793, 1_071_750.207813973),
      ([170, -10, -170, -12, -172, 10, 168, 11], 5_225_687_601_956.665, 9_164_742.821875276),
      ([10, -60, 80, 70, -20, 20], 53_676_150_445_238.234, 33_817_389.90743248),
    ] as [([Double], Double, Double)])
  func published(ring: [Double], area: Double, perimeter: Double) {
    let found = Self.measure(ring)
    #expect(abs(found.area / area - 1) < 1e-9)
    #expect(abs(found.perimeter - perimeter) < 1e-4)
    let back = stride(from: ring.count - 2, through: 0, by: -2).flatMap { [ring[$0], ring[$0 + 1]] }
    #expect(abs(Self.measure(back).area + found.area) <= 1e-12 * found.area)
    #expect(Self.measure(ring + ring.prefix(2)).area == found.area)
  }

  @Test("Edges cut ever finer, with geodesics between, come to the same area")
  func converges() throws {
    let corners = [Position(170, 20), Position(-160, 35), Position(-175, 60), Position(165, 50)]
    let area = Self.measure(corners.flatMap { [$0.x, $0.y] }).area
    var last = Double.infinity
    for pieces in [10, 100, 1_000] {
      var values: [Double] = []
      for (here, next) in zip(corners, corners.dropFirst() + [corners[0]]) {
        let between = try Rhumb().intermediatePoints(from: here, to: next, pieces: pieces)
        values += ([here] + between).flatMap { [$0.x, $0.y] }
      }
      let ring = Coordinates(.lineString, values: values)
      let error = abs(Geodesic().polygonAreaPerimeter(of: ring, ring: 0..<ring.count).area / area - 1)
      #expect(error < last / 50)
      last = error
    }
    #expect(last < 1e-6)
  }

  @Test("Rings round a pole and through it have the area of what they enclose")
  func poles() {
    let whole = 4 * .pi * Self.zone(90, .wgs84)
    for side in [1.0, -1] {
      let cap = 2 * .pi * (Self.zone(90, .wgs84) - Self.zone(60, .wgs84))
      #expect(abs(Self.measure([0, side * 60, 120, side * 60, -120, side * 60]).area / (side * cap) - 1) < 1e-9)
      for longitude in [0.0, 75, 180, -130] {
        let wedge = Self.measure([170, side * 60, -170, side * 60, longitude, side * 90]).area
        #expect(abs(wedge / (side * cap / 18) - 1) < 1e-9)
      }
    }
    #expect(abs(abs(Self.measure([0, 0, 120, 0, -120, 0]).area) / (whole / 2) - 1) < 1e-12)
  }

  @Test("Holes are taken off, and what is not on the ellipsoid gives NaN")
  func geometries() {
    func ring(_ size: Double) -> [Position] {
      [Position(-size, 40 - size), Position(size, 40 - size), Position(size, 40 + size), Position(-size, 40 - size)]
    }
    let (outer, inner) = (Rhumb().area(of: .polygon([ring(5)])), Rhumb().area(of: .polygon([ring(1)])))
    #expect(abs(Rhumb().area(of: .polygon([ring(5), ring(1)])) - (outer - inner)) < 1)
    #expect(Self.measure([]) == (0, 0))
    #expect(Self.measure([0, 91, 1, 1, 2, 2]).area.isNaN)
    #expect(Rhumb().area(of: .point(1, 1)) == 0)
  }
}
