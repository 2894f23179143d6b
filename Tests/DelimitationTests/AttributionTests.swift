import Delimitation
import Geodesy
import SimpleFeatures
import Testing

@Suite("What lines attribute to whom")
struct AttributionTests {
  private static let metric = EllipsoidalMetric()

  /// Ground of two parties, west and east of a straight border.
  private static func territory(shift: Double = 0) throws -> Territory {
    func box(_ west: Double, _ east: Double) -> Geometry {
      .polygon([[(west, 40.0), (east, 40.0), (east, 41.0), (west, 41.0), (west, 40.0)].map { Position($0.0 + shift, $0.1) }])
    }
    return try Territory(parties: ["west", "east"], areas: [box(44, 45), box(45, 46)], in: metric)
  }

  /// A line from north to south that swings about the meridian of 45 degrees.
  private static func line(_ phase: Double, shift: Double = 0, reversed: Bool = false) -> Geometry {
    let path = stride(from: 0.0, through: 1.2, by: 0.03).map { run in
      let swing = 0.05 * ((run * 5 + phase).truncatingRemainder(dividingBy: 2) - 1).magnitude
      return Position(45 + swing - 0.02 + shift, 41.1 - run)
    }
    return .lineString(reversed ? path.reversed() : path)
  }

  private static func attribution(_ first: Geometry, _ second: Geometry, shift: Double = 0) throws -> Attribution {
    let territory = try territory(shift: shift)
    return try Attribution(
      try territory.divided(by: first, named: "a", tolerance: 1, accuracy: 30),
      try territory.divided(by: second, named: "b", tolerance: 1, accuracy: 40), in: metric)
  }

  @Test(
    "Rows and columns add up to whole areas, pieces to cells, and swapped lines give the transpose", arguments: [0.2, 0.7, 1.3])
  func sums(phase: Double) throws {
    let there = try Self.attribution(Self.line(0), Self.line(phase))
    let back = try Self.attribution(Self.line(phase), Self.line(0))
    #expect(there.closure < 1e-11)
    for row in 0...1 {
      for column in 0...1 { #expect(abs(there.areas[row][column] - back.areas[column][row]) < 1) }
      let pieces = there.pieces.filter { $0.first == row && $0.second == 1 - row }.reduce(0) { $0 + $1.area }
      #expect(pieces > 1e6 && abs(pieces - there.areas[row][1 - row]) < 1)
    }
    #expect(there.pieces.allSatisfy { $0.significance == .beyond && abs($0.area - $0.secondArea) < 1e-9 * $0.area })
  }

  @Test("Neither a shift about the globe nor the order of positions changes areas", arguments: [-120.0, 30, 179.3])
  func invariance(shift: Double) throws {
    let plain = try Self.attribution(Self.line(0), Self.line(0.7))
    let moved = try Self.attribution(
      Self.line(0, shift: shift, reversed: true), Self.line(0.7, shift: shift), shift: shift)
    for (one, other) in zip(plain.areas.joined(), moved.areas.joined()) { #expect(abs(one - other) <= 1e-9 * 1e10) }
    #expect(plain.pieces.count == moved.pieces.count)
  }

  @Test("A long sliver within the accuracy of both lines is no real difference, however large")
  func sliver() throws {
    let path = [Position(45, 41.1), Position(45, 39.9)]
    func line(_ east: Double) -> Geometry { .lineString(path.map { Position($0.x + east, $0.y) }) }
    let metres = 1 / 84_000.0
    let near = try #require(try Self.attribution(line(0), line(90 * metres)).pieces.first)
    let far = try #require(try Self.attribution(line(0), line(110 * metres)).pieces.first)
    // 1.96 √(30² + 40²) = 98 m.
    #expect(near.area > 9e6 && near.significance == .within)
    #expect(far.significance == .beyond)
  }

  @Test("A line that ends on the present border replaces it from there to its other end")
  func section() throws {
    let present = Geometry.lineString([Position(45, 41), Position(45, 40)])
    let section = Geometry.lineString([Position(45, 40.8), Position(44.9, 40.7), Position(45, 40.6)])
    let found = try Self.attribution(present, section)
    let triangle = Geometry.polygon([[Position(45, 40.8), Position(44.9, 40.7), Position(45, 40.6), Position(45, 40.8)]])
    let expected = Self.metric.area(of: triangle, edges: .planar)
    #expect(abs(found.areas[0][1] - expected) < 1e-9 * expected)
    #expect(found.areas[1][0] < 1 && found.pieces.count == 1)
  }

  @Test("A line that falls short is refused with where and by how much")
  func shortfall() throws {
    let line = Geometry.lineString([Position(45.2, 41.1), Position(45.2, 40.1)])
    let error = #expect(throws: DelimitationError.self) { try Self.territory().divided(by: line, named: "b", tolerance: 1) }
    let text = try #require(error).message
    #expect(
      text.contains("`b` ends at [45.2, 40.1]") && text.contains("11.1 km from its edge") && text.contains("from the border"))
  }

  @Test("Areas that overlap in one division are refused with their names")
  func overlap() throws {
    let box = Geometry.polygon([[Position(44, 40), Position(45, 40), Position(45, 41), Position(44, 40)]])
    let partition = Partition("p", parties: ["x", "y"], areas: [box, box])
    let error = #expect(throws: DelimitationError.self) { try Attribution(partition, partition, in: Self.metric) }
    #expect(try #require(error).message.contains("areas of x and y overlap"))
  }
}
