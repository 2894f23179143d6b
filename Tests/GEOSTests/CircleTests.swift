import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Circles")
struct CircleTests {
  private func distance(_ left: Position, _ right: Position) -> Double {
    ((left.x - right.x) * (left.x - right.x) + (left.y - right.y) * (left.y - right.y)).squareRoot()
  }

  @Test("The bounding circle holds every position, and no smaller one about any of three does", arguments: 0..<30)
  func bounding(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = Shapes.star(Position(3, -7), corners: 5 + seed, &random)
    let circle = try #require(try star.minimumBoundingCircle())
    let radii = (0..<star.coordinates.count).map { distance(star.coordinates[$0], circle.centre) }
    #expect(radii.allSatisfy { $0 <= circle.radius * (1 + 1e-12) })
    // Smallest: those on the circle lie in no open half of it, so moving the centre anywhere leaves one behind.
    let touching = (0..<star.coordinates.count).filter { radii[$0] >= circle.radius * (1 - 1e-9) }.map { star.coordinates[$0] }
    for step in 0..<64 {
      let turn = Double(step) / 64
      let way = Position(direction(turn).x, direction(turn).y)
      #expect(touching.contains { ($0.x - circle.centre.x) * way.x + ($0.y - circle.centre.y) * way.y <= circle.radius * 1e-9 })
    }
  }

  /// A point of the unit square's outline: enough to go round.
  private func direction(_ turn: Double) -> Position {
    let place = turn * 4
    switch place {
    case ..<1: return Position(1, place * 2 - 1)
    case ..<2: return Position(3 - place * 2, 1)
    case ..<3: return Position(-1, 5 - place * 2)
    default: return Position(place * 2 - 7, -1)
    }
  }

  @Test("The inscribed circle lies inside, touches the outline, and no sampled place has more room", arguments: 0..<20)
  func inscribed(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = Shapes.star(Position(100, 50), corners: 12 + seed, &random)
    let outline = try star.boundary()
    let found = try #require(try star.maximumInscribedCircle(tolerance: 1e-3))
    let centre = Geometry.point(found.circle.centre)
    #expect(try star.contains(centre))
    #expect(try abs(#require(try outline.distance(to: centre)) - found.circle.radius) < 1e-9)
    #expect(abs(distance(found.touch, found.circle.centre) - found.circle.radius) < 1e-12)
    #expect(try star.buffer(1e-6).covers(centre.buffer(found.circle.radius)))
    for _ in 0..<300 {
      let place = Geometry.point(Double.random(in: 90...110, using: &random), Double.random(in: 40...60, using: &random))
      guard try star.contains(place) else { continue }
      #expect(try #require(try outline.distance(to: place)) <= found.circle.radius + 1e-3)
    }
    let coarse = try #require(try star.maximumInscribedCircle())
    #expect(coarse.circle.radius >= found.circle.radius * 0.98 - 1e-3)
  }

  @Test("The empty circle keeps clear of all points, and no sampled place in the hull has more room", arguments: 0..<12)
  func empty(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let points = Geometry.multiPoint(
      (0..<25).map { _ in
        Position(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random))
      })
    let hull = try points.convexHull()
    let found = try #require(try points.largestEmptyCircle(tolerance: 1e-3))
    #expect(try hull.buffer(1e-9).contains(.point(found.circle.centre)))
    #expect(try abs(#require(try points.distance(to: .point(found.circle.centre))) - found.circle.radius) < 1e-9)
    for _ in 0..<300 {
      let place = Geometry.point(Double.random(in: 0...10, using: &random), Double.random(in: 0...10, using: &random))
      guard try hull.contains(place) else { continue }
      #expect(try #require(try points.distance(to: place)) <= found.circle.radius + 1e-3)
    }
    let wide = try #require(try points.largestEmptyCircle(within: Shapes.box(-10, -10, 30, 20), tolerance: 0.01))
    #expect(wide.circle.radius >= found.circle.radius - 0.01)
  }

  @Test("Known circles")
  func known() throws {
    let square = Shapes.box(0, 0, 2, 2)
    let around = try #require(try square.minimumBoundingCircle())
    #expect(around.centre == Position(1, 1))
    #expect(abs(around.radius - 2.0.squareRoot()) < 1e-12)
    let inside = try #require(try square.maximumInscribedCircle())
    #expect(abs(inside.circle.radius - 1) < 0.01)
    for place in [
      Geometry.point(3, 4), .multiPoint([Position(3, 4), Position(3, 4)]), .lineString([Position(3, 4), Position(3, 4)]),
    ] {
      #expect(try place.minimumBoundingCircle() == Circle(centre: Position(3, 4), radius: 0))
      #expect(try place.largestEmptyCircle()?.circle.radius == 0)
    }
    for type in GeometryType.allCases {
      #expect(try Geometry.empty(type).minimumBoundingCircle() == nil)
      #expect(try Geometry.empty(type).largestEmptyCircle() == nil)
    }
    #expect(try Geometry.empty(.polygon).maximumInscribedCircle() == nil)
  }

  @Test("Searches that would not end are refused")
  func refused() async {
    await #expect(processExitsWith: .success) { () async throws in
      let square = Shapes.box(0, 0, 1, 1)
      let thread = Shapes.box(0, 0, 1000, 1e-9)
      let speck = Shapes.box(0, 0, .leastNonzeroMagnitude, .leastNonzeroMagnitude)
      for (area, tolerance) in [
        (square, 0.0), (square, -1), (square, 1e-9), (square, .nan), (square, .infinity), (thread, 1), (speck, 1),
        (Shapes.box(-1e308, -1e308, 1e308, 1e308), 1e300), (Shapes.bowTie, 0.1), (.point(0, 0), 0.1),
      ] {
        #expect(throws: GEOSError.self) { try area.maximumInscribedCircle(tolerance: tolerance) }
      }
      #expect(throws: GEOSError.self) { try thread.maximumInscribedCircle() }
      #expect(throws: GEOSError.self) { try thread.largestEmptyCircle() }
      #expect(throws: GEOSError.self) { try thread.largestEmptyCircle(within: square.buffer(2000)) }
      #expect(throws: GEOSError.self) { try speck.maximumInscribedCircle() }
      #expect(throws: GEOSError.self) { try speck.largestEmptyCircle(within: square.buffer(2000)) }
      #expect(throws: GEOSError.self) { try square.largestEmptyCircle(within: Shapes.box(5, 5, 6, 6)) }
      #expect(throws: GEOSError.self) { try square.largestEmptyCircle(within: .empty(.polygon)) }
      #expect(throws: GEOSError.self) { try square.largestEmptyCircle(within: Shapes.bowTie) }
      #expect(throws: GEOSError.self) { try square.largestEmptyCircle(tolerance: 1e-9) }
      let flat = Geometry.lineString([Position(0, 0), Position(1, 0)])
      #expect(throws: GEOSError.self) { try flat.largestEmptyCircle(within: square) }
      #expect(throws: GEOSError.self) { try flat.largestEmptyCircle(within: .geometryCollection([.empty(.polygon), flat])) }
      // The longest search that is let through ends soon.
      let rod = Shapes.box(0, 0, 1000, 1)
      #expect(try rod.maximumInscribedCircle(tolerance: 0.01)?.circle.radius == 0.5)
    }
  }
}
