import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Triangulations and Voronoi diagrams")
struct TriangulationTests {
  private func cloud(_ seed: Int, _ count: Int) -> [Position] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { _ in
      Position(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random))
    }
  }

  @Test("Triangles fill the convex hull, and no circle about one holds a point", arguments: 0..<10)
  func delaunay(seed: Int) throws {
    let points = cloud(seed, 40)
    let geometry = Geometry.multiPoint(points)
    let triangles = try geometry.delaunayTriangulation().coordinates.members
    let area = try triangles.reduce(0) { try $0 + $1.planarArea() }
    #expect(try abs(area - geometry.convexHull().planarArea()) < 1e-9)
    for triangle in triangles {
      #expect(triangle.coordinates.count == 4)
      let (centre, radius) = circumcircle(triangle.coordinates)
      for point in points {
        #expect(
          ((point.x - centre.x) * (point.x - centre.x) + (point.y - centre.y) * (point.y - centre.y)).squareRoot() > radius
            - 1e-6)
      }
    }
    // Euler: edges = points + triangles − 1.
    #expect(try geometry.delaunayEdges().coordinates.paths.count == points.count + triangles.count - 1)
  }

  /// The circle through the corners of a triangle, by the usual formula.
  private func circumcircle(_ corners: Coordinates) -> (Position, Double) {
    let a = corners[0]
    let b = Position(corners[1].x - a.x, corners[1].y - a.y)
    let c = Position(corners[2].x - a.x, corners[2].y - a.y)
    let d = 2 * (b.x * c.y - b.y * c.x)
    let bb = b.x * b.x + b.y * b.y
    let cc = c.x * c.x + c.y * c.y
    let x = (c.y * bb - b.y * cc) / d
    let y = (b.x * cc - c.x * bb) / d
    return (Position(a.x + x, a.y + y), (x * x + y * y).squareRoot())
  }

  @Test("Cells cover the extent without overlap, each nearest to its own point", arguments: 0..<10)
  func voronoi(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(900 + seed))
    let points = cloud(seed, 30)
    let box = Bounds(west: -30, south: -30, east: 40, north: 40)
    let cells = try Geometry.multiPoint(points).voronoiDiagram(within: box).coordinates.members
    #expect(cells.count == points.count)
    for fault in try Coverage(cells).faults(gapWidth: 1e-3) { #expect(try fault.shape.buffer(-1e-6).isEmpty) }
    let whole = try Geometry.geometryCollection(cells).unaryUnion()
    #expect(try whole.buffer(1e-6).covers(Shapes.box(-30, -30, 40, 40)))
    for cell in cells {
      let own = points.filter { (try? cell.contains(.point($0))) == true }
      #expect(own.count == 1)
      for _ in 0..<40 {
        let place = Position(Double.random(in: -20...30, using: &random), Double.random(in: -20...30, using: &random))
        guard try cell.contains(.point(place)) else { continue }
        let nearest = points.min { square($0, place) < square($1, place) }
        #expect(nearest == own[0])
      }
    }
    #expect(try Geometry.multiPoint(points).voronoiEdges(within: box).type == .multiLineString)
    #expect(try Geometry.multiPoint(points).voronoiDiagram().coordinates.members.count == points.count)
  }

  private func square(_ left: Position, _ right: Position) -> Double {
    (left.x - right.x) * (left.x - right.x) + (left.y - right.y) * (left.y - right.y)
  }

  @Test("Triangles of an area fill it with its own corners", arguments: 0..<10)
  func constrained(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = try Shapes.star(Position(0, 0), corners: 40, &random).difference(Shapes.box(-0.4, -0.4, 0.4, 0.4))
    let triangles = try star.constrainedDelaunayTriangulation().coordinates.members
    // A polygon with n corners and h holes has n + 2h − 2 triangles.
    #expect(triangles.count == star.coordinates.count - 2 + 2 * 1 - 2)
    #expect(try abs(triangles.reduce(0) { try $0 + $1.planarArea() } - star.planarArea()) < 1e-9)
    let corners = try star.uniquePoints()
    for triangle in triangles { #expect(try corners.covers(triangle.uniquePoints())) }
  }

  @Test("Few, equal and aligned points have no triangles and as many cells as places")
  func degenerate() async {
    await #expect(processExitsWith: .success) { () async throws in
      let line = Geometry.multiPoint([Position(0, 0), Position(1, 0), Position(2, 0)])
      #expect(try line.delaunayTriangulation().isEmpty)
      #expect(try line.delaunayEdges().coordinates.paths.count == 2)
      #expect(try line.voronoiDiagram().coordinates.members.count == 3)
      #expect(try line.voronoiDiagram(tolerance: 1.5).coordinates.members.count <= 2)
      for geometry in GeometryType.allCases.map({ Geometry.empty($0) }) + [
        .point(1, 1), .multiPoint([Position(1, 1), Position(1, 1)]), .lineString([Position(1, 1), Position(1, 1)]),
      ] {
        #expect(try geometry.delaunayTriangulation().isEmpty)
        #expect(try geometry.delaunayEdges().isEmpty)
        #expect(try geometry.voronoiDiagram().isEmpty)
        #expect(try geometry.voronoiEdges().isEmpty)
        if try geometry.isValid() { #expect(try geometry.constrainedDelaunayTriangulation().isEmpty) }
      }
      for number in [Double.nan, -1, .infinity] {
        #expect(throws: GEOSError.self) { try line.delaunayTriangulation(tolerance: number) }
        #expect(throws: GEOSError.self) { try line.delaunayEdges(tolerance: number) }
        #expect(throws: GEOSError.self) { try line.voronoiDiagram(tolerance: number) }
        #expect(throws: GEOSError.self) { try line.voronoiEdges(tolerance: number) }
        if number != -1 {
          #expect(throws: GEOSError.self) {
            try line.voronoiDiagram(within: Bounds(west: number, south: 0, east: 1, north: 1))
          }
        }
      }
    }
  }
}
