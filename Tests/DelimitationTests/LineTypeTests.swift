import Delimitation
import Geodesy
import Quantities
import SimpleFeatures
import Testing

struct LineTypeTests {
  private static let oblique = [Position(45, 41), Position(46, 40.2)]
  private let metric = EllipsoidalMetric()

  @Test("A geodesic lies on itself")
  func itself() throws {
    let line = try metric.deviation(of: .geodesic, through: [Position(45, 41), Position(46, 40.2), Position(51, 38)])
    #expect(line.offset < 1e-6)
    #expect(line.area < 1)
  }

  @Test("A parallel of 100 km at 41° N bulges from the geodesic by L² tan φ / 8R")
  func parallel() throws {
    let ends = [Position(45, 41), Position(46.19, 41)]
    let found = try metric.deviation(of: .loxodrome, through: ends)
    let (length, latitude) = (metric.length(of: .lineString(ends)), 41.0.degreesToRadians)
    // The radius of curvature in the prime vertical.
    let radius = metric.parallelRadius(latitude) / latitude.cosine
    let expected = length * length * latitude.tangent / (8 * radius)
    #expect(abs(found.offset / expected - 1) < 1e-4)
    #expect(abs(found.area / (expected * length * 2 / 3) - 1) < 1e-4)
    // Straight in degrees along a parallel is the parallel.
    let straight = try metric.deviation(of: .straightInDegrees, through: ends)
    #expect(abs(straight.offset - found.offset) < 1e-6)
    #expect(abs(straight.area / found.area - 1) < 1e-9)
  }

  /// From pyproj 3: `Geod(ellps="WGS84")` on 20,000 pieces of each line, perpendiculars by iteration of inverse and direct,
  /// areas by `polygon_area_perimeter`; grid lines through EPSG:32638; the plane section through EPSG:4978.
  @Test(
    "Lines between two points lie where another program has them",
    arguments: [
      (LineType.loxodrome, 122_702.66283, 174.21565, 14_251_036.7),
      (.straightInDegrees, 122_703.54784, 266.59801, 21_808_081.4),
      (.gridLine, 122_702.00329, 1.45713, 116_129.6), (.chord, 122_700.10877, 0.00562257, 448.0714),
    ])
  func oracle(type: LineType, length: Double, offset: Double, area: Double) throws {
    let found = try metric.deviation(of: type, through: Self.oblique, frame: GridFrame("EPSG:32638"))
    #expect(abs(found.length - length) < 1e-4)
    #expect(abs(found.offset / offset - 1) < 1e-4)
    #expect(abs(found.area / area - 1) < 1e-3)
  }

  @Test("Legs add up, in either direction", arguments: [LineType.loxodrome, .gridLine, .straightInDegrees])
  func additive(type: LineType) throws {
    let positions = [Position(45, 41), Position(45.4, 40.6), Position(46, 40.7), Position(46.1, 40)]
    let frame = try GridFrame("EPSG:32638")
    let whole = try metric.deviation(of: type, through: positions, frame: frame)
    let legs = try zip(positions, positions.dropFirst()).map {
      try metric.deviation(of: type, through: [$1, $0], frame: frame)
    }
    #expect(abs(whole.length - legs.map(\.length).reduce(0, +)) < 1e-6)
    #expect(abs(whole.offset - (legs.map(\.offset).max() ?? 0)) < 1e-4)
    #expect(abs(whole.area / legs.map(\.area).reduce(0, +) - 1) < 1e-4)
  }

  @Test("Across the antimeridian a line is what it is elsewhere", arguments: LineType.allCases.filter { $0 != .gridLine })
  func antimeridian(type: LineType) throws {
    let here = try metric.deviation(of: type, through: [Position(20.5, 60), Position(21.5, 61)])
    let there = try metric.deviation(of: type, through: [Position(179.5, 60), Position(-179.5, 61)])
    #expect(abs(here.length - there.length) < 1e-5)
    #expect(abs(here.offset - there.offset) < 1e-5)
  }

  @Test("A grid line without a grid and a leg across half the Earth are refused")
  func refused() {
    #expect(throws: DelimitationError.self) { try metric.deviation(of: .gridLine, through: Self.oblique) }
    #expect(throws: DelimitationError.self) {
      try metric.deviation(of: .loxodrome, through: [Position(0, 0), Position(90, 0)])
    }
  }
}
