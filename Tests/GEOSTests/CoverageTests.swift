import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// Faults planted into a patchwork of quadrilaterals, and what the check finds.
@Suite("Coverage check")
struct CoverageTests {
  /// A patchwork of columns by rows cells about unit squares, corners shaken.
  struct Patchwork {
    var columns: Int
    var corners: [[Position]]

    init(columns: Int, rows: Int, seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      self.columns = columns
      corners = (0...rows).map { row in
        (0...columns).map { column in
          let isInside = row > 0 && row < rows && column > 0 && column < columns
          let shake = isInside ? 0.2 : 0
          return Position(
            Double(column) + Double.random(in: -1...1, using: &random) * shake,
            Double(row) + Double.random(in: -1...1, using: &random) * shake)
        }
      }
    }

    func ring(_ row: Int, _ column: Int) -> [Position] {
      let ring = [
        corners[row][column], corners[row + 1][column], corners[row + 1][column + 1], corners[row][column + 1],
      ]
      return ring + [ring[0]]
    }

    var rings: [[Position]] {
      (0..<corners.count - 1).flatMap { row in (0..<columns).map { ring(row, $0) } }
    }

    var cells: [Geometry] { rings.map { .polygon([$0]) } }
  }

  @Test("A patchwork without faults has none, and its union is its ground", arguments: 0..<5)
  func valid(seed: Int) throws {
    let cells = Patchwork(columns: 12, rows: 9, seed: UInt64(seed)).cells
    #expect(try Coverage(cells).faults(gapWidth: 0.3).isEmpty)
    let union = try Geometry.geometryCollection(cells).coverageUnion()
    #expect(try union.equalsTopologically(Shapes.box(0, 0, 12, 9)))
    #expect(try union.equalsTopologically(Geometry.geometryCollection(cells).unaryUnion()))
  }

  @Test("A corner moved in one cell alone makes an overlap and gaps, each found at its place", arguments: 0..<8)
  func moved(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + seed))
    let patchwork = Patchwork(columns: 8, rows: 8, seed: UInt64(seed))
    let row = Int.random(in: 1...6, using: &random)
    let column = Int.random(in: 1...6, using: &random)
    var cells = patchwork.cells
    var ring = patchwork.ring(row, column)
    // The upper right corner goes outwards: over its three neighbours.
    ring[2] = Position(ring[2].x + 0.11, ring[2].y + 0.13)
    let number = row * 8 + column
    cells[number] = .polygon([ring])
    let faults = try Coverage(cells).faults(gapWidth: 0.3)
    let overlaps = faults.filter { $0.kind == .overlap }
    for neighbour in [number + 1, number + 8, number + 9] {
      let expected = try cells[number].intersection(cells[neighbour])
      let found = overlaps.filter { $0.members == [number, neighbour] }
      let area = try found.reduce(0) { try $0 + $1.shape.planarArea() }
      #expect(try abs(area - expected.planarArea()) < 1e-12)
      for fault in found { #expect(try expected.contains(.point(fault.place))) }
    }
    #expect(overlaps.allSatisfy { $0.members.contains(number) })
    // What the corner left empty is a gap of the same ground.
    let ground = Shapes.box(0, 0, 8, 8)
    let empty = try ground.difference(Geometry.geometryCollection(cells).unaryUnion())
    let gaps = faults.filter { $0.kind == .gap }
    #expect(try abs(gaps.reduce(0) { try $0 + $1.shape.planarArea() } - empty.planarArea()) < 1e-12)
  }

  @Test("A corner drawn inwards leaves one gap between the cell and its neighbours, at any width above its own")
  func hole() throws {
    let patchwork = Patchwork(columns: 6, rows: 6, seed: 3)
    var cells = patchwork.cells
    var ring = patchwork.ring(2, 2)
    ring[2] = Position(ring[2].x - 0.08, ring[2].y - 0.08)
    cells[14] = .polygon([ring])
    let faults = try Coverage(cells).faults(gapWidth: 0.2)
    let gap = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(gap.kind == .gap)
    #expect(gap.members == [14, 15, 20])
    #expect(try abs(gap.shape.planarArea() - (patchwork.cells[14].planarArea() - cells[14].planarArea())) < 1e-12)
    #expect(try patchwork.cells[14].contains(.point(gap.place)))
    #expect(try !cells[14].intersects(.point(gap.place)))
    #expect(try Coverage(cells).faults().isEmpty)
    // Far below its width only its sharp ends are left.
    let ends = try Coverage(cells).faults(gapWidth: 0.001)
    for end in ends { #expect(try gap.shape.covers(.point(end.place))) }
    #expect(try ends.reduce(0) { try $0 + $1.shape.planarArea() } < gap.shape.planarArea() / 100)
  }

  @Test("A missing cell is a gap only where the width lets it be one")
  func missing() throws {
    var cells = Patchwork(columns: 5, rows: 5, seed: 1).cells
    let lost = cells.remove(at: 12)
    #expect(try Coverage(cells).faults(gapWidth: 0.5).isEmpty)
    let faults = try Coverage(cells).faults(gapWidth: 2)
    #expect(faults.count == 1)
    #expect(try faults[0].shape.equalsTopologically(lost))
  }

  @Test("A crack along a whole border, open at both ends, is one gap of its area")
  func crack() throws {
    let left = Shapes.box(0, 0, 5, 20)
    let right = Shapes.box(5.01, 0, 10, 20)
    let faults = try Coverage([left, right]).faults(gapWidth: 0.02)
    #expect(faults.count == 1)
    #expect(faults[0].kind == .gap)
    #expect(faults[0].members == [0, 1])
    #expect(try abs(faults[0].shape.planarArea() - 0.2) < 1e-3)
    #expect(faults[0].place.x > 5 && faults[0].place.x < 5.01)
    #expect(try Coverage([left, right]).faults(gapWidth: 0.009).isEmpty)
  }

  @Test("The crack around an island in a hole is a gap, the island is none")
  func island() throws {
    let frame = Geometry.polygon([Shapes.ring(0, 0, 10, 10), Shapes.ring(4, 4, 6, 6)])
    let island = Shapes.box(4.01, 4.01, 5.99, 5.99)
    let faults = try Coverage([frame, island]).faults(gapWidth: 0.02)
    #expect(faults.count == 1)
    #expect(try faults[0].shape.equalsTopologically(frame.union(island).symmetricDifference(Shapes.box(0, 0, 10, 10))))
    #expect(faults[0].members == [0, 1])
  }

  @Test("The outer corner of two members is no gap")
  func corner() throws {
    let low = Shapes.box(0, 0, 10, 1)
    let tower = Shapes.box(0, 1, 1, 10)
    let faults = try Coverage([low, tower]).faults(gapWidth: 0.5)
    #expect(faults.map(\.kind) == [.mismatch])
  }

  @Test("A vertex that one neighbour lacks is a mismatch at that vertex")
  func mismatch() throws {
    let left = Geometry.polygon([
      [Position(0, 0), Position(0, 2), Position(1, 2), Position(1, 0.5), Position(1, 0), Position(0, 0)]
    ])
    let right = Shapes.box(1, 0, 2, 2)
    let fault = try #require(try Coverage([right, left]).faults(gapWidth: 0.1).first)
    #expect(fault.kind == .mismatch)
    #expect(fault.members == [0, 1])
    #expect(fault.place == Position(1, 0.5))
    #expect(try fault.shape.planarLength() == 2)
  }

  @Test("What is no coverage to begin with is refused, with the member's index")
  func refused() {
    let square = Shapes.box(0, 0, 1, 1)
    for (members, word) in [
      ([square, Geometry.point(0, 0)], "member 1 is a Point"), ([Shapes.bowTie, square], "member 0 is not valid"),
      ([square, .polygon([[Position(.nan, 0), Position(1, 0), Position(1, 1), Position(.nan, 0)]])], "member 1"),
    ] {
      let error = #expect(throws: GEOSError.self) { try Coverage(members).faults(gapWidth: 1) }
      #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    }
    for width in [Double.nan, .infinity, -1, 1e-12] {
      #expect(throws: GEOSError.self) { try Coverage([square]).faults(gapWidth: width) }
    }
    #expect(throws: Never.self) { try #expect(Coverage([]).faults(gapWidth: 1).isEmpty) }
    #expect(throws: Never.self) { try #expect(Coverage([.empty(.polygon), square]).faults(gapWidth: 1).isEmpty) }
  }

  @Test("Areas that overlap are no coverage for the coverage union, where it notices")
  func union() throws {
    if !LibraryVersion.isAtLeast(3, 12) {
      #expect(throws: GEOSError.self) { try Geometry.geometryCollection([Shapes.bowTie]).coverageUnion() }
    }
    let square = Shapes.box(0, 0, 1, 1)
    for other in [
      Geometry.point(0, 0), .lineString([Position(0, 0), Position(1, 1)]), .geometryCollection([square, .point(0, 0)]),
    ] {
      #expect(throws: GEOSError.self) { try other.coverageUnion() }
    }
    #expect(try square.coverageUnion().equalsTopologically(square))
    #expect(try Geometry.empty(.geometryCollection).coverageUnion().isEmpty)
  }
}
