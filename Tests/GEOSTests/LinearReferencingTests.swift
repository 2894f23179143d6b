import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// What holds along any line, tried on seeded random ones.
@Suite("Linear referencing")
struct LinearReferencingTests {
  private func walk(_ seed: Int, steps: Int = 30, heights: Bool = false) -> [Position] {
    var random = SeededGenerator(seed: UInt64(seed))
    var place = Position(0, 0, heights ? 0 : nil)
    return (0..<steps).map { step in
      place.x += Double.random(in: 0.1...2, using: &random)
      place.y += Double.random(in: -1...1, using: &random)
      if heights { place.z = Double(step) }
      return place
    }
  }

  @Test("Projecting what was interpolated gives the distance back", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    let line = Geometry.lineString(walk(seed))
    let length = try line.planarLength()
    for step in 0...40 {
      let distance = length * Double(step) / 40
      let place = try #require(try line.interpolate(distance))
      let normalized = try #require(try line.interpolateNormalized(Double(step) / 40))
      #expect(abs(try #require(try line.project(place)) - distance) < 1e-9)
      #expect(abs(try #require(try line.projectNormalized(place)) - Double(step) / 40) < 1e-9)
      #expect(hypotenuse(place, normalized) < 1e-9)
    }
    #expect(try line.interpolate(-1)?.x == line.interpolate(length - 1)?.x)
    #expect(try line.interpolate(length + 5) == line.coordinates[29])
    #expect(try line.interpolateNormalized(-2) == line.coordinates[0])
  }

  @Test("A substring is as long as its distances are apart, and lies on the line", arguments: 0..<20)
  func substring(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(500 + seed))
    let line = Geometry.lineString(walk(seed))
    let length = try line.planarLength()
    for _ in 0..<20 {
      let start = Double.random(in: 0...length, using: &random)
      let end = Double.random(in: 0...length, using: &random)
      let part = try line.lineSubstring(from: start, to: end)
      #expect(try abs(part.planarLength() - abs(end - start)) < 1e-9)
      #expect(try line.buffer(1e-9).covers(part))
      let first = part.coordinates[0]
      let expected = try #require(try line.interpolate(start))
      #expect(hypotenuse(first, expected) < 1e-9)
      let shares = try line.lineSubstringNormalized(from: start / length, to: end / length)
      #expect(try abs(shares.planarLength() - part.planarLength()) < 1e-9)
    }
    #expect(try line.lineSubstring(from: 0, to: length) == line)
    #expect(try line.lineSubstringNormalized(from: 0, to: 1) == line)
    #expect(try line.lineSubstring(from: -length, to: length * 9) == line)
    #expect(try line.lineSubstring(from: length, to: 0) == line.reversed())
    #expect(try line.lineSubstring(from: 1, to: 1).type == .point)
    let middle = try line.lineSubstring(from: -3, to: -1)
    #expect(try middle.equalsExactly(line.lineSubstring(from: length - 3, to: length - 1), tolerance: 1e-9))
  }

  @Test("Consecutive substrings add up to the line")
  func consecutive() throws {
    let line = Geometry.lineString(walk(77))
    let cuts = [0, 0.1, 0.35, 0.5, 0.5, 0.93, 1]
    var total = 0.0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      total += try line.lineSubstringNormalized(from: start, to: end).planarLength()
    }
    #expect(try abs(total - line.planarLength()) < 1e-9)
  }

  @Test("A part of several lines is several lines, and jumps have no length")
  func several() throws {
    let lines = Geometry.multiLineString([
      [Position(0, 0), Position(10, 0)], [Position(100, 0), Position(110, 0)], [Position(200, 0), Position(210, 0)],
    ])
    #expect(
      try lines.lineSubstring(from: 5, to: 15)
        == .multiLineString([[Position(5, 0), Position(10, 0)], [Position(100, 0), Position(105, 0)]]))
    #expect(try lines.lineSubstring(from: 12, to: 14) == .lineString([Position(102, 0), Position(104, 0)]))
    #expect(
      try lines.lineSubstring(from: 21, to: 8)
        == .multiLineString([
          [Position(201, 0), Position(200, 0)], [Position(110, 0), Position(100, 0)], [Position(10, 0), Position(8, 0)],
        ]))
    #expect(try lines.project(Position(104, 3)) == 14)
    #expect(try lines.interpolate(14) == Position(104, 0))
  }

  @Test("Heights are interpolated along the line")
  func heights() throws {
    let line = Geometry.lineString([Position(0, 0, 100), Position(10, 0, 200), Position(20, 0, 0)])
    #expect(try line.interpolate(5)?.z == 150)
    let part = try line.lineSubstring(from: 5, to: 15)
    #expect(part.coordinates.values == [5, 0, 150, 10, 0, 200, 15, 0, 100])
    #expect(try line.split(at: [Position(15, 0)], tolerance: 0)[1].coordinates.values == [15, 0, 100, 20, 0, 0])
  }

  @Test("Empty lines have no places, other geometries no measure")
  func refused() throws {
    for type in [GeometryType.lineString, .multiLineString] {
      let empty = Geometry.empty(type)
      #expect(try empty.project(Position(0, 0)) == nil)
      #expect(try empty.projectNormalized(Position(0, 0)) == nil)
      #expect(try empty.interpolate(1) == nil)
      #expect(try empty.interpolateNormalized(1) == nil)
      #expect(try empty.lineSubstring(from: 0, to: 1).isEmpty)
      #expect(try empty.split(at: [Position(0, 0)], tolerance: 1) == [])
    }
    let still = Geometry.lineString([Position(1, 1), Position(1, 1)])
    #expect(try still.projectNormalized(Position(0, 0)) == 0)
    #expect(try still.lineSubstring(from: 0, to: 1).type == .point)
    let line = Geometry.lineString([Position(0, 0), Position(1, 0)])
    for number in [Double.nan, .infinity] {
      #expect(throws: GEOSError.self) { try line.interpolate(number) }
      #expect(throws: GEOSError.self) { try line.interpolateNormalized(number) }
      #expect(throws: GEOSError.self) { try line.project(Position(number, 0)) }
      #expect(throws: GEOSError.self) { try line.projectNormalized(Position(0, number)) }
      #expect(throws: GEOSError.self) { try line.lineSubstring(from: number, to: 1) }
      #expect(throws: GEOSError.self) { try line.lineSubstringNormalized(from: 0, to: number) }
      #expect(throws: GEOSError.self) { try line.split(at: [Position(number, 0)], tolerance: 1) }
      #expect(throws: GEOSError.self) { try line.split(at: [], tolerance: number) }
    }
    for other in [Geometry.point(0, 0), Shapes.box(0, 0, 1, 1), .geometryCollection([line])] {
      #expect(throws: GEOSError.self) { try other.project(Position(0, 0)) }
      #expect(throws: GEOSError.self) { try other.interpolate(0) }
      #expect(throws: GEOSError.self) { try other.lineSubstring(from: 0, to: 1) }
      #expect(throws: GEOSError.self) { try other.lineSubstringNormalized(from: 0, to: 1) }
      #expect(throws: GEOSError.self) { try other.split(at: [], tolerance: 1) }
    }
  }

  private func hypotenuse(_ left: Position, _ right: Position) -> Double {
    ((left.x - right.x) * (left.x - right.x) + (left.y - right.y) * (left.y - right.y)).squareRoot()
  }
}
