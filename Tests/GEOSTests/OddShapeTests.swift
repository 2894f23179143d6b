import GEOS
import SimpleFeatures
import Testing

/// Every operation on every odd shape: an answer or an error, never a crash. The children end in success or not at all.
@Suite("Odd shapes")
struct OddShapeTests {
  @Test("Operations on one odd shape answer or fail")
  func one() async {
    await #expect(processExitsWith: .success) { () async throws in
      for shape in OddShapes.all {
        for operation in OddShapes.unary { OddShapes.attempt { try operation(shape) } }
      }
    }
  }

  @Test("Operations on two odd shapes answer or fail")
  func two() async {
    await #expect(processExitsWith: .success) { () async throws in
      for left in OddShapes.all {
        for right in OddShapes.all {
          for operation in OddShapes.binary { OddShapes.attempt { try operation(left, right) } }
        }
      }
    }
  }
}

/// Shapes at the edge of what is a shape, and all that can be asked of them.
enum OddShapes {
  /// Runs an operation and reads what it makes; an error is an answer.
  static func attempt(_ operation: () throws -> Geometry?) {
    _ = try? operation()?.coordinates
  }

  private static let flat = [Position(0, 0), Position(2, 0), Position(0, 0)]
  private static let still = [Position(1, 1), Position(1, 1)]

  private static let simple: [Geometry] =
    GeometryType.allCases.map { .empty($0) } + [
      .point(0, 0), .point(Position(1, 1, 5)), .multiPoint([Position(0, 0), Position(0, 0)]),
      .lineString(still), .lineString(flat), .lineString([Position(0, 0, 1), Position(3, 3)]),
      .multiLineString([[], still]), .multiLineString([[], []]), .multiLineString([Shapes.ring(0, 0, 2, 2), flat]),
      .polygon([flat]), .polygon([still + still]), .polygon([[]]), .polygon([[], []]), Shapes.bowTie,
      .polygon([Shapes.ring(0, 0, 4, 4), []]), .polygon([Shapes.ring(0, 0, 4, 4), flat]),
      .polygon([Shapes.ring(0, 0, 4, 4), Shapes.ring(0, 0, 4, 4)]),
      .polygon([Shapes.ring(0, 0, 4, 4), Shapes.ring(9, 9, 10, 10)]),
      .polygon([Shapes.ring(0, 0, 4, 4), Shapes.ring(1, 1, 2, 2), Shapes.ring(1, 1, 3, 3)]),
      .multiPolygon([[], [Shapes.ring(0, 0, 4, 4)]]), .multiPolygon([[[]], [[], []]]),
      .multiPolygon([[Shapes.ring(0, 0, 4, 4)], [Shapes.ring(0, 0, 4, 4)]]),
      .multiPolygon([[Shapes.ring(0, 0, 4, 4), []], [flat]]), Shapes.box(0, 0, 1, 1), Shapes.box(-1e-300, 0, 1e-300, 1e-300),
      Shapes.box(1e15, 1e15, 1e15 + 1, 1e15 + 1), .lineString([Position(0, 0)]), .point(.nan, 0),
      .multiPoint([Position(0, 0), Position(.infinity, 0)]), .polygon([[Position(0, 0), Position(1, 0), Position(1, 1)]]),
    ]

  static let all: [Geometry] =
    simple + simple.map { .geometryCollection([$0]) } + [
      .geometryCollection(simple), .geometryCollection([.empty(.point), .point(0, 0), .empty(.lineString)]),
      .geometryCollection([.geometryCollection([]), .geometryCollection([.empty(.polygon)])]),
      .geometryCollection(simple.filter { (try? $0.isValid()) == true }), Shapes.nested(20),
    ]

  static let unary: [@Sendable (Geometry) throws -> Geometry?] = [
    { try $0.unaryUnion() }, { try $0.unaryUnion(grid: 0.5) }, { try $0.makeValid() },
    { try $0.makeValid(.structure) }, { try $0.makeValid(.structure, keepCollapsed: false) }, { try $0.buffer(1) },
    { try $0.buffer(-0.5) }, { try $0.buffer(0) }, { try $0.buffer(1, BufferStyle(cap: .flat, join: .mitre)) },
    { try $0.buffer(1, BufferStyle(cap: .square, join: .bevel, isSingleSided: true)) },
    { try $0.buffer(-1, BufferStyle(quadrantSegments: 1, isSingleSided: true)) }, { try $0.boundary() },
    { try $0.centroid() }, { try $0.pointOnSurface() }, { try $0.convexHull() }, { try $0.node() },
    { try $0.polygonize() }, { try $0.polygonizeFully().cutEdges }, { try $0.buildArea() }, { try $0.lineMerge() },
    { try $0.simplified(tolerance: 1) }, { try $0.simplified(tolerance: 1, .douglasPeucker) },
    { try $0.simplified(tolerance: 0) }, { try $0.densified(maxSegment: 0.5) }, { try $0.minimumClearanceLine() },
    { try $0.normalized() }, { try $0.withPrecision(0.5) }, { try $0.withPrecision(0.5, .pointwise) },
    { try $0.withPrecision(3, .validKeepingCollapsedLines) }, { try $0.reversed() },
    { try $0.clipped(to: Bounds(west: 0, south: 0, east: 1, north: 1)) },
    {
      _ = (try $0.isSimple(), try $0.validity(), try $0.minimumClearance(), try $0.planarArea(), try $0.planarLength());
      return nil
    },
  ]

  static let binary: [@Sendable (Geometry, Geometry) throws -> Geometry?] = [
    { try $0.intersection($1) }, { try $0.union($1) }, { try $0.difference($1) }, { try $0.symmetricDifference($1) },
    { try $0.intersection($1, grid: 0.5) }, { try $0.union($1, grid: 0.5) }, { try $0.difference($1, grid: 0.5) },
    { try $0.symmetricDifference($1, grid: 0.5) },
    {
      _ = try $0.relate(to: $1); return nil
    },
    {
      _ = (try $0.intersects($1), try $0.touches($1), try $0.crosses($1), try $0.isWithin($1)); return nil
    },
    {
      _ = (try $0.contains($1), try $0.overlaps($1), try $0.covers($1), try $0.isCovered(by: $1)); return nil
    },
    {
      _ = (try $0.isDisjoint(from: $1), try $0.equalsTopologically($1)); return nil
    },
    {
      _ = (try $0.equalsExactly($1), try $0.equalsExactly($1, tolerance: 1)); return nil
    },
    {
      _ = (try $0.distance(to: $1), try $0.isWithin(distance: 1, of: $1)); return nil
    },
    {
      _ = (try $0.nearestPoints(to: $1), try $0.hausdorffDistance(to: $1)); return nil
    },
    {
      _ = try $0.hausdorffDistance(to: $1, densifyFraction: 0.25); return nil
    },
    {
      _ = try SpatialIndex([$0, .point(8, 8)]).nearest(to: $1); return nil
    },
    {
      _ = try SpatialIndex([$0, $0]).query($1); return nil
    },
    { left, right in
      let prepared = try PreparedGeometry(left)
      attempt {
        _ = (try prepared.contains(right), try prepared.containsProperly(right)); return nil
      }
      attempt {
        _ = (try prepared.covers(right), try prepared.isCovered(by: right)); return nil
      }
      attempt {
        _ = (try prepared.crosses(right), try prepared.isDisjoint(from: right)); return nil
      }
      attempt {
        _ = (try prepared.intersects(right), try prepared.overlaps(right)); return nil
      }
      attempt {
        _ = (try prepared.touches(right), try prepared.isWithin(right)); return nil
      }
      attempt {
        _ = (try prepared.distance(to: right), try prepared.nearestPoints(to: right)); return nil
      }
      attempt {
        _ = (try prepared.isWithin(distance: 1, of: right), try prepared.contains(Position(1, 1))); return nil
      }
      return nil
    },
  ]
}
