import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Linework")
struct LineworkTests {
  private func lines(_ seed: Int, _ count: Int) -> Geometry {
    var random = SeededGenerator(seed: UInt64(seed))
    func place() -> Position { Position(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random)) }
    return .multiLineString((0..<count).map { _ in [place(), place()] })
  }

  @Test("Faces, cuts and dangles take up all noded lines", arguments: 0..<15)
  func polygonize(seed: Int) throws {
    let noded = try lines(seed, 14).node()
    let all = try noded.polygonizeFully()
    #expect(try all.polygons.equalsExactly(noded.polygonize()))
    #expect(try all.cutEdges.equalsExactly(noded.polygonizerCutEdges()))
    let faces = all.polygons.coordinates.members
    let outlines = try Geometry.geometryCollection(faces.map { try $0.boundary() }).unaryUnion()
    let rest = try all.cutEdges.planarLength() + all.dangles.planarLength() + all.invalidRings.planarLength()
    #expect(try abs(outlines.planarLength() + rest - noded.planarLength()) < 1e-9)
    let valid = try noded.polygonizeValid()
    #expect(try valid.planarArea() <= faces.reduce(0) { try $0 + $1.planarArea() } + 1e-9)
  }

  @Test("The valid polygonisation takes a ring in a ring as a hole")
  func nested() throws {
    let rings = Geometry.multiLineString([Shapes.ring(0, 0, 10, 10), Shapes.ring(2, 2, 4, 4)])
    #expect(try rings.polygonizeValid().planarArea() == 96)
    #expect(try rings.polygonizeValid().isValid())
    #expect(try rings.polygonize().coordinates.members.count == 2)
    #expect(try rings.buildArea().planarArea() == 96)
  }

  @Test("Cut edges, dangles and invalid rings are told apart")
  func leftovers() throws {
    let linework = Geometry.multiLineString([
      Shapes.ring(0, 0, 2, 2), Shapes.ring(8, 0, 10, 2), [Position(2, 0), Position(8, 0)], [Position(10, 2), Position(12, 2)],
    ])
    let noded = try linework.node()
    #expect(try noded.polygonizerCutEdges().planarLength() == 6)
    #expect(try noded.polygonizeFully().dangles.planarLength() == 2)
    #expect(try noded.polygonizeFully().polygons.coordinates.members.count == 2)
  }

  @Test("Merging keeps the length; a directed merge turns nothing round", arguments: 0..<10)
  func merge(seed: Int) throws {
    let noded = try lines(seed, 12).node()
    let merged = try noded.lineMerge()
    let directed = try noded.lineMerge(directed: true)
    #expect(try abs(merged.planarLength() - noded.planarLength()) < 1e-9)
    #expect(try abs(directed.planarLength() - noded.planarLength()) < 1e-9)
    #expect(merged.coordinates.paths.count <= directed.coordinates.paths.count)
    let pair = Geometry.multiLineString([[Position(0, 0), Position(1, 0)], [Position(2, 0), Position(1, 0)]])
    #expect(try pair.lineMerge().coordinates.paths.count == 1)
    #expect(try pair.lineMerge(directed: true).coordinates.paths.count == 2)
    let chain = Geometry.multiLineString([[Position(1, 0), Position(2, 0)], [Position(0, 0), Position(1, 0)]])
    #expect(try chain.lineMerge(directed: true) == .lineString([Position(0, 0), Position(1, 0), Position(2, 0)]))
  }

  @Test("Shared paths are told apart by direction, and are what the intersection is long")
  func sharedPaths() throws {
    let first = Geometry.lineString([Position(0, 0), Position(10, 0), Position(10, 10), Position(0, 10)])
    let second = Geometry.multiLineString([
      [Position(2, 0), Position(5, 0), Position(5, -5)], [Position(10, 8), Position(10, 3)],
      [Position(0, 10), Position(4, 10)],
    ])
    let shared = try first.sharedPaths(with: second)
    #expect(try shared.sameDirection.planarLength() == 3)
    #expect(try shared.oppositeDirection.planarLength() == 9)
    #expect(
      try shared.sameDirection.planarLength() + shared.oppositeDirection.planarLength()
        == first.intersection(second).planarLength())
    let apart = try first.sharedPaths(with: .lineString([Position(50, 50), Position(60, 60)]))
    #expect(apart.sameDirection.isEmpty && apart.sameDirection.type == .multiLineString)
    #expect(apart.oppositeDirection.isEmpty)
    #expect(try first.sharedPaths(with: .empty(.lineString)).sameDirection.isEmpty)
    #expect(throws: GEOSError.self) { try first.sharedPaths(with: Shapes.box(0, 0, 1, 1)) }
    #expect(throws: GEOSError.self) { try Geometry.point(0, 0).sharedPaths(with: first) }
  }

  @Test("Snapping draws vertices within the tolerance and no others")
  func snap() throws {
    let line = Geometry.lineString([Position(0, 0), Position(10, 0.1), Position(20, 3)])
    let target = Geometry.multiPoint([Position(10, 0), Position(20, 0), Position(5, 0)])
    let snapped = try line.snapped(to: target, tolerance: 0.5)
    #expect(snapped == .lineString([Position(0, 0), Position(5, 0), Position(10, 0), Position(20, 3)]))
    #expect(try line.snapped(to: target, tolerance: 0) == line)
    #expect(try line.snapped(to: .empty(.point), tolerance: 5) == line)
    for number in [Double.nan, .infinity, -1] {
      #expect(throws: GEOSError.self) { try line.snapped(to: target, tolerance: number) }
    }
  }

  @Test("Repetitions go, ends stay, and what is distinct is counted once")
  func points() throws {
    let line = Geometry.lineString([
      Position(0, 0), Position(0, 0), Position(1, 0), Position(1.05, 0), Position(2, 0), Position(0, 0),
    ])
    #expect(try line.withoutRepeatedPoints().coordinates.count == 5)
    #expect(try line.withoutRepeatedPoints(tolerance: 0.1).coordinates.count == 4)
    #expect(try line.withoutRepeatedPoints(tolerance: 0.1).coordinates[3] == Position(0, 0))
    #expect(try line.uniquePoints().coordinates.count == 4)
    #expect(try Shapes.box(0, 0, 1, 1).uniquePoints().coordinates.count == 4)
    for type in GeometryType.allCases { #expect(try Geometry.empty(type).uniquePoints() == .empty(.multiPoint)) }
    for number in [Double.nan, .infinity, -1] {
      #expect(throws: GEOSError.self) { try line.withoutRepeatedPoints(tolerance: number) }
    }
  }

  @Test("A grid is kept by what was put on it")
  func grid() throws {
    let noded = try lines(3, 9).node()
    #expect(try !noded.isOnGrid(0.25))
    for rule in PrecisionRule.allCases { #expect(try noded.withPrecision(0.25, rule).isOnGrid(0.25)) }
    #expect(try Geometry.geometryCollection([.point(1, 2), noded]).isOnGrid(1) == false)
    #expect(try Geometry.point(Position(1, 2, 0.3)).isOnGrid(1))
    for number in [Double.nan, 0, -1] { #expect(throws: GEOSError.self) { try noded.isOnGrid(number) } }
  }
}
