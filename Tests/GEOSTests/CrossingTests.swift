import GEOS
import SimpleFeatures
import Testing

/// The counters are of the whole program, so each case counts in a program of its own.
@Suite("Crossings into GEOS")
struct CrossingTests {
  @Test("A geometry crosses once, however often and through whichever copy it is used")
  func once() async {
    await #expect(processExitsWith: .success) { () async throws in
      let square = Geometry.polygon([[Position(0, 0), Position(0, 2), Position(2, 2), Position(2, 0), Position(0, 0)]])
      let copy = square
      let line = Geometry.lineString([Position(-1, 1), Position(3, 1)])
      #expect(Crossings.count == 0)
      for _ in 0..<10 {
        #expect(try square.intersects(line))
        #expect(try copy.planarArea() == 4)
        #expect(try copy.intersection(line).planarLength() == 2)
        #expect(try PreparedGeometry(copy).contains(Position(1, 1)))
      }
      #expect(Crossings.count == 2)
      #expect(Crossings.readCount == 0)
    }
  }

  @Test("Results are born inside and read once, and their members never cross")
  func results() async {
    await #expect(processExitsWith: .success) { () async throws in
      let points = Geometry.multiPoint([Position(0, 0), Position(5, 0), Position(9, 3)])
      let mixed = Geometry.geometryCollection([.point(1, 1), .lineString([Position(0, 0), Position(1, 1)])])
      let buffers = try points.buffer(1).symmetricDifference(points.buffer(2)).unaryUnion()
      _ = buffers.coordinates
      _ = buffers.coordinates
      #expect(Crossings.count == 1)
      #expect(Crossings.readCount == 1)
      let members = try mixed.normalized().coordinates.members
      #expect(Crossings.count == 2)
      for member in members { #expect(try member.isValid()) }
      #expect(Crossings.count == 2)
    }
  }

  @Test("Many tasks that meet at one geometry carry it over once")
  func together() async {
    await #expect(processExitsWith: .success) { () async throws in
      let square = Geometry.polygon([[Position(0, 0), Position(0, 2), Position(2, 2), Position(2, 0), Position(0, 0)]])
      try await withThrowingTaskGroup(of: Double.self) { group in
        for _ in 0..<64 { group.addTask { try square.planarArea() } }
        for try await area in group { #expect(area == 4) }
      }
      #expect(Crossings.count == 1)
    }
  }
}
