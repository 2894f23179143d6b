import Delimitation
import GEOS
import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Draws of an attribution")
struct AttributionDrawsTests {
  /// Two parties either side of a crooked border, and lines across it, all off by chance.
  private struct Case {
    var parts: [MovableSource]
    var first: MovableSource
    var second: MovableSource
    /// What of the ground is looked at, where not all of it is.
    var window: MovableSource?
    let metric = EllipsoidalMetric()
    let correlation: Double

    func partitions(moved draw: Int? = nil) throws -> [Partition] {
      let geometries = (parts + [first, second]).map { source in
        let own = draw.map { Self.moved(source, draw: $0, correlation) } ?? source.geometry
        return metric.densified(own, edges: source.edges, maxError: 1e-3)
      }
      let areas = try geometries.prefix(2).map { area in try window.map { try area.intersection($0.geometry) } ?? area }
      let territory = try Territory(parties: ["A", "B"], areas: areas, in: metric)
      return try geometries.suffix(2).enumerated().map { index, line in
        try territory.divided(by: line, named: "line \(index)", tolerance: 500)
      }
    }

    var draws: AttributionDraws? {
      get throws {
        let partitions = try partitions()
        return try AttributionDraws(
          partitions[0], partitions[1], of: parts + [first, second] + (window.map { [$0] } ?? []), lines: [[2], [3]],
          correlation: correlation, in: metric)
      }
    }

    func areas(_ draw: Int?) throws -> [[Double]] {
      let partitions = try partitions(moved: draw)
      return try Attribution(partitions[0], partitions[1], in: metric, detail: .areas).areas
    }

    private static func moved(_ source: MovableSource, draw: Int, _ correlation: Double) -> Geometry {
      guard source.accuracy > 0 else { return source.geometry }
      var own = source.geometry.coordinates
      let positions = (0..<own.count).map { own[$0] }
      let errors = PositionErrors(at: positions, correlation: correlation, seed: source.seed).draw(draw)
      for (index, error) in errors.enumerated() {
        let degree = EllipsoidalMetric().degreeLengths(at: positions[index].y)
        own.values[index * own.stride] += error.x * source.accuracy / degree.east
        own.values[index * own.stride + 1] += error.y * source.accuracy / degree.north
      }
      return Geometry(own)
    }
  }

  /// A path eastward that wavers about a latitude.
  private static func path(_ latitude: Double, from west: Double, to east: Double, count: Int, sway: Double, _ seed: UInt64)
    -> [Position]
  {
    var generator = SeededGenerator(seed: seed)
    return (0...count).map { step in
      let x = west + (east - west) * Double(step) / Double(count)
      return Position(x, latitude + sway * Double.random(in: -1...1, using: &generator))
    }
  }

  private static func crooked(_ seed: UInt64, ends: Bool = false, accuracy: Double = 20, edges: EdgeMeaning = .planar) -> Case {
    let border = path(41, from: 45, to: 45.2, count: 60, sway: 0.0015, seed)
    let south = [Position(45.2, 40.9), Position(45, 40.9)]
    let north = [Position(45.2, 41.1), Position(45, 41.1)]
    let close: ([Position]) -> Geometry = { .polygon([$0 + [$0[0]]]) }
    var lines = [
      path(41.01, from: 44.99, to: 45.21, count: 80, sway: 0.0015, seed + 1),
      path(41.01, from: 44.99, to: 45.21, count: 70, sway: 0.0015, seed + 2),
    ]
    // At the edge of the ground they are half a kilometre apart.
    for (index, latitude) in [41.008, 41.013].enumerated() {
      for place in lines[index].indices where lines[index][place].x < 45.004 || lines[index][place].x > 45.196 {
        lines[index][place].y = latitude
      }
    }
    if ends {
      // Both lines leave the border at one of its vertices and come back to it at another.
      for index in lines.indices {
        lines[index] = [border[10]] + lines[index].filter { $0.x > border[12].x && $0.x < border[48].x } + [border[50]]
      }
    }
    return Case(
      parts: [
        MovableSource(close(border + south), edges: edges, accuracy: accuracy / 4, seed: 1),
        MovableSource(close(border + north), edges: edges, accuracy: accuracy / 4, seed: 1),
      ],
      first: MovableSource(.lineString(lines[0]), edges: edges, accuracy: accuracy, seed: 2),
      second: MovableSource(.lineString(lines[1]), edges: edges, accuracy: accuracy, seed: 3), correlation: 2000)
  }

  @Test(
    "A draw is what attributing the moved lines anew gives, lines that cross the ground",
    arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func across(seed: UInt64) throws {
    let own = Self.crooked(seed)
    let draws = try #require(try own.draws)
    let base = try own.areas(nil)
    for draw in 0..<40 {
      let drawn = draws.changes(in: draw)
      let changes = try #require(drawn, "draw \(draw) has no order")
      let anew = try own.areas(draw)
      for row in 0...2 {
        for column in 0...2 where row < 2 || column < 2 {
          let expected = anew[row][column] - base[row][column]
          // Of areas of square kilometres that change by thousands of square metres.
          // That of a whole by the long edges about the ground too, which in the plane are no longer straight.
          #expect(
            abs(changes[row][column] - expected) < (row == column ? 200 : 5),
            "\(draw) [\(row), \(column)]: \(changes[row][column]), \(expected)")
        }
      }
    }
  }

  @Test(
    "Lines that end at the edge of the ground stay there, wherever their last vertex goes", arguments: [1, 2, 3] as [UInt64])
  func atEdge(seed: UInt64) throws {
    var own = Self.crooked(seed)
    for path in [\Case.first, \Case.second] {
      let coordinates = own[keyPath: path].geometry.coordinates
      let inner = (0..<coordinates.count).map { coordinates[$0] }.filter { $0.x > 45.0001 && $0.x < 45.1999 }
      let ends = (Position(45, inner[0].y), Position(45.2, inner[inner.count - 1].y))
      own[keyPath: path].geometry = .lineString([ends.0] + inner + [ends.1])
    }
    let draws = try #require(try own.draws)
    let base = try own.areas(nil)
    for draw in 0..<25 {
      let drawn = draws.changes(in: draw)
      let changes = try #require(drawn, "draw \(draw) has no order")
      let anew = try own.areas(draw)
      for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let expected = anew[row][column] - base[row][column]
        #expect(
          abs(changes[row][column] - expected) < 4 * 20 * 20,
          "\(draw) [\(row), \(column)]: \(changes[row][column]), \(expected)")
      }
    }
  }

  @Test("A border that winds about the edge of what is looked at crosses it elsewhere, or not, in each draw")
  func window() throws {
    var own = Self.crooked(3)
    let zigzag = [
      Position(45.019, 41.001), Position(45.021, 41.002), Position(45.0193, 41.003), Position(45.0208, 41.004),
      Position(45.0194, 41.005), Position(45.0212, 41.0055), Position(45.025, 41.001),
    ]
    for index in own.parts.indices {
      let coordinates = own.parts[index].geometry.coordinates
      let ring = (0..<coordinates.count).map { coordinates[$0] }
      let west = ring.prefix { $0.y != 40.9 && $0.y != 41.1 }.prefix { $0.x < 45.015 }
      let east = ring.dropFirst(west.count).drop { $0.x < 45.03 && $0.y > 40.95 && $0.y < 41.05 }
      own.parts[index] = MovableSource(
        .polygon([Array(west) + zigzag + Array(east)]), edges: .planar, accuracy: 20, seed: 1)
    }
    let corners = [(45.02, 40.95), (45.1811, 40.95), (45.1811, 41.05), (45.02, 41.05), (45.02, 40.95)]
    own.window = MovableSource(.polygon([corners.map { Position($0.0, $0.1) }]), edges: .planar, accuracy: 0, seed: 0)
    let draws = try #require(try own.draws)
    let base = try own.areas(nil)
    for draw in 0..<60 {
      let drawn = draws.changes(in: draw)
      let changes = try #require(drawn, "draw \(draw) has no order")
      let anew = try own.areas(draw)
      for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        let expected = anew[row][column] - base[row][column]
        #expect(
          abs(changes[row][column] - expected) < 10 * 20 * 20,
          "\(draw) [\(row), \(column)]: \(changes[row][column]), \(expected)")
      }
    }
  }

  @Test("Where lines end on the border a draw differs by the square of an error", arguments: [1, 2, 3, 4] as [UInt64])
  func onBorder(seed: UInt64) throws {
    let own = Self.crooked(seed, ends: true)
    let draws = try #require(try own.draws)
    let base = try own.areas(nil)
    var answered = 0
    for draw in 0..<25 {
      guard let changes = draws.changes(in: draw) else { continue }
      answered += 1
      let anew = try own.areas(draw)
      for (row, column) in [(0, 1), (1, 0)] {
        let expected = anew[row][column] - base[row][column]
        #expect(
          abs(changes[row][column] - expected) < 4 * 20 * 20,
          "\(draw) [\(row), \(column)]: \(changes[row][column]), \(expected)")
      }
    }
    #expect(answered == 25)
  }
}
