import GEOS
import SimpleFeatures
import TestSupport
import Testing

@Suite("Distances of shapes")
struct DistanceTests {
  @Test("The distance by indexes is the plain one", arguments: 0..<30)
  func indexed(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let star = Shapes.star(Position(0, 0), corners: 40, &random)
    let still = Geometry.lineString([Position(7, 7), Position(7, 7)])
    let others: [Geometry] = [
      Shapes.star(Position(25, 3), corners: 60, &random), Shapes.star(Position(5, 3), corners: 60, &random),
      .point(0, 0), .point(30, 40), try star.buffer(-0.5), try star.boundary(), still, .geometryCollection([star]),
      .multiPoint([Position(20, 20), Position(-30, 1)]), .empty(.polygon),
    ]
    for other in others {
      let plain = try star.distance(to: other)
      for found in [try star.indexedDistance(to: other), try other.indexedDistance(to: star)] {
        #expect((found == nil) == (plain == nil))
        if let plain, let found { #expect(abs(found - plain) <= 1e-12 * max(1, plain)) }
      }
    }
  }

  @Test("The discrete Fréchet distance is the least over every way of walking both", arguments: 0..<40)
  func frechet(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let walks = [
      Self.walk(&random, Int.random(in: 2...7, using: &random)), Self.walk(&random, Int.random(in: 2...7, using: &random)),
    ]
    let lines = walks.map { Geometry.lineString($0) }
    let found = try #require(try lines[0].frechetDistance(to: lines[1]))
    #expect(abs(found - Self.leastLeash(walks[0][...], walks[1][...])) < 1e-12)
    #expect(try lines[1].frechetDistance(to: lines[0]) == found)
    #expect(try lines[0].frechetDistance(to: lines[0]) == 0)
    #expect(try #require(try lines[0].hausdorffDistance(to: lines[1])) <= found + 1e-12)
  }

  @Test("A fraction adds positions: the distance is that of lines densified by hand", arguments: [1.0, 0.5, 0.25, 0.1])
  func fraction(fraction: Double) throws {
    var random = SeededGenerator(seed: 11)
    let walks = [Self.walk(&random, 5), Self.walk(&random, 4)]
    let pieces = Int((1 / fraction).rounded())
    let dense = walks.map { walk in
      [walk[0]]
        + zip(walk, walk.dropFirst()).flatMap { start, end in
          (1...pieces).map { piece in
            let share = Double(piece) / Double(pieces)
            return Position(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
          }
        }
    }
    let lines = walks.map { Geometry.lineString($0) }
    let found = try #require(try lines[0].frechetDistance(to: lines[1], densifyFraction: fraction))
    let expected = try #require(try Geometry.lineString(dense[0]).frechetDistance(to: .lineString(dense[1])))
    #expect(abs(found - expected) < 1e-12)
  }

  @Test("Walks of many thousand vertices, on which GEOS ends the stack, are answered")
  func long() throws {
    let line = { (count: Int, y: Double) in Geometry.lineString((0..<count).map { Position(Double($0), y + Double($0 % 7)) }) }
    let leash = try #require(try line(40_000, 0).frechetDistance(to: line(700, 0)))
    #expect((39_300...39_300.01).contains(leash))
    #expect(try #require(try line(200_000, 0).frechetDistance(to: line(2, 0))) >= 199_998)
    #expect(try Geometry.empty(.point).frechetDistance(to: line(2, 0)) == nil)
  }

  @Test("More pairs than are compared in reasonable time are refused, and the limit is named")
  func tooMany() throws {
    let line = Geometry.lineString((0..<40_000).map { Position(Double($0), 0) })
    for body in [
      { try line.frechetDistance(to: line) }, { try line.frechetDistance(to: line, densifyFraction: 0.001) },
      { try line.hausdorffDistance(to: line, densifyFraction: 0.001) },
    ] {
      let error = #expect(throws: GEOSError.self) { try body() }
      #expect(error?.code == .outOfRange)
      #expect(error?.message.contains("1000000000") == true)
    }
  }

  @Test("Coordinates whose products overflow are refused, and a limit of distances may be any number")
  func overflow() throws {
    let ends = [Geometry.point(-1e61, 0), .point(1, 0)]
    for body in [
      { try ends[0].distance(to: ends[1]) }, { try ends[1].indexedDistance(to: ends[0]) },
      { try ends[0].frechetDistance(to: ends[1]) }, { try ends[0].hausdorffDistance(to: ends[1]) },
      { try PreparedGeometry(ends[1]).distance(to: ends[0]) },
    ] {
      let error = #expect(throws: GEOSError.self) { try body() }
      #expect(error?.code == .outOfRange)
      #expect(error?.message.contains("1e+60") == true)
    }
    let far = Geometry.point(1e60, -1e60)
    #expect(try #require(try far.distance(to: ends[1])) > 1e60)
    #expect(try far.isWithin(distance: .greatestFiniteMagnitude, of: ends[1]))
    #expect(try PreparedGeometry(far).isWithin(distance: .greatestFiniteMagnitude, of: ends[1]))
    #expect(try !far.isWithin(distance: -.greatestFiniteMagnitude, of: ends[1]))
  }

  private static func walk(_ random: inout SeededGenerator, _ count: Int) -> [Position] {
    (0..<count).map { _ in Position(Double.random(in: 0...9, using: &random), Double.random(in: 0...9, using: &random)) }
  }

  /// By trying every way: on from either walk, or from both.
  private static func leastLeash(_ left: ArraySlice<Position>, _ right: ArraySlice<Position>) -> Double {
    guard let own = left.first, let other = right.first else { return .infinity }
    let gap = ((own.x - other.x) * (own.x - other.x) + (own.y - other.y) * (own.y - other.y)).squareRoot()
    if left.count == 1, right.count == 1 { return gap }
    let onward = [
      leastLeash(left.dropFirst(), right), leastLeash(left, right.dropFirst()), leastLeash(left.dropFirst(), right.dropFirst()),
    ]
    return max(gap, onward.min() ?? .infinity)
  }
}
