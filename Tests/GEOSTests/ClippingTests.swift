import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Clipping along lines")
struct ClippingTests {
  /// Edge by edge, so that what is passed twice counts twice here too.
  private func lengthByOverlay(_ route: [Position], _ zone: Geometry) throws -> Double {
    try zip(route, route.dropFirst()).reduce(0) { sum, edge in
      guard edge.0 != edge.1 else { return sum }
      return sum + (try Geometry.lineString([edge.0, edge.1]).intersection(zone).planarLength())
    }
  }

  @Test("Routes built from a zone's own vertices, edges and middles are as long as by overlay", arguments: 0..<40)
  func lengths(seed: Int) throws {
    let spacing = [1, 0.5, 0.125, 0x1p-20][seed % 4]
    var cases = ClippingCases(seed: seed, spacing: spacing)
    var tried = 0
    while tried < 500 {
      let rings = cases.zone()
      let zone = Geometry.polygon(rings)
      guard try zone.isValid() else { continue }
      let clipper = try AreaClipper(zone)
      for _ in 0..<20 {
        let route = cases.route(through: rings)
        let expected = try lengthByOverlay(route, zone)
        let length = try clipper.length(of: .lineString(route))
        #expect(abs(length - expected) <= 1e-11 * max(1, expected), "\(route) in \(rings)")
        tried += 1
      }
    }
  }

  @Test("Lengths are those of the pieces, which lie in the zone and meet nothing of the rest", arguments: 0..<20)
  func pieces(seed: Int) throws {
    var cases = ClippingCases(seed: 100 + seed, spacing: 0.25)
    for _ in 0..<20 {
      let rings = cases.zone()
      let zone = Geometry.polygon(rings)
      guard try zone.isValid() else { continue }
      let clipper = try AreaClipper(zone)
      let route = Geometry.lineString(cases.route(through: rings))
      let pieces = try clipper.pieces(of: route)
      #expect(abs(try pieces.planarLength() - clipper.length(of: route)) < 1e-11)
      #expect(try pieces.difference(zone.buffer(1e-9)).planarLength() == 0)
      #expect(try route.difference(pieces.buffer(1e-9)).intersection(zone.buffer(-1e-9)).planarLength() < 1e-6)
    }
  }

  @Test("A piece keeps the vertices and the way of the line, and goes on where the line touches the border from within")
  func order() throws {
    let clipper = try AreaClipper(Shapes.box(0, 0, 4, 4))
    let line = Geometry.lineString([
      Position(6, 1), Position(2, 1), Position(2, 4), Position(1, 2), Position(-1, 2), Position(-1, 4), Position(3, 4),
      Position(3, 9),
      Position(6, 4),
    ])
    let pieces = try clipper.pieces(of: line).coordinates
    #expect(pieces.values == [4, 1, 2, 1, 2, 4, 1, 2, 0, 2, 0, 4, 3, 4])
    #expect(pieces.ringEnds == [5, 7])
    #expect(try clipper.length(of: line) == 2 + 3 + 5.0.squareRoot() + 1 + 3)
  }

  @Test("Positions lie where GEOS says", arguments: 0..<20)
  func locations(seed: Int) throws {
    var cases = ClippingCases(seed: 200 + seed, spacing: [1, 0.125][seed % 2])
    for _ in 0..<20 {
      let rings = cases.zone()
      let zone = Geometry.polygon(rings)
      guard try zone.isValid() else { continue }
      let positions = (0..<5).flatMap { _ in cases.route(through: rings) }
      let locations = try AreaClipper(zone).locations(xy: positions.flatMap { [$0.x, $0.y] }, threads: 2)
      for (position, location) in zip(positions, locations) {
        let point = Geometry.point(position)
        let expected: PointLocation = try zone.contains(point) ? .interior : zone.intersects(point) ? .boundary : .exterior
        #expect(location == expected, "\(position) in \(rings)")
      }
    }
  }

  @Test("A zone of several polygons that touch, one of them in the hole of another")
  func several() throws {
    let zone = Geometry.multiPolygon([
      [Shapes.ring(0, 0, 10, 10), Shapes.ring(2, 2, 8, 8)],
      [[Position(2, 5), Position(5, 2), Position(8, 5), Position(5, 8), Position(2, 5)]],
    ])
    let clipper = try AreaClipper(zone)
    #expect(try zone.isValid())
    #expect(try clipper.length(of: .lineString([Position(-1, 5), Position(11, 5)])) == 10)
    #expect(try clipper.length(of: .lineString([Position(-1, 3), Position(11, 3)])) == 2 + 2 + 2)
    #expect(try clipper.length(of: .lineString([Position(5, 2), Position(2, 5), Position(5, 8)])) == 2 * 18.0.squareRoot())
    #expect(try clipper.length(of: .lineString([Position(2, 2), Position(2, 8), Position(2, 2)])) == 12)
  }

  @Test("What cannot be decided exactly is left to GEOS, with its answer")
  func refused() throws {
    let bowTie = try AreaClipper(Shapes.bowTie)
    let line = Geometry.lineString([Position(-1, 1), Position(3, 1)])
    let overlaid = try? line.intersection(Shapes.bowTie).planarLength()
    #expect((try? bowTie.length(of: line)) == overlaid)
    let tiny = Geometry.polygon([[Position(0, 0), Position(1e-200, 0), Position(0, 1), Position(0, 0)]])
    #expect(try AreaClipper(tiny).length(of: line) == line.intersection(tiny).planarLength())
    let square = try AreaClipper(Shapes.box(0, 0, 4, 4))
    let far = Geometry.lineString([Position(1, 1), Position(1e200, 1)])
    #expect(throws: GEOSError.self) { try square.length(of: far) }
    #expect(try AreaClipper(Shapes.bowTie).location(of: Position(1, 0.5)) == .exterior)
    #expect(throws: GEOSError.self) { try square.location(of: Position(1e300, 1)) }
    #expect(try square.location(of: Position(1e-300, 1)) == .boundary)
    #expect(try square.location(of: Position(-1e-300, 1)) == .boundary)
  }

  @Test("Empty, wrong and endless things are told apart")
  func odd() throws {
    let box = try AreaClipper(Shapes.box(0, 0, 4, 4))
    #expect(try box.length(of: .empty(.lineString)) == 0)
    #expect(try box.length(of: .point(1, 1)) == 0)
    #expect(try box.length(of: Shapes.box(1, 1, 2, 2)) == 0)
    #expect(try box.length(of: .lineString([Position(1, 1), Position(1, 1)])) == 0)
    #expect(try box.pieces(of: .geometryCollection([])).isEmpty)
    #expect(try box.length(of: .geometryCollection([.point(1, 1), .lineString([Position(1, 1), Position(3, 1)])])) == 2)
    let empty = try AreaClipper(.empty(.polygon))
    #expect(try empty.length(of: .lineString([Position(1, 1), Position(1, 2)])) == 0)
    #expect(try empty.location(of: Position(1, 1)) == .exterior)
    #expect(throws: GEOSError.self) { try AreaClipper(.point(1, 1)) }
    #expect(throws: GEOSError.self) {
      try AreaClipper(.polygon([[Position(0, 0), Position(.infinity, 0), Position(0, 1), Position(0, 0)]]))
    }
    #expect(throws: GEOSError.self) { try box.length(of: .lineString([Position(1, 1), Position(.nan, 1)])) }
    #expect(throws: GEOSError.self) { try box.length(of: .lineString([Position(1, 1)])) }
    #expect(throws: GEOSError.self) { try box.location(of: Position(.nan, 1)) }
  }
}
