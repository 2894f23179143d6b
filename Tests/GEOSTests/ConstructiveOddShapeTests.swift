import GEOS
import SimpleFeatures
import Testing

/// The constructive operations on every odd shape: an answer or an error, never a crash and never an endless search.
@Suite("Odd shapes, constructive operations")
struct ConstructiveOddShapeTests {
  static let unary: [@Sendable (Geometry) throws -> Geometry?] = [
    { try $0.coverageUnion() }, { try $0.offsetCurve(1) }, { try $0.offsetCurve(-0.5, BufferStyle(join: .mitre)) },
    { try $0.envelope() }, { try $0.concaveHull(ratio: 0.3) }, { try $0.concaveHull(ratio: 0, allowHoles: true) },
    { try $0.concaveHull(maxEdgeLength: 1) }, { try $0.concaveHullOfPolygons(ratio: 0.5) },
    { try $0.concaveHullOfPolygons(ratio: 0, isTight: true, allowHoles: true) },
    { try $0.polygonHull(.outer, .vertexShare(0.3)) }, { try $0.polygonHull(.inner, .vertexShare(0)) },
    { try $0.polygonHull(.inner, .areaShare(0.3)) }, { try $0.minimumRotatedRectangle() }, { try $0.minimumWidth() },
    { try $0.delaunayTriangulation() }, { try $0.delaunayEdges(tolerance: 0.5) }, { try $0.voronoiDiagram() },
    { try $0.voronoiEdges(within: Bounds(west: -1, south: -1, east: 1, north: 1), tolerance: 0.1) },
    { try $0.constrainedDelaunayTriangulation() }, { try $0.uniquePoints() }, { try $0.withoutRepeatedPoints(tolerance: 0.5) },
    { try $0.polygonizeValid() }, { try $0.polygonizerCutEdges() }, { try $0.lineMerge(directed: true) },
    { try $0.lineSubstring(from: 0.5, to: -0.25) }, { try $0.lineSubstringNormalized(from: 0.9, to: 0.1) },
    { try $0.split(at: [Position(0.5, 0), Position(1, 1)], tolerance: 0.1).first },
    { shape in try shape.simplicity().place.map { Geometry.point($0) } },
    { shape in try shape.minimumBoundingCircle().map { Geometry.point($0.centre) } },
    { shape in try shape.maximumInscribedCircle().map { Geometry.point($0.touch) } },
    { shape in try shape.maximumInscribedCircle(tolerance: 0.5).map { Geometry.point($0.touch) } },
    { shape in try shape.largestEmptyCircle().map { Geometry.point($0.touch) } },
    { shape in try shape.project(Position(1, 1)).map { Geometry.point($0, 0) } },
    { shape in try shape.projectNormalized(Position(1, 1)).map { Geometry.point($0, 0) } },
    { shape in try shape.interpolate(0.7).map { Geometry.point($0) } },
    { shape in try shape.interpolateNormalized(-0.7).map { Geometry.point($0) } },
    { shape in try shape.extent().map { Geometry.point($0.west, $0.south) } },
  ]

  static let binary: [@Sendable (Geometry, Geometry) throws -> Geometry?] = [
    { try $0.snapped(to: $1, tolerance: 0.5) }, { try $0.sharedPaths(with: $1).oppositeDirection },
    { try $0.split(by: $1).first }, { try Coverage([$0, $1]).faults(gapWidth: 0.5).first?.shape },
    { left, right in try left.largestEmptyCircle(within: right, tolerance: 0.1).map { Geometry.point($0.touch) } },
  ]

  /// What breaks the arithmetic of whoever squares it.
  static let extremes: [Geometry] = [
    Shapes.box(-1e308, -1e308, 1e308, 1e308), Shapes.box(-1e200, -1e200, 1e200, 1e200),
    Shapes.box(-1e149, -1e149, 1e149, 1e149),
    Shapes.box(0, 0, .leastNonzeroMagnitude, .leastNonzeroMagnitude), Shapes.box(0, 0, 1e-160, 1e-160),
    Shapes.box(0, 0, 1e9, 1e-9), .lineString([Position(-1e308, 0), Position(1e308, 1)]),
    .lineString([Position(0, 0), Position(.leastNonzeroMagnitude, 0)]),
    .multiPoint([Position(0, 0), Position(.leastNormalMagnitude / 8, 0)]),
    .lineString([Position(0, 0), Position(1e300, 1e300), Position(1, 0)]), Shapes.nested(64), Shapes.nested(65),
  ]

  @Test("Operations on one odd shape answer or fail")
  func one() async {
    await #expect(processExitsWith: .success) { () async throws in
      for shape in OddShapes.all + ConstructiveOddShapeTests.extremes {
        for operation in ConstructiveOddShapeTests.unary { OddShapes.attempt { try operation(shape) } }
      }
    }
  }

  @Test("Operations on two odd shapes answer or fail")
  func two() async {
    await #expect(processExitsWith: .success) { () async throws in
      for left in OddShapes.all + ConstructiveOddShapeTests.extremes {
        for right in OddShapes.all + ConstructiveOddShapeTests.extremes {
          for operation in ConstructiveOddShapeTests.binary { OddShapes.attempt { try operation(left, right) } }
        }
      }
    }
  }
}
