import GEOS
import Geodesy
import Glibc
import PROJ
import SimpleFeatures
import TestSupport
import Testing

@Suite("Centroid, hull, simplification and the second area")
struct ShapeTests {
  private let metric = EllipsoidalMetric()

  private static let places = [Position(45, 40), Position(179.9, -16.5), Position(10, 89.8), Position(-70, -75)]

  @Test("A disc's centroid is its centre, and its hull is the disc", arguments: places)
  func disc(centre: Position) throws {
    let disc = try metric.buffer(of: .point(centre), by: 50_000, tolerance: 0.5)
    let found = try metric.centroid(of: disc).coordinates[0]
    #expect((metric.distance(from: .point(found), to: .point(centre))?.distance ?? .infinity) < 20)
    let hull = try metric.hull(of: disc)
    #expect(abs(metric.area(of: hull) / metric.area(of: disc) - 1) < 1e-5)
  }

  @Test("The hull of three places is their triangle, of two a line, of one itself")
  func smallHulls() throws {
    let places = [Position(44, 40), Position(46, 40), Position(45, 41)]
    let hull = try metric.hull(of: .multiPoint(places + [Position(45, 40.3)]))
    #expect(hull.type == .polygon)
    for place in places {
      #expect((metric.distance(from: hull, to: .point(place))?.distance ?? .infinity) < 0.01)
    }
    #expect(try metric.hull(of: .multiPoint(Array(places.prefix(2)))).type == .lineString)
    #expect(try metric.hull(of: .point(45, 40)).type == .point)
    #expect(try metric.hull(of: .geometryCollection([])).isEmpty)
  }

  @Test("Two methods of the area agree to 1e-7 and better", arguments: EdgeMeaning.allCases)
  func secondArea(edges: EdgeMeaning) throws {
    let shell = [(44.0, 39.0), (47, 39.2), (46.2, 41), (45, 41), (43.9, 41.1), (44, 39)].map { Position($0.0, $0.1) }
    let area = Geometry.polygon([shell])
    let first = metric.area(of: area, edges: edges)
    let second = metric.equalAreaPlanarArea(of: area, edges: edges)
    #expect(abs(second / first - 1) < 1e-9)
  }

  @Test("Simplified, nothing is farther off than the tolerance and the vertices that stay are the same")
  func simplified() throws {
    var random = SeededGenerator(seed: 3)
    let line = Geometry.lineString(
      (0..<200).map { Position(179 + Double($0) * 0.01, 40 + Double.random(in: -0.005...0.005, using: &random)) })
    let simple = try metric.simplified(line, tolerance: 500)
    let kept = simple.coordinates
    #expect(kept.count < 150 && kept.count > 1)
    let offset = metric.hausdorffDistance(between: line, and: simple)?.distance ?? .infinity
    #expect(offset <= 501)
    let original = Set((0..<200).map { line.coordinates[$0] })
    for index in 0..<kept.count { #expect(original.contains(kept[index])) }
    #expect(throws: GeodesyError.self) { try metric.simplified(line, tolerance: .nan) }
  }

  @Test("What closes an area at a pole or at the antimeridian is no part of its outline")
  func seams() throws {
    let disc = try metric.buffer(of: .point(0, 90), by: 1_000_000, tolerance: 1)
    // The parallel that lies 1,000 km from the pole: 2π ν cos φ.
    let place = Geodesic().direct(from: Position(0, 90), azimuth: 180, distance: 1_000_000).position
    let e2 = 0.00669437999014
    let sine = sin(place.y * .pi / 180)
    let parallel = 2 * .pi * 6_378_137 * cos(place.y * .pi / 180) / (1 - e2 * sine * sine).squareRoot()
    #expect(abs(metric.perimeter(of: disc) - parallel) < 20)
    let outline = metric.outline(of: disc)
    #expect(abs(try #require(metric.distance(from: outline, to: .point(0, 90))).distance - 1_000_000) < 1)
    let east = [Position(170, 10), Position(180, 10), Position(180, 20), Position(170, 20), Position(170, 10)]
    #expect(
      abs(
        metric.perimeter(of: .polygon([east]))
          - metric.length(of: .lineString([east[2], east[3], east[0], east[1]]))) < 1e-6)
  }
}
