import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// What GEOS has had since 3.12 and 3.13: the same answers with every version, or an error that says which is needed.
@Suite("Functions newer than the oldest GEOS")
struct NewerFunctionTests {
  private static func scattered(_ seed: Int) -> [Geometry] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<80).map { _ in
      let (x, y) = (Double.random(in: 0...100, using: &random), Double.random(in: 0...100, using: &random))
      let (wide, high) = (Double.random(in: 1...12, using: &random), Double.random(in: 1...12, using: &random))
      return .polygon([
        [Position(x, y), Position(x + wide, y), Position(x + wide, y + high), Position(x, y + high), Position(x, y)]
      ])
    }
  }

  @Test("The union of groups apart is the union of all", arguments: 0..<6)
  func disjointSubsets(seed: Int) throws {
    let parts = Self.scattered(seed)
    let whole = try Geometry.geometryCollection(parts).unaryUnion()
    let joined = try Geometry.geometryCollection(parts).disjointSubsetUnion()
    #expect(try joined.equalsTopologically(whole))
    #expect(joined.simpleParts.count == whole.simpleParts.count && whole.simpleParts.count > 5)
  }

  @Test("Lines, points and what is empty are joined as by the union of all")
  func disjointOddities() throws {
    for geometry in [
      Geometry.empty(.geometryCollection), .point(1, 2), .multiPoint([Position(0, 0), Position(0, 0), Position(5, 5)]),
      .multiLineString([
        [Position(0, 0), Position(2, 2)], [Position(0, 2), Position(2, 0)], [Position(9, 9), Position(8, 8)],
      ]),
    ] {
      #expect(try geometry.disjointSubsetUnion().equalsTopologically(geometry.unaryUnion()))
    }
  }

  @Test("A prepared geometry relates as it does unprepared", arguments: 0..<4)
  func preparedRelate(seed: Int) throws {
    let parts = Self.scattered(seed)
    let area = try Geometry.geometryCollection(Array(parts.prefix(20))).unaryUnion()
    let prepared = try PreparedGeometry(area)
    for other in parts + parts.map({ .point($0.coordinates[0]) }) {
      let matrix = try area.relate(to: other)
      #expect(try prepared.relate(to: other) == matrix)
      #expect(try prepared.relates(to: other, matching: "T********") == matrix.matches("T********"))
      #expect(try prepared.contains(other.coordinates[0]) == area.contains(.point(other.coordinates[0])))
      #expect(try prepared.intersects(other.coordinates[0]) == area.intersects(.point(other.coordinates[0])))
    }
    #expect(throws: GEOSError.self) { try prepared.relates(to: parts[0], matching: "TT") }
    #expect(throws: GEOSError.self) { try prepared.contains(Position(.nan, 0)) }
  }

  /// A ring with seven positions more on each edge, the same ones from both its sides.
  private static func densified(_ ring: [Position]) -> [Position] {
    var dense = [ring[0]]
    for (from, to) in zip(ring, ring.dropFirst()) {
      let isForward = (from.x, from.y) < (to.x, to.y)
      let (low, high) = isForward ? (from, to) : (to, from)
      let between = (1...7).map { step in
        let share = Double(step) / 8
        return Position(low.x + (high.x - low.x) * share, low.y + (high.y - low.y) * share)
      }
      dense += (isForward ? between : between.reversed()) + [to]
    }
    return dense
  }

  @Test("A coverage made simpler is still one, or the error says which GEOS it takes", arguments: 0..<3)
  func coverage(seed: Int) throws {
    let patchwork = CoverageTests.Patchwork(columns: 6, rows: 5, seed: UInt64(seed))
    let cells = patchwork.rings.map { Geometry.polygon([Self.densified($0)]) }
    let coverage = Coverage(cells)
    guard LibraryVersion.isAtLeast(3, 12) else {
      let error = #expect(throws: GEOSError.self) { try coverage.simplified(tolerance: 0.05) }
      #expect(error?.code == .unsupported && error?.message.contains("3.12") == true)
      return
    }
    let simplified = try coverage.simplified(tolerance: 0.05)
    #expect(simplified.members.count == cells.count)
    #expect(try simplified.faults().isEmpty)
    let count = { (coverage: Coverage) in coverage.members.reduce(0) { $0 + $1.coordinates.count } }
    #expect(count(simplified) * 2 < count(coverage))
    #expect(throws: GEOSError.self) { try Coverage([cells[0], cells[0]]).simplified(tolerance: 0.05) }
    #expect(throws: GEOSError.self) { try coverage.simplified(tolerance: -1) }
  }

  @Test("A library older than the header is refused, and one as new is not")
  func olderLibrary() throws {
    for text in ["3.9.1-CAPI-1.14.2", "2.99.0", "unknown", "3"] {
      let error = #expect(throws: GEOSError.self) { try LibraryVersion.check(text) }
      #expect(error?.code == .unsupported)
    }
    try LibraryVersion.check(LibraryVersion.text)
    try LibraryVersion.check("4.0.0-CAPI-2.0.0")
  }

  @Test("The version tells itself in order")
  func version() {
    #expect(LibraryVersion.isAtLeast(3, 11) && LibraryVersion.isAtLeast(2, 99) && !LibraryVersion.isAtLeast(9, 0))
    #expect(LibraryVersion.isAtLeast(3, 12) == !LibraryVersion.text.hasPrefix("3.11"))
  }
}
