import GEOS
import SimpleFeatures
import Testing

/// What becomes of heights, which GEOS carries along but never measures.
@Suite("Heights")
struct HeightTests {
  private static let line = Geometry.lineString([Position(0, 0, 10), Position(10, 0, 20), Position(10, 10, 30)])
  private static let area = Geometry.polygon([
    [Position(0, 0, 1), Position(0, 4, 2), Position(4, 4, 3), Position(4, 0, 4), Position(0, 0, 1)]
  ])
  private static let cutter = Shapes.box(2, -1, 20, 20)

  static let keeping: [(String, @Sendable () throws -> Geometry)] = [
    ("boundary", { try area.boundary() }), ("convexHull", { try area.convexHull() }),
    ("coverageUnion", { try Geometry.geometryCollection([area]).coverageUnion() }),
    ("delaunayEdges", { try area.delaunayEdges() }), ("delaunayTriangulation", { try area.delaunayTriangulation() }),
    ("constrainedDelaunayTriangulation", { try area.constrainedDelaunayTriangulation() }),
    ("densified", { try line.densified(maxSegment: 3) }), ("difference", { try line.difference(cutter) }),
    ("intersection", { try line.intersection(cutter) }), ("union", { try area.union(Shapes.box(2, 2, 6, 6)) }),
    ("symmetricDifference", { try area.symmetricDifference(Shapes.box(2, 2, 6, 6)) }),
    ("unaryUnion", { try area.unaryUnion() }), ("lineMerge", { try line.lineMerge() }),
    ("lineMerge directed", { try line.lineMerge(directed: true) }),
    ("lineSubstring", { try line.lineSubstring(from: 3, to: 12) }), ("node", { try line.node() }),
    ("split", { try line.split(by: cutter)[0] }), ("makeValid", { try area.makeValid() }),
    ("normalized", { try area.normalized() }), ("polygonHull", { try area.polygonHull(.outer, .vertexShare(0.9)) }),
    ("reversed", { try line.reversed() }), ("simplified", { try line.simplified(tolerance: 0.1) }),
    ("simplified by Douglas and Peucker", { try line.simplified(tolerance: 0.1, .douglasPeucker) }),
    ("uniquePoints", { try line.uniquePoints() }),
    ("withPrecision", { try line.withPrecision(1) }), ("withoutRepeatedPoints", { try line.withoutRepeatedPoints() }),
    ("buildArea", { try area.boundary().buildArea() }), ("polygonize", { try area.boundary().polygonize() }),
    ("polygonizeValid", { try area.boundary().polygonizeValid() }),

    ("sharedPaths", { try line.sharedPaths(with: line).sameDirection }),
    ("concaveHull", { try area.concaveHull(ratio: 0.5) }),
    ("concaveHullOfPolygons", { try area.concaveHullOfPolygons(ratio: 0.5) }),

  ]

  static let dropping: [(String, @Sendable () throws -> Geometry)] = [
    ("snapped", { try line.snapped(to: .point(0.1, 0), tolerance: 0.5) }),
    ("clipped", { try line.clipped(to: Bounds(west: 1, south: -1, east: 20, north: 20)) }),
    ("offsetCurve", { try line.offsetCurve(1) }),
    ("buffer", { try area.buffer(1) }), ("centroid", { try area.centroid() }), ("envelope", { try area.envelope() }),
    ("minimumRotatedRectangle", { try area.minimumRotatedRectangle() }), ("minimumWidth", { try area.minimumWidth() }),
    ("pointOnSurface", { try area.pointOnSurface() }), ("voronoiDiagram", { try area.voronoiDiagram() }),
    ("voronoiEdges", { try area.voronoiEdges() }),
  ]

  @Test("Kept by operations that keep vertices", arguments: keeping.indices)
  func kept(index: Int) throws {
    let (name, operation) = HeightTests.keeping[index]
    #expect(try hasHeight(operation()), "\(name)")
  }

  @Test("Lost by operations that make new positions", arguments: dropping.indices)
  func dropped(index: Int) throws {
    let (name, operation) = HeightTests.dropping[index]
    #expect(try !hasHeight(operation()), "\(name)")
  }

  private func hasHeight(_ geometry: Geometry) -> Bool {
    geometry.coordinates.hasZ || geometry.coordinates.members.contains { hasHeight($0) }
  }
}
