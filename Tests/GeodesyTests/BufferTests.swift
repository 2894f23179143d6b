import GEOS
import Geodesy
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// The oracle: every edge of a buffer's boundary is sampled, and the distance of each sample to the original geometry is
/// taken with the exact inverse.
@Suite("Geodesic buffers")
struct BufferTests {
  private static let metric = EllipsoidalMetric()
  private static let nauticalMiles200 = 370_400.0

  /// The distances to a geometry from points all along the boundary of a buffer, in metres.
  private static func sampled(_ buffer: Geometry, from original: Geometry, perEdge: Int = 3) -> [Double] {
    samples(of: buffer, perEdge: perEdge).map { metric.distance(from: original, to: .point($0))?.distance ?? .infinity }
  }

  private static func samples(of buffer: Geometry, perEdge: Int) -> [Position] {
    let coordinates = buffer.coordinates
    return coordinates.paths.flatMap { path in
      path.dropLast().flatMap { index -> [Position] in
        let way = GeodesicPath(Geodesic(), from: coordinates[index], to: coordinates[index + 1])
        return (0..<perEdge).map { way.position(at: way.length * Double($0) / Double(perEdge)).position }
      }
    }
  }

  /// A line that wanders about a geodesic, as a border does.
  private static func border(from start: Position, azimuth: Double, legs: Int, leg: Double, seed: UInt64 = 7) -> Geometry {
    var random = SeededGenerator(seed: seed)
    var positions = [start]
    for _ in 0..<legs {
      let turn = Double.random(in: -70...70, using: &random)
      let next = Geodesic().direct(from: positions[positions.count - 1], azimuth: azimuth + turn, distance: leg)
      positions.append(next.position)
    }
    return .lineString(positions)
  }

  private static func check(_ buffer: Geometry, of original: Geometry, _ distance: Double, tolerance: Double) throws {
    #expect(try buffer.isValid())
    let distances = sampled(buffer, from: original)
    #expect(!distances.isEmpty)
    let worst = distances.map { abs($0 - distance) }.max() ?? .infinity
    #expect(worst <= tolerance, "worst of \(distances.count) samples is \(worst) m off")
  }

  static let places = [
    Position(44.5, 40.2), Position(179.9, -16.5), Position(-179.99, 65), Position(10, 89.5), Position(-40, -89.9),
    Position(0, 0), Position(30, 90),
  ]

  @Test("Round a point every vertex and every edge lies at the distance", arguments: places, [1_000.0, 120_000, 2_000_000])
  func points(place: Position, distance: Double) throws {
    let tolerance = max(0.5, distance * 1e-5)
    let point = Geometry.point(place)
    let disc = try Self.metric.buffer(of: point, by: distance, tolerance: tolerance)
    let distances = Self.samples(of: disc, perEdge: 4).filter { abs(abs($0.x) - 180) > 1e-9 && abs($0.y) < 90 }
      .map { Self.metric.distance(from: point, to: .point($0))?.distance ?? .infinity }
    #expect((distances.map { abs($0 - distance) }.max() ?? .infinity) <= tolerance)
    let area = 2 * Double.pi * 6_371_007.2 * 6_371_007.2 * (1 - (distance / 6_371_007.2).cosineOfRadians)
    #expect(abs(Self.metric.area(of: disc) / area - 1) < 0.01)
  }

  @Test(
    "A disc has the area of the true one, its chords lying on both sides of the circle", arguments: [1_000.0, 10_000, 120_000])
  func fairDisc(distance: Double) throws {
    let tolerance = max(0.75, distance * 1e-5)
    let point = Geometry.point(44.5, 40.2)
    let disc = try Self.metric.buffer(of: point, by: distance, tolerance: tolerance)
    let distances = Self.samples(of: disc, perEdge: 8).map { Self.metric.distance(from: point, to: .point($0))?.distance ?? 0 }
    #expect(distances.contains { $0 > distance } && distances.contains { $0 < distance })
    // The same disc drawn two hundred times as finely.
    let fine = Self.metric.area(of: try Self.metric.buffer(of: point, by: distance, tolerance: tolerance / 200))
    let offset = (Self.metric.area(of: disc) - fine) / Self.metric.perimeter(of: disc)
    #expect(abs(offset) < tolerance / 200, "as if the circle were drawn \(offset) m too wide")
  }

  @Test("200 nautical miles about a line of 1,600 km", arguments: [Position(20, 40), Position(172, 10), Position(100, -62)])
  func longLine(start: Position) throws {
    let end = Geodesic().direct(from: start, azimuth: 70, distance: 1_600_000).position
    let line = Geometry.lineString([start, end])
    let buffer = try Self.metric.buffer(of: line, by: Self.nauticalMiles200, tolerance: 1)
    try Self.check(buffer, of: line, Self.nauticalMiles200, tolerance: 1)
  }

  @Test("A wandering border is right to the tolerance at every scale", arguments: [200.0, 5_000, 40_000, 370_400])
  func border(distance: Double) throws {
    let line = Self.border(from: Position(45, 41), azimuth: 120, legs: 120, leg: 900)
    let tolerance = max(0.75, distance * 1e-5)
    let buffer = try Self.metric.buffer(of: line, by: distance, tolerance: tolerance)
    try Self.check(buffer, of: line, distance, tolerance: tolerance)
  }

  @Test("An area grows and shrinks by the distance, its holes too")
  func areas() throws {
    let shell = [(44.0, 39.0), (46, 39.2), (46.2, 41), (45, 40.4), (43.9, 41.1), (44, 39)].map { Position($0.0, $0.1) }
    let hole = [(44.8, 39.6), (45.4, 39.6), (45.2, 40), (44.8, 39.6)].map { Position($0.0, $0.1) }
    let area = Geometry.polygon([shell, hole])
    let rings = Geometry.multiLineString([shell, hole])
    for distance in [8_000.0, -8_000] {
      let buffer = try Self.metric.buffer(of: area, by: distance, tolerance: 0.5)
      try Self.check(buffer, of: rings, abs(distance), tolerance: 0.5)
      #expect((Self.metric.area(of: buffer) > Self.metric.area(of: area)) == (distance > 0))
    }
    #expect(try Self.metric.buffer(of: area, by: -200_000, tolerance: 1).isEmpty)
  }

  @Test("Both sides together are the whole, and each lies on its side", arguments: [BufferEnds.round, .flat])
  func sides(ends: BufferEnds) throws {
    let line = Geometry.lineString([(45.0, 40.0), (45.5, 40.3), (46.2, 40.1), (46.4, 40.6)].map { Position($0.0, $0.1) })
    let whole = try Self.metric.buffer(of: line, by: 10_000, ends: ends, tolerance: 0.5)
    let left = try Self.metric.buffer(of: line, by: 10_000, side: .left, ends: ends, tolerance: 0.5)
    let right = try Self.metric.buffer(of: line, by: 10_000, side: .right, ends: ends, tolerance: 0.5)
    let sum = Self.metric.area(of: left) + Self.metric.area(of: right)
    #expect(abs(sum / Self.metric.area(of: whole) - 1) < 1e-6)
    #expect(try left.intersects(.point(45.1, 40.12)) && !right.intersects(.point(45.1, 40.12)))
    #expect(try right.intersects(.point(45.3, 40.12)) && !left.intersects(.point(45.3, 40.12)))
  }

  @Test("Flat ends stop square to the line, and the rest lies at the distance")
  func flatEnds() throws {
    let start = Position(45, 40)
    let end = Geodesic().direct(from: start, azimuth: 60, distance: 100_000)
    let line = Geometry.lineString([start, end.position])
    let strip = try Self.metric.strip(along: line, width: 20_000, tolerance: 0.5)
    #expect(try strip.isValid())
    for sample in Self.samples(of: strip, perEdge: 3) {
      let nearest = try #require(Self.metric.distance(from: line, to: .point(sample)))
      #expect(nearest.distance < 10_000.5)
      guard nearest.distance < 9_999.5 else { continue }
      // On a flat end: square to the line there.
      let isAtStart = Geodesic().inverse(from: start, to: sample).distance < 20_000
      let foot = isAtStart ? start : end.position
      let along = isAtStart ? 60.0 : end.azimuth
      let seen = Geodesic().inverse(from: foot, to: sample)
      guard seen.distance > 1 else { continue }
      #expect(abs(abs((seen.azimuth1 - along).remainder(dividingBy: 180)) - 90) < 0.01)
    }
    // Straight bands have nearly the area of a rectangle on the sphere of this latitude's curvature.
    #expect(abs(Self.metric.area(of: strip) / (20_000 * 100_000) - 1) < 1e-5)
  }

  @Test("Nothing is left of lines and points at a distance of 0 or less; bad numbers are refused")
  func refusals() throws {
    let line = Geometry.lineString([Position(45, 40), Position(46, 40)])
    #expect(try Self.metric.buffer(of: line, by: 0, tolerance: 1).isEmpty)
    #expect(try Self.metric.buffer(of: line, by: -5, tolerance: 1).isEmpty)
    for (distance, tolerance) in [(Double.nan, 1.0), (.infinity, 1), (10, 0), (10, .nan), (1e8, 1)] {
      #expect(throws: GeodesyError.self) { try Self.metric.buffer(of: line, by: distance, tolerance: tolerance) }
    }
    // Half the Earth and more would be taken for the other half.
    #expect(throws: GeodesyError.self) { try Self.metric.buffer(of: .point(0, 0), by: 10_020_000, tolerance: 100) }
  }
}

extension Double {
  fileprivate var cosineOfRadians: Double {
    // The oracle's own series, so that no function is shared with what is tested.
    var term = 1.0
    var sum = 1.0
    for index in 1..<20 {
      term *= -self * self / Double((2 * index - 1) * 2 * index)
      sum += term
    }
    return sum
  }
}
