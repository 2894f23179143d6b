import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// Areas of thousands of positions that have most of their border in common.
///
/// What is compared with is the overlay of the same areas with heights, which takes the usual way.
@Suite("Overlays of areas with runs in common")
struct SharedRunOverlayTests {
  private func overlay(_ operation: OverlayOperation, _ first: Geometry, _ second: Geometry) throws -> Geometry {
    switch operation {
    case .intersection: try first.intersection(second)
    case .union: try first.union(second)
    case .difference: try first.difference(second)
    case .symmetricDifference: try first.symmetricDifference(second)
    }
  }

  private func high(_ area: Geometry) -> Geometry {
    var coordinates = area.coordinates
    let values = coordinates.values
    coordinates.values = []
    for index in stride(from: 0, to: values.count, by: 2) { coordinates.values += [values[index], values[index + 1], 0] }
    coordinates.hasZ = true
    return Geometry(coordinates)
  }

  private func flat(_ geometry: Geometry) -> Geometry {
    var coordinates = geometry.coordinates
    coordinates.members = coordinates.members.map(flat)
    guard coordinates.hasZ else { return Geometry(coordinates) }
    let values = coordinates.values
    coordinates.values = []
    for index in stride(from: 0, to: values.count, by: 3) { coordinates.values += [values[index], values[index + 1]] }
    coordinates.hasZ = false
    return Geometry(coordinates)
  }

  private func expectSame(_ first: Geometry, _ second: Geometry, _ comment: Comment) throws {
    for operation in OverlayOperation.allCases {
      for (own, other) in [(first, second), (second, first)] {
        let result = try overlay(operation, own, other)
        let usual = flat(try overlay(operation, high(own), high(other)))
        // Told as one word: a difference of thousands of positions is no reading.
        let isSame = try result.normalized() == usual.normalized()
        #expect(isSame, "\(operation) \(comment)")
      }
    }
  }

  /// A closed coast about a centre, in small steps.
  private func coast(_ centre: Position, _ count: Int, size: Double, _ random: inout SeededGenerator) -> [Position] {
    var radius = 1.0
    var ring = (0..<count).map { index in
      radius = min(max(radius + Double.random(in: -0.002...0.002, using: &random), 0.7), 1.4)
      // Directions round a square, which need no functions of angles.
      let along = Double(4 * index) / Double(count)
      let share = 2 * (along - along.rounded(.down)) - 1
      let (x, y) = [(share, -1), (1, share), (-share, 1), (-1, -share)][Int(along)]
      return Position(centre.x + size * radius * x, centre.y + size * radius * y)
    }
    ring.append(ring[0])
    return ring
  }

  /// A ring about a centre with some stretches of it moved towards the centre or away, each position by another factor.
  private func moved(
    _ ring: [Position], about centre: Position, stretches: Int, _ random: inout SeededGenerator
  ) -> [Position] {
    var moved = ring
    for _ in 0..<stretches {
      let start = Int.random(in: 1..<ring.count - 300, using: &random)
      for index in start..<start + Int.random(in: 1...200, using: &random) {
        let factor = Double.random(in: 0.998...1.002, using: &random)
        moved[index].x = centre.x + (ring[index].x - centre.x) * factor
        moved[index].y = centre.y + (ring[index].y - centre.y) * factor
      }
    }
    return moved
  }

  @Test("Results are those of the usual way", arguments: 0..<4)
  func stars(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let centre = Position(3, -2)
    let shell = coast(centre, 6000, size: 8, &random)
    let hole = coast(centre, 600, size: 1, &random)
    let island = coast(Position(100, 0), 40, size: 6, &random)
    let other = moved(shell, about: centre, stretches: 1 + seed, &random)
    try expectSame(.polygon([shell]), .polygon([other]), "one ring")
    try expectSame(.polygon([shell]), .polygon([Array(other.reversed())]), "the other way round")
    let otherHole = moved(hole, about: centre, stretches: 3, &random)
    try expectSame(.polygon([shell, hole]), .polygon([other, hole]), "a hole in common")
    try expectSame(.polygon([shell, hole]), .polygon([other, otherHole]), "a hole that differs in part")
    try expectSame(.multiPolygon([[shell, hole], [island]]), .multiPolygon([[other]]), "a hole and an island in one")
    try expectSame(
      .multiPolygon([[shell], [hole.map { Position($0.x + 91, $0.y) }]]), .multiPolygon([[other], [island]]),
      "islands that cross")
    try expectSame(.polygon([shell]), .polygon([shell]), "the same")
  }

  @Test("Neighbours with their border in common share a line, and places where they touch beyond it stay")
  func neighbours() throws {
    var random = SeededGenerator(seed: 11)
    let border = (0...6000).map { Position(Double($0), Double.random(in: -1...1, using: &random)) }
    let north = border + [Position(6000, 50), Position(0, 50), border[0]]
    var south = border + [Position(6000, -50), Position(0, -50), border[0]]
    try expectSame(.polygon([north]), .polygon([south]), "neighbours")
    // The south over the border at one place, so that they have an area and lines in common.
    south[1000].y = 20
    try expectSame(.polygon([north]), .polygon([south]), "over the border")
    // And withdrawn at another, touching the border at one vertex in between.
    for index in 2000...2010 where index != 2005 { south[index].y = -3 }
    try expectSame(.polygon([north]), .polygon([south]), "withdrawn")
  }

  @Test("A ring that touches itself through a run in common, and areas that are not valid, take the usual way or fail as there")
  func touching() throws {
    var random = SeededGenerator(seed: 12)
    let top = (0...6000).map { Position(Double($0), Double.random(in: 10...11, using: &random)) }
    let shell = top.reversed() + [Position(0, 0), Position(6000, 0), top[6000]]
    // A hole whose tip lies on a vertex of the shell.
    let hole = [top[3000], Position(3001, 2), Position(2999, 2), top[3000]]
    let wider = [top[3000], Position(3002, 2), Position(2998, 2), top[3000]]
    try expectSame(.polygon([shell, hole]), .polygon([shell, wider]), "holes that touch the shell")
    var crossed = shell
    crossed.swapAt(2, 3)
    let (own, other) = (Geometry.polygon([crossed]), Geometry.polygon([shell]))
    let result = try? own.intersection(other).planarArea()
    let usual = try? high(own).intersection(high(other)).planarArea()
    #expect(result == usual)
  }
}
