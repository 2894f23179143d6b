import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Hulls")
struct HullTests {
  private func cloud(_ seed: Int, _ count: Int) -> Geometry {
    var random = SeededGenerator(seed: UInt64(seed))
    return .multiPoint(
      (0..<count).map { _ in
        Position(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random))
      })
  }

  @Test("Concave hulls cover the points and shrink with the ratio", arguments: 0..<10)
  func concave(seed: Int) throws {
    let points = cloud(seed, 80)
    let convex = try points.convexHull()
    var last = try convex.planarArea() * (1 + 1e-12)
    for ratio in [1, 0.7, 0.4, 0.2, 0.1, 0] {
      let hull = try points.concaveHull(ratio: ratio)
      #expect(try hull.isValid())
      #expect(hull.type == .polygon)
      #expect(try hull.covers(points))
      #expect(try convex.buffer(1e-9).covers(hull))
      #expect(try hull.planarArea() <= last)
      last = try hull.planarArea() * (1 + 1e-12)
      #expect(try points.concaveHull(ratio: ratio, allowHoles: true).planarArea() <= last)
    }
    #expect(try points.concaveHull(ratio: 1).equalsTopologically(convex))
  }

  @Test("A greatest edge length is the ratio that stands for it", arguments: 0..<10)
  func lengths(seed: Int) throws {
    let points = cloud(seed, 60)
    let edges = try points.delaunayEdges().coordinates
    let lengths = edges.paths.map { path -> Double in
      let (start, end) = (edges[path.lowerBound], edges[path.lowerBound + 1])
      return ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
    }.sorted()
    let middle = lengths[lengths.count * 3 / 4]
    let ratio = (middle - lengths[0]) / (lengths[lengths.count - 1] - lengths[0])
    #expect(try points.concaveHull(maxEdgeLength: middle).equalsExactly(points.concaveHull(ratio: ratio)))
    #expect(try points.concaveHull(maxEdgeLength: 1e9).equalsTopologically(points.convexHull()))
    #expect(try points.concaveHull(maxEdgeLength: 0).equalsExactly(points.concaveHull(ratio: 0)))
    #expect(try Geometry.point(1, 1).concaveHull(maxEdgeLength: 1) == .point(1, 1))
  }

  @Test("The hull of polygons covers them and lies in the convex hull")
  func polygons() throws {
    let pair = Geometry.multiPolygon([[Shapes.ring(0, 0, 4, 4)], [Shapes.ring(5, 1, 9, 5)], [Shapes.ring(20, 20, 21, 21)]])
    let convex = try pair.convexHull()
    for ratio in [0, 0.3, 1] {
      for isTight in [false, true] {
        let hull = try pair.concaveHullOfPolygons(ratio: ratio, isTight: isTight, allowHoles: isTight)
        #expect(try hull.isValid())
        #expect(try hull.covers(pair))
        #expect(try convex.buffer(1e-9).covers(hull))
      }
    }
    #expect(try pair.concaveHullOfPolygons(ratio: 1).planarArea() > pair.concaveHullOfPolygons(ratio: 0).planarArea())
  }

  @Test("An outer hull covers, an inner is covered, with fewer vertices", arguments: 0..<12)
  func simplified(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = try Shapes.star(Position(0, 0), corners: 60, &random).difference(Shapes.box(-0.3, -0.3, 0.3, 0.3))
    for share in [0, 0.2, 0.5, 0.9] {
      let outer = try star.polygonHull(.outer, .vertexShare(share))
      let inner = try star.polygonHull(.inner, .vertexShare(share))
      #expect(try outer.isValid())
      #expect(try outer.covers(star))
      #expect(try star.covers(inner))
      #expect(outer.coordinates.count <= star.coordinates.count)
      #expect(inner.coordinates.count <= star.coordinates.count)
      let near = try star.polygonHull(.outer, .areaShare(share))
      #expect(try near.covers(star))
      #expect(try near.planarArea() <= star.planarArea() * (1 + share) + 1e-9)
    }
    #expect(try star.polygonHull(.outer, .vertexShare(1)).equalsTopologically(star))
    #expect(try star.polygonHull(.outer, .areaShare(0)).equalsTopologically(star))
  }

  @Test("The rotated rectangle covers and is as narrow as the least width", arguments: 0..<20)
  func rectangle(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = Shapes.star(Position(5, 5), corners: 20, &random)
    let rectangle = try star.minimumRotatedRectangle()
    #expect(rectangle.coordinates.count == 5)
    #expect(try rectangle.buffer(1e-9).covers(star))
    let width = try star.minimumWidth().planarLength()
    let rotated = rectangle.coordinates
    let sides = (0..<2).map { corner -> Double in
      let (start, end) = (rotated[corner], rotated[corner + 1])
      return ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
    }
    // One side lies along an edge of the hull, so none is narrower than the width.
    #expect(sides.allSatisfy { $0 >= width - 1e-9 })
    #expect(try star.envelope().planarArea() >= star.convexHull().planarArea())
    #expect(try star.extent() == Bounds(star.coordinates))
  }

  @Test("What is out of range, no area or not valid is refused")
  func refused() async {
    await #expect(processExitsWith: .success) { () async throws in
      let square = Shapes.box(0, 0, 1, 1)
      let still = Geometry.polygon([Array(repeating: Position(0, 0), count: 4)])
      let huge = Shapes.box(-1e308, -1e308, 1e308, 1e308)
      for ratio in [-0.1, 1.1, .nan, .infinity] {
        #expect(throws: GEOSError.self) { try square.concaveHull(ratio: ratio) }
        #expect(throws: GEOSError.self) { try square.concaveHullOfPolygons(ratio: ratio) }
        #expect(throws: GEOSError.self) { try square.polygonHull(.outer, .vertexShare(ratio)) }
      }
      for number in [-1.0, .nan, .infinity] {
        #expect(throws: GEOSError.self) { try square.concaveHull(maxEdgeLength: number) }
        #expect(throws: GEOSError.self) { try square.polygonHull(.inner, .areaShare(number)) }
      }
      for area in [still, huge, Shapes.bowTie] {
        #expect(throws: GEOSError.self) { try area.concaveHullOfPolygons(ratio: 0.5) }
        #expect(throws: GEOSError.self) { try area.polygonHull(.outer, .vertexShare(0.5)) }
        #expect(throws: GEOSError.self) { try area.constrainedDelaunayTriangulation() }
      }
      for operation: (Geometry) throws -> Geometry in [
        { try $0.concaveHull(ratio: 0.5) }, { try $0.minimumRotatedRectangle() }, { try $0.minimumWidth() },
        { try $0.delaunayTriangulation() }, { try $0.voronoiDiagram() },
      ] { #expect(throws: GEOSError.self) { try operation(huge) } }
      #expect(throws: GEOSError.self) { try huge.minimumBoundingCircle() }
    }
  }
}
