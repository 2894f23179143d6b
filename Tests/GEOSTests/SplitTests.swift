import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// Parts are the whole, and nothing of the knife lies inside a part.
@Suite("Splitting")
struct SplitTests {
  private func tangle(_ seed: Int, steps: Int) -> Geometry {
    var random = SeededGenerator(seed: UInt64(seed))
    return .lineString(
      (0..<steps).map { _ in
        Position(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random))
      })
  }

  @Test("Parts of a line add up to it, follow each other, and cross the knife nowhere", arguments: 0..<20)
  func lines(seed: Int) throws {
    let line = tangle(seed, steps: 25)
    let blade = tangle(1000 + seed, steps: 15)
    let parts = try line.split(by: blade)
    let total = try parts.reduce(0) { try $0 + $1.planarLength() }
    #expect(try abs(total - line.planarLength()) < 1e-9)
    #expect(parts.first?.coordinates[0] == line.coordinates[0])
    for (part, next) in zip(parts, parts.dropFirst()) {
      #expect(part.coordinates[part.coordinates.count - 1] == next.coordinates[0])
    }
    // Each pass of the line is cut by itself: so many crossings, so many cuts.
    #expect(parts.count == crossings(line, blade) + 1)
  }

  /// Crossings counted pair by pair: the plain oracle.
  private func crossings(_ left: Geometry, _ right: Geometry) -> Int {
    func turn(_ a: Position, _ b: Position, _ c: Position) -> Double {
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    }
    var count = 0
    for first in 0..<left.coordinates.count - 1 {
      for second in 0..<right.coordinates.count - 1 {
        let (a, b) = (left.coordinates[first], left.coordinates[first + 1])
        let (c, d) = (right.coordinates[second], right.coordinates[second + 1])
        if turn(a, b, c) * turn(a, b, d) < 0, turn(c, d, a) * turn(c, d, b) < 0 { count += 1 }
      }
    }
    return count
  }

  @Test("A line is cut at the ends of what it has in common with the other, and at vertices that are touched")
  func common() throws {
    let line = Geometry.lineString([Position(0, 0), Position(4, 0), Position(4, 4), Position(8, 4)])
    let along = Geometry.lineString([Position(1, 0), Position(3, 0)])
    #expect(
      try line.split(by: along) == [
        .lineString([Position(0, 0), Position(1, 0)]), .lineString([Position(1, 0), Position(3, 0)]),
        .lineString([Position(3, 0), Position(4, 0), Position(4, 4), Position(8, 4)]),
      ])
    let touching = Geometry.lineString([Position(4, 4), Position(0, 9)])
    #expect(try line.split(by: touching).map(\.coordinates.count) == [3, 2])
    #expect(try line.split(by: .lineString([Position(0, 0), Position(0, 9)])) == [line])
    #expect(try line.split(by: .empty(.lineString)) == [line])
    #expect(try line.split(by: Shapes.box(3, -1, 5, 3)).count == 3)
  }

  @Test("A line is cut at every position near it once")
  func positions() throws {
    let line = tangle(5, steps: 20)
    let length = try line.planarLength()
    let places = try (1...9).compactMap { try line.interpolate(length * Double($0) / 10) }
    let parts = try line.split(at: places + places, tolerance: 1e-9)
    #expect(parts.count == 10)
    #expect(try abs(parts.reduce(0) { try $0 + $1.planarLength() } - length) < 1e-9)
    #expect(try line.split(at: [Position(-50, -50)], tolerance: 1) == [line])
    #expect(try line.split(at: [], tolerance: 0) == [line])
  }

  @Test("Faces of an area add up to it and overlap nowhere", arguments: 0..<12)
  func areas(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let hole = Shapes.box(-0.5, -0.5, 0.5, 0.5)
    let area = try Shapes.star(Position(0, 0), corners: 30, &random).union(Shapes.box(-2, -2, 2, 2)).difference(hole)
    let blade = Geometry.multiLineString([
      [Position(-20, -1.5), Position(20, 1.7)], [Position(-3, -20), Position(3, 20)], [Position(0.7, 0.7), Position(1, 1)],
    ])
    let parts = try area.split(by: blade)
    #expect(parts.count >= 4)
    #expect(try abs(parts.reduce(0) { try $0 + $1.planarArea() } - area.planarArea()) < 1e-9)
    for fault in try Coverage(parts).faults() { #expect(try fault.shape.planarArea() < 1e-9) }
    for part in parts {
      #expect(try area.buffer(1e-9).covers(part))
      #expect(try blade.intersection(part.buffer(-1e-6)).planarLength() < 0.5)
    }
  }

  @Test("Points stay whole, collections and invalid areas are refused")
  func others() throws {
    let blade = Geometry.lineString([Position(-1, 1), Position(3, 1)])
    #expect(try Geometry.point(0, 0).split(by: blade) == [.point(0, 0)])
    #expect(try Shapes.box(0, 0, 2, 2).split(by: blade).count == 2)
    #expect(try Shapes.box(0, 0, 2, 2).split(by: Shapes.box(1, 1, 3, 3)).count == 2)
    #expect(try Geometry.empty(.polygon).split(by: blade) == [])
    #expect(throws: GEOSError.self) { try Shapes.bowTie.split(by: blade) }
    #expect(throws: GEOSError.self) { try Geometry.geometryCollection([blade]).split(by: blade) }
    #expect(throws: GEOSError.self) { try blade.split(by: .lineString([Position(.nan, 0), Position(1, 1)])) }
  }
}
