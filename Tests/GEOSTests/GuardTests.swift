import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// GEOS 3.11 was seen to crash or hang on these; a crash would end the child process.
@Suite("Guards before GEOS")
struct GuardTests {
  private func code(_ body: () throws(GEOSError) -> some Any) -> GEOSError.Code? {
    do throws(GEOSError) {
      _ = try body()
      return nil
    } catch {
      return error.code
    }
  }

  @Test(
    "Linework that crosses itself tens of thousands of times is refused in time, its structure is not", .timeLimit(.minutes(1)))
  func crossedLinework() throws {
    var random = SeededGenerator(seed: 3)
    let corners = (0..<2_000).map { _ in
      Position(Double.random(in: 0...1, using: &random), Double.random(in: 0...1, using: &random))
    }
    let tangle = Geometry.polygon([corners + [corners[0]]])
    for geometry in [tangle, Geometry.geometryCollection([.point(0, 0), tangle])] {
      #expect(code { () throws(GEOSError) in try geometry.makeValid() } == .outOfRange)
    }
    let few = Array(corners.prefix(40))
    let small = Geometry.polygon([few + [few[0]]])
    #expect(try small.makeValid().isValid() && small.makeValid(.structure).isValid())
    // Many edges with one crossing are mended.
    let steps = (0...5_000).map { Position(Double($0), Double($0 % 2) / 4) }
    let long = Geometry.polygon([steps + [Position(2_500.5, -9), Position(2_501, 9), Position(5_000, -9), steps[0]]])
    #expect(try !long.isValid() && long.makeValid().isValid())
  }

  @Test("Numbers that are not finite are refused", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    let square = Shapes.box(0, 0, 1, 1)
    let broken = Geometry.lineString([Position(0, 0), Position(number, 1)])
    #expect(code { () throws(GEOSError) in try square.buffer(number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try broken.buffer(1) } == .notFinite)
    #expect(code { () throws(GEOSError) in try broken.distance(to: square) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.intersects(broken) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.buffer(1, BufferStyle(mitreLimit: number)) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.intersection(square, grid: number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.unaryUnion(grid: number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.withPrecision(number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.densified(maxSegment: number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.simplified(tolerance: number) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.simplified(tolerance: number, .douglasPeucker) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.isWithin(distance: number, of: square) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.equalsExactly(square, tolerance: number) } == .notFinite)
    #expect(
      code { () throws(GEOSError) in try square.clipped(to: Bounds(west: number, south: 0, east: 1, north: 1)) } == .notFinite)
    #expect(code { () throws(GEOSError) in try square.hausdorffDistance(to: square, densifyFraction: number) } != nil)
    #expect(code { () throws(GEOSError) in try PreparedGeometry(square).contains(Position(number, 0)) } == .notFinite)
    #expect(
      code { () throws(GEOSError) in try PreparedGeometry(square).isWithin(distance: number, of: square) } == .notFinite)
    #expect(
      code { () throws(GEOSError) in try SpatialIndex([square]).query(Bounds(west: number, south: 0, east: 1, north: 1)) }
        == .notFinite)
    #expect(code { () throws(GEOSError) in try SpatialIndex([square, broken]) } == .notFinite)
  }

  @Test("A missing height is not a fault, an infinite one is")
  func heights() throws {
    let line = Geometry.lineString([Position(0, 0, 5), Position(1, 1)])
    #expect(try line.planarLength() == 2.0.squareRoot())
    #expect(try line.reversed().coordinates[1] == Position(0, 0, 5))
    #expect(try line.reversed().coordinates[0] == Position(1, 1))
    #expect(code { () throws(GEOSError) in try Geometry.point(Position(0, 0, .infinity)).isSimple() } == .notFinite)
  }

  @Test("Arguments outside their range are refused, and the limit is named")
  func ranges() throws {
    let square = Shapes.box(0, 0, 1, 1)
    for segments in [0, -1, 10_001, 100_000_000] {
      let error = #expect(throws: GEOSError.self) { try square.buffer(1, BufferStyle(quadrantSegments: segments)) }
      #expect(error?.code == .outOfRange)
      #expect(error?.operation == "GEOSBufferWithParams_r")
      #expect(error?.message.contains("10000") == true)
    }
    for fraction in [0, -1, 1e-9, 1.5] {
      #expect(
        code { () throws(GEOSError) in try square.hausdorffDistance(to: square, densifyFraction: fraction) } == .outOfRange)
    }
    for segment in [0, -1, 1e-16, 1e-300] {
      #expect(code { () throws(GEOSError) in try square.densified(maxSegment: segment) } == .outOfRange)
    }
    for grid in [0.0, -1, 1e-61, .leastNonzeroMagnitude] {
      #expect(code { () throws(GEOSError) in try square.union(square, grid: grid) } == .outOfRange)
      #expect(code { () throws(GEOSError) in try square.withPrecision(grid) } == .outOfRange)
    }
    #expect(code { () throws(GEOSError) in try square.simplified(tolerance: -1) } == .outOfRange)
    #expect(
      code { () throws(GEOSError) in try square.clipped(to: Bounds(west: 1, south: 0, east: 1, north: 1)) } == .outOfRange)
    #expect(code { () throws(GEOSError) in try SpatialIndex([square], nodeCapacity: 1) } == .outOfRange)
    for pattern in ["", "T", "TTTTTTTTTT", "TTTTTTTTX", "TTTTTTTT\u{301}"] {
      #expect(code { () throws(GEOSError) in try square.relates(to: square, matching: pattern) } == .outOfRange)
    }
  }

  @Test(
    "Forms that GEOS cannot hold are refused with their place",
    arguments: [
      (Geometry.lineString([Position(0, 0)]), "the line has one position"),
      (.multiLineString([[Position(0, 0), Position(1, 1)], [Position(0, 0)]]), "line 1 has one position"),
      (.polygon([[Position(0, 0), Position(1, 1)]]), "ring 0 has 2 positions"),
      (.polygon([Shapes.ring(0, 0, 9, 9), [Position(1, 1), Position(2, 2), Position(2, 1)]]), "ring 1 is not closed"),
      (
        .multiPolygon([[Shapes.ring(0, 0, 9, 9)], [[Position(1, 1), Position(2, 2), Position(2, 1)]]]), "ring 1 is not closed"
      ),
      (.polygon([[], Shapes.ring(0, 0, 9, 9)]), "a shell without positions"),
      (Geometry(Coordinates(.lineString, values: [0, 0, 1])), "not positions of 2 numbers"),
      (Geometry(Coordinates(.point, values: [0, 0, 1, 1])), "a point has 2 positions"),
      (Geometry(Coordinates(.polygon, values: [0, 0, 1, 1, 0, 0], ringEnds: [9])), "do not ascend"),
      (Geometry(Coordinates(.multiLineString, values: [0, 0, 1, 1, 2, 2], ringEnds: [3, 1, 3])), "do not ascend"),
      (Geometry(Coordinates(.multiLineString, values: [0, 0, 1, 1, 2, 2], ringEnds: [-1, 3])), "do not ascend"),
      (Geometry(Coordinates(.multiPolygon, values: [0, 0, 1, 1, 0, 0], ringEnds: [3], polygonEnds: [2])), "do not ascend"),
      (Geometry(Coordinates(.polygon, values: [0, 0, 1, 1, 0, 0])), "do not ascend"),
      (Shapes.nested(65), "deeper than 64"),
    ])
  func malformed(geometry: Geometry, message: String) {
    let error = #expect(throws: GEOSError.self) { try geometry.planarLength() }
    #expect(error?.code == .malformedGeometry)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(throws: Never.self) { try #expect(geometry.validity().reason?.contains(message) == true) }
  }

  @Test("Collections 64 deep are taken")
  func deepest() throws {
    #expect(try Shapes.nested(64).planarArea() == 0)
    #expect(try Shapes.nested(64).centroid().coordinates[0] == Position(1, 1))
  }

  @Test("Empty members are passed over where GEOS would crash")
  func emptyMembers() async {
    await #expect(processExitsWith: .success) { () async throws in
      let line = [Position(0, 0), Position(4, 0)]
      let holed = Geometry(
        Coordinates(
          .multiPolygon, values: Shapes.ring(0, 0, 4, 4).flatMap { [$0.x, $0.y] }, ringEnds: [0, 5, 5], polygonEnds: [1, 3]))
      let hollow: [Geometry] = [
        .geometryCollection([.empty(.point), .point(0, 0)]),
        .geometryCollection([.empty(.polygon), .geometryCollection([.empty(.lineString), .lineString(line)])]),
        .multiLineString([[], line]), .multiLineString([line, []]), .multiPolygon([[], [Shapes.ring(0, 0, 4, 4)]]), holed,
      ]
      let far = Geometry.point(4, 10)
      for geometry in hollow {
        let distance = try #require(try geometry.distance(to: far))
        #expect([6, 10, 116.0.squareRoot()].contains(distance))
        #expect(try far.distance(to: geometry) == distance)
        #expect(try geometry.isWithin(distance: distance, of: far))
        #expect(try PreparedGeometry(geometry).distance(to: far) == distance)
        #expect(try PreparedGeometry(far).distance(to: geometry) == distance)
        #expect(try PreparedGeometry(far).nearestPoints(to: geometry)?.own == Position(4, 10))
        #expect(try geometry.nearestPoints(to: far)?.other == Position(4, 10))
        #expect(try geometry.hausdorffDistance(to: far) != nil)
        #expect(try geometry.hausdorffDistance(to: far, densifyFraction: 0.5) != nil)
        #expect(try SpatialIndex([far, geometry]).nearest(to: .point(0, 0))?.index == 1)
        #expect(try !geometry.pointOnSurface().isEmpty)
        #expect(try geometry.minimumClearance() > 0)
        _ = try geometry.minimumClearanceLine()
        if geometry.type != .geometryCollection { #expect(try geometry.isSimple()) }
        _ = try geometry.normalized().boundaryOrNil()
      }
    }
  }

  @Test("An empty geometry has no distance, no nearest points and an empty answer")
  func empties() async {
    await #expect(processExitsWith: .success) { () async throws in
      let square = Shapes.box(0, 0, 1, 1)
      for type in GeometryType.allCases {
        let empty = Geometry.empty(type)
        #expect(try empty.distance(to: square) == nil)
        #expect(try square.distance(to: empty) == nil)
        #expect(try square.hausdorffDistance(to: empty) == nil)
        #expect(try empty.nearestPoints(to: square) == nil)
        #expect(try !empty.isWithin(distance: 1e9, of: square))
        #expect(try PreparedGeometry(empty).distance(to: square) == nil)
        #expect(try PreparedGeometry(empty).nearestPoints(to: square) == nil)
        #expect(try !PreparedGeometry(square).isWithin(distance: 1e9, of: empty))
        #expect(try !PreparedGeometry(empty).intersects(square))
        #expect(try SpatialIndex([empty]).nearest(to: square) == nil)
        #expect(try SpatialIndex([empty, square]).query(Bounds(west: 0, south: 0, east: 1, north: 1)) == [1])
        #expect(try SpatialIndex([square]).query(empty) == [])
        #expect(try empty.pointOnSurface().isEmpty)
        #expect(try empty.centroid().isEmpty)
        #expect(try empty.buffer(1).isEmpty)
        #expect(try empty.convexHull().isEmpty)
        #expect(try empty.planarArea() == 0)
        #expect(try empty.isValid())
        #expect(try empty.minimumClearance() == .infinity)
        #expect(try !empty.intersects(square))
        #expect(try empty.normalized().coordinates == empty.coordinates)
        #expect(try SpatialIndex([]).nearest(to: square) == nil)
      }
    }
  }

  @Test("Numbers whose products overflow are refused, and those whose products vanish are zero to GEOS")
  func products() async {
    await #expect(processExitsWith: .success) { () async throws in
      let two = Geometry.multiPoint([Position(2, 1), Position(2, 3, 13.4)])
      let error = #expect(throws: GEOSError.self) { try two.buffer(.greatestFiniteMagnitude) }
      #expect(error?.code == .outOfRange)
      let walk = Geometry.lineString([
        Position(-1e300, 8.5e307), Position(5e307, -1e155), Position(0, -1e308), Position(-1.7e308, 5e153),
      ])
      #expect(throws: GEOSError.self) { try walk.node() }
      #expect(throws: GEOSError.self) { try Geometry.geometryCollection([.point(1, 1), .point(0, 1.1e60)]).centroid() }
      let shells = [
        [Position(0, 1e-160), Position(1e-300, -1e-308), Position(.leastNonzeroMagnitude, 1e-300), Position(0, 1e-160)],
        [
          Position(3e-160, 1e-300), Position(0, 1e-300), Position(0, 3e-160), Position(3e-160, 3e-160),
          Position(3e-160, 1e-300),
        ],
      ]
      _ = try Geometry.multiPolygon(shells.map { [$0] }).simplified(tolerance: 5)
      #expect(try Geometry.lineString([Position(0, 0), Position(3, 1e-61)]).planarLength() == 3)
      #expect(try Geometry.point(1e-61, 0).equalsExactly(.point(0, 0)))
      #expect(Geometry.point(1e-61, 0) != .point(0, 0))
      #expect(try Geometry.point(1e60, -1e60).distance(to: .point(1e60, 0)) == 1e60)
    }
  }

  @Test("Numbers near the end of the range end in an answer or an error")
  func hugeNumbers() async {
    await #expect(processExitsWith: .success) { () async throws in
      let huge = Shapes.box(-1e308, -1e308, 1e308, 1e308)
      let tiny = Shapes.box(0, 0, .leastNonzeroMagnitude, .leastNonzeroMagnitude)
      let operations: [(Geometry) throws -> Any] = [
        { try $0.buffer(1e308) }, { try $0.buffer(-1e300) }, { try $0.centroid() }, { try $0.pointOnSurface() },
        { try $0.validity() }, { try $0.makeValid() }, { try $0.makeValid(.structure) }, { try $0.planarArea() },
        { try $0.intersection(Shapes.box(0, 0, 1, 1)) }, { try $0.union(.point(1e308, 1e308)) },
        { try $0.union(Shapes.box(0, 0, 1, 1), grid: 1e-300) }, { try $0.withPrecision(1e300) },
        { try $0.withPrecision(1e-300) }, { try $0.convexHull() }, { try $0.simplified(tolerance: 1e308) },
        { try $0.distance(to: .point(-1e308, 1e308)) as Any }, { try $0.minimumClearance() }, { try $0.boundary() },
        { try $0.relate(to: Shapes.box(0, 0, 1, 1)) }, { try $0.densified(maxSegment: 1e307) },
        { try SpatialIndex([$0]).nearest(to: .point(0, 0)) as Any }, { try PreparedGeometry($0).contains(Position(1, 1)) },
      ]
      for geometry in [huge, tiny] {
        for operation in operations {
          do { _ = try operation(geometry) } catch let error as GEOSError { #expect(!error.message.isEmpty) }
        }
      }
    }
  }
}

extension Geometry {
  /// The boundary, which GEOS does not define for collections.
  fileprivate func boundaryOrNil() throws -> Geometry? {
    type == .geometryCollection ? nil : try boundary()
  }
}
