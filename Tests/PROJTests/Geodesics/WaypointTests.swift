import PROJ
import SimpleFeatures
import Testing

struct WaypointTests {
  static let line = [Position(49.87, 40.41), Position(44.83, 41.72), Position(28.98, 41.01), Position(12.5, 41.9)]

  @Test("Waypoints no farther apart than a spacing are as few as can be, and equal")
  func spacing() throws {
    let geodesic = Geodesic()
    let (from, to) = (Self.line[0], Self.line[3])
    let whole = geodesic.inverse(from: from, to: to).distance
    for spacing in [1000.0, 250_000, 1e7] {
      let points = try geodesic.waypoints(from: from, to: to, noFartherThan: spacing)
      #expect(points.count == Int((whole / spacing).rounded(.up)) + 1)
      #expect(points.first == from && points.last == to)
      for (a, b) in zip(points, points.dropFirst()) {
        #expect(abs(geodesic.inverse(from: a, to: b).distance - whole / Double(points.count - 1)) < 50e-9)
      }
    }
    #expect(try geodesic.waypoints(from: from, to: from, noFartherThan: 1) == [from, from])
  }

  @Test("Waypoints along a line stand at whole multiples of the spacing from its start")
  func along() throws {
    let geodesic = Geodesic()
    let points = try geodesic.waypoints(along: Self.line, every: 100_000)
    let total = zip(Self.line, Self.line.dropFirst()).reduce(0) { $0 + geodesic.inverse(from: $1.0, to: $1.1).distance }
    #expect(points.count == Int((total / 100_000).rounded(.up)) + 1)
    #expect(points.first == Self.line.first && points.last == Self.line.last)
    // Walked along the line through its corners, each is 100 km after the one before.
    var walked = 0.0
    for (a, b) in zip(Self.line, Self.line.dropFirst()) {
      let length = geodesic.inverse(from: a, to: b).distance
      for (index, point) in points.dropLast().enumerated() {
        let at = Double(index) * 100_000
        guard at >= walked, at <= walked + length else { continue }
        #expect(abs(geodesic.inverse(from: a, to: point).distance - (at - walked)) < 1e-6)
        #expect(abs(geodesic.inverse(from: point, to: b).distance - (walked + length - at)) < 1e-6)
      }
      walked += length
    }
    #expect(try geodesic.waypoints(along: [], every: 1).isEmpty)
    #expect(try geodesic.waypoints(along: [Self.line[0]], every: 1) == [Self.line[0]])
  }

  @Test(
    "A spacing that is none, or so small that a million pieces would not do, is refused",
    arguments: [0, -1, .nan, .infinity, 1e-6])
  func refused(spacing: Double) {
    #expect(throws: PROJError.self) { try Geodesic().waypoints(from: Self.line[0], to: Self.line[1], noFartherThan: spacing) }
    #expect(throws: PROJError.self) { try Geodesic().waypoints(along: Self.line, every: spacing) }
  }

  @Test("Lengths and areas of whole geometries are sums of lines, and shells less holes, whichever way they run")
  func geometries() {
    let geodesic = Geodesic()
    let shell = GeometryImageTests.circle(Position(45, 40), 100_000)
    let hole = GeometryImageTests.circle(Position(45, 40), 50_000)
    let (large, small) = (geodesic.area(of: .polygon([shell])), geodesic.area(of: .polygon([hole])))
    #expect(large > 0 && small > 0)
    for rings in [[shell, hole], [shell.reversed(), hole], [shell, hole.reversed()]] {
      #expect(abs(geodesic.area(of: .polygon(rings)) - (large - small)) < 1)
    }
    let both = Geometry.geometryCollection([.polygon([shell]), .multiPolygon([[hole]]), .point(1, 2), .lineString(Self.line)])
    #expect(abs(geodesic.area(of: both) - (large + small)) < 1)
    let lengths = [Geometry.polygon([shell]), .polygon([hole]), .lineString(Self.line)].map { geodesic.length(of: $0) }
    #expect(abs(geodesic.length(of: both) - lengths.reduce(0, +)) < 1e-6)
    #expect(geodesic.length(of: .multiPoint(Self.line)) == 0 && geodesic.area(of: .lineString(Self.line)) == 0)
    #expect(geodesic.area(of: .polygon([[Position(.nan, 0), Position(1, 0), Position(1, 1), Position(.nan, 0)]])).isNaN)
  }
}
