import GEOS
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Set operations on the ellipsoid")
struct SetOperationTests {
  private let metric = EllipsoidalMetric()

  private static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Geometry {
    let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return .polygon([corners.map { Position($0.0, $0.1) }])
  }

  private static func star(_ centre: Position, seed: UInt64) -> Geometry {
    var random = SeededGenerator(seed: seed)
    let count = 12
    var ring = (0..<count).map { index in
      let reach = Double.random(in: 20_000...300_000, using: &random)
      return EllipsoidalMetricTestWay.end(from: centre, azimuth: -360 * Double(index) / Double(count), distance: reach)
    }
    ring.append(ring[0])
    return .polygon([ring])
  }

  @Test(
    "Areas add up: first and second make union and intersection, the difference its rest",
    arguments: 1...12 as ClosedRange<UInt64>)
  func inclusionExclusion(seed: UInt64) throws {
    let places = [Position(45, 40), Position(179.8, -16), Position(-179.9, 66), Position(0, 0)]
    let place = places[Int(seed) % places.count]
    let first = Self.star(place, seed: seed)
    let second = Self.star(EllipsoidalMetricTestWay.end(from: place, azimuth: 77, distance: 90_000), seed: seed + 100)
    func area(_ geometry: Geometry) -> Double { metric.area(of: geometry, edges: .planar) }
    let dense = [first, second].map { metric.densified($0, maxError: 0.25) }
    let sizes = dense.map(area)
    let union = try metric.union([first, second])
    let common = try metric.intersection([first, second])
    let rest = try metric.difference([first, second])
    let apart = try metric.symmetricDifference([first, second])
    let whole = sizes[0] + sizes[1]
    #expect(abs(area(union) + area(common) - whole) < whole * 1e-9)
    #expect(abs(area(rest) + area(common) - sizes[0]) < whole * 1e-9)
    #expect(abs(area(apart) + area(common) - area(union)) < whole * 1e-9)
    // Densified edges keep within a quarter of a metre of the geodesics.
    #expect(abs(metric.area(of: first) - sizes[0]) < metric.perimeter(of: first) * 0.25)
  }

  @Test("What is written on both sides of the antimeridian comes together")
  func antimeridian() throws {
    let east = Self.box(178, 10, 180, 12)
    let west = Self.box(-180, 10, -178, 12)
    let union = try metric.union([east, west], edges: .planar)
    #expect(union.type == .polygon)
    let across = Self.box(179, 10, 181, 12)
    let common = try metric.intersection([union, across], edges: .planar)
    #expect(abs(metric.area(of: common, edges: .planar) / metric.area(of: across, edges: .planar) - 1) < 1e-12)
  }

  @Test("An area that was cut at the antimeridian for writing is valid as a whole; one whose parts overlap there is not")
  func cutArea() throws {
    let east = [Position(178, 10), Position(180, 10), Position(180, 12), Position(178, 12), Position(178, 10)]
    let west = [Position(-180, 10), Position(-178, 11), Position(-180, 11.5), Position(-180, 11), Position(-180, 10)]
    let whole = try metric.aligned([.multiPolygon([[east], [west]])])[0]
    #expect(whole.type == .polygon)
    #expect(try whole.validity().isValid)
    let inner = [Position(179, 10), Position(180, 10), Position(180, 11), Position(179, 11), Position(179, 10)]
    let twice = try metric.aligned([.multiPolygon([[east], [west], [inner]])])[0]
    #expect(try !twice.validity().isValid)
  }

  @Test("A cap round a pole can be cut and joined")
  func pole() throws {
    let cap = try metric.buffer(of: .point(0, 90), by: 1_000_000, tolerance: 1)
    let quarter = Self.box(0, 60, 90, 90)
    let common = try metric.intersection([cap, quarter], edges: .planar)
    #expect(abs(metric.area(of: common, edges: .planar) / (metric.area(of: cap, edges: .planar) / 4) - 1) < 1e-5)
    let ring = (0..<36).map { Position(Double($0) * 10 - 180, 70) }
    let wound = Geometry.polygon([ring + [ring[0]]])
    let inside = try metric.intersection([wound, quarter], edges: .parallel)
    #expect(abs(metric.area(of: inside, edges: .planar) / metric.area(of: Self.box(0, 70, 90, 90), edges: .planar) - 1) < 1e-6)
  }

  @Test("Neighbours densified each by itself still share their border exactly")
  func canonicalEdges() throws {
    let middle = [Position(45, 40), Position(47.5, 41.25)]
    let north = Geometry.polygon([[middle[0], middle[1], Position(45, 43), middle[0]]])
    let south = Geometry.polygon([[middle[1], middle[0], Position(47, 38), middle[1]]])
    let common = try metric.intersection([north, south])
    #expect(metric.area(of: common) == 0)
    let dense = [north, south].map { metric.densified($0, maxError: 0.25) }
    let border = try metric.sharedBorder(dense[0], dense[1], edges: .planar)
    #expect(abs(metric.length(of: border) - metric.length(of: .lineString(middle))) < 0.01)
    let near = try metric.sharedBorder(north, south, tolerance: 50)
    #expect(abs(metric.length(of: near) - metric.length(of: .lineString(middle))) < 200)
  }

  @Test("A cut area's pieces make it up")
  func split() throws {
    let area = Self.box(44, 39, 46, 41)
    let line = Geometry.lineString([Position(43, 39.5), Position(45, 40.5), Position(47, 39.9)])
    let pieces = try metric.split(area, along: line)
    #expect(pieces.count == 2)
    let sum = pieces.reduce(0) { $0 + metric.area(of: $1, edges: .planar) }
    #expect(abs(sum / metric.area(of: metric.densified(area, maxError: 0.25), edges: .planar) - 1) < 1e-12)
    #expect(try metric.split(area, along: .lineString([Position(0, 0), Position(1, 1)])).count == 1)
  }

  @Test("A grid snaps the result to metres")
  func grid() throws {
    let result = try metric.union([Self.box(44.0001234, 39, 45, 40)], edges: .planar, grid: 1000)
    let step = 1000 / 6_378_137.0 * 180 / Double.pi
    for value in result.coordinates.values { #expect(abs((value / step).rounded() * step - value) < 1e-9) }
  }
}
