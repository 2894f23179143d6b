import GEOS
import Geodesy
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// The oracle: geometries sampled densely, every pair measured with the exact inverse.
@Suite("Distances and nearest places")
struct NearnessTests {
  private let metric = EllipsoidalMetric()

  private static func line(
    from start: Position, legs: Int, upTo longest: Double, _ random: inout SeededGenerator
  ) -> [Position] {
    var positions = [start]
    var azimuth = Double.random(in: 0..<360, using: &random)
    for _ in 0..<legs {
      azimuth += Double.random(in: -100...100, using: &random)
      let leg = Double.random(in: longest / 100...longest, using: &random)
      positions.append(
        EllipsoidalMetricTestWay.end(from: positions[positions.count - 1], azimuth: azimuth, distance: leg))
    }
    return positions
  }

  private static func samples(_ line: [Position], perEdge: Int) -> [Position] {
    zip(line, line.dropFirst()).flatMap { from, to in
      let way = GeodesicPath(Geodesic(), from: from, to: to)
      return (0...perEdge).map { way.position(at: way.length * Double($0) / Double(perEdge)).position }
    }
  }

  private static let starts = [
    Position(45, 40), Position(179.5, -17), Position(-179.9, 68), Position(20, 89.2), Position(0, 0), Position(-120, -85),
  ]

  @Test("Two points of any nearness have their geodesic distance", arguments: starts)
  func points(start: Position) throws {
    for exponent in stride(from: -6.0, through: 7, by: 0.5) {
      let distance = Double.powerOfTen(exponent)
      let other = EllipsoidalMetricTestWay.end(from: start, azimuth: 33, distance: distance)
      let found = try #require(metric.distance(from: .point(start), to: .point(other)))
      #expect(abs(found.distance - Geodesic().inverse(from: start, to: other).distance) < 1e-7)
    }
  }

  @Test("Lines: no pair of samples is nearer than what is found, and the places found are that near", arguments: starts)
  func lines(start: Position) throws {
    var random = SeededGenerator(seed: 11)
    for longest in [500.0, 20_000, 400_000] {
      let first = Self.line(from: start, legs: 12, upTo: longest, &random)
      let away = EllipsoidalMetricTestWay.end(from: start, azimuth: 200, distance: longest * 4)
      let second = Self.line(from: away, legs: 12, upTo: longest, &random)
      let found = try #require(metric.distance(from: .lineString(first), to: .lineString(second)))
      let there = Self.samples(second, perEdge: 20)
      var least = Double.infinity
      for place in Self.samples(first, perEdge: 20) {
        for other in there { least = min(least, Geodesic().inverse(from: place, to: other).distance) }
      }
      #expect(found.distance <= least + 1e-6)
      #expect(least - found.distance < longest / 20)
      #expect(abs(Geodesic().inverse(from: found.from, to: found.to).distance - found.distance) < 1e-6)
      for (place, line) in [(found.from, first), (found.to, second)] {
        #expect((metric.distance(from: .point(place), to: .lineString(line))?.distance ?? 1) < 1e-5)
      }
    }
  }

  @Test("What crosses, touches or lies inside is at distance 0")
  func zero() throws {
    let area = Geometry.polygon([[Position(44, 39), Position(46, 39), Position(45, 41), Position(44, 39)]])
    let across = Geometry.lineString([Position(43, 39.5), Position(47, 39.6)])
    let crossing = Geometry.lineString([Position(45, 38), Position(45.01, 40)])
    for (first, second) in [(area, Geometry.point(45, 40)), (area, across), (across, crossing), (crossing, area)] {
      #expect(metric.distance(from: first, to: second)?.distance == 0)
      #expect(metric.distance(from: second, to: first)?.distance == 0)
    }
    #expect(metric.distance(from: area, to: .empty(.point)) == nil)
  }

  @Test("The farthest place: no sample is farther, and the place is that far", arguments: starts)
  func farthest(start: Position) throws {
    var random = SeededGenerator(seed: 5)
    let first = Self.line(from: start, legs: 8, upTo: 30_000, &random)
    let second = Self.line(from: start, legs: 8, upTo: 60_000, &random)
    let found = try #require(metric.farthestDistance(from: .lineString(first), to: .lineString(second)))
    for place in Self.samples(second, perEdge: 40) {
      #expect((metric.distance(from: .lineString(first), to: .point(place))?.distance ?? .infinity) <= found.distance + 2e-3)
    }
    #expect(abs((metric.distance(from: .lineString(first), to: .point(found.to))?.distance ?? 0) - found.distance) < 1e-5)
  }

  @Test("Inside an area the farthest place from its border is found")
  func farthestInside() throws {
    let disc = try metric.buffer(of: .point(45, 40), by: 30_000, tolerance: 0.1)
    let rim = Geometry.lineString((0..<disc.coordinates.count).map { disc.coordinates[$0] })
    let found = try #require(metric.farthestDistance(from: rim, to: disc, tolerance: 0.01))
    #expect(abs(found.distance - 30_000) < 0.2)
    #expect(Geodesic().inverse(from: found.to, to: Position(45, 40)).distance < 50)
  }

  @Test("What is the same distance off all round, and what lies inside, is found in time")
  func concentric() throws {
    let point = Geometry.point(45, 40)
    let discs = try [10_000.0, 12_000].map { try metric.buffer(of: point, by: $0, tolerance: 0.5) }
    let outward = try #require(metric.farthestDistance(from: discs[0], to: discs[1]))
    #expect(abs(outward.distance - 2000) < 1.5)
    #expect(metric.farthestDistance(from: discs[1], to: discs[0])?.distance == 0)
  }

  @Test("An area is at no distance from itself, and a pole as far from a tropic as its corner")
  func coincidentAndFar() throws {
    let area = Geometry.polygon([
      [Position(44, 10), Position(46, 10), Position(46, 12), Position(44, 12), Position(44, 10)]
    ])
    #expect(try #require(metric.farthestDistance(from: area, to: area)).distance < 1e-6)
    let far = try #require(metric.farthestDistance(from: .point(0, 90), to: area))
    #expect(abs(far.distance - Geodesic().inverse(from: Position(0, 90), to: Position(44, 10)).distance) < 10)
    let disc = try metric.buffer(of: .point(0, 0), by: 5_000_000, tolerance: 50)
    #expect(abs(try #require(metric.farthestDistance(from: .point(0, 0), to: disc)).distance - 5_000_000) < 50)
  }

  @Test("Areas with long edges a hair's breadth apart are compared in time", arguments: [1e-8, 1e-5])
  func nearlyCoincident(shift: Double) throws {
    let corners = [Position(45, 39), Position(46, 39), Position(46, 40), Position(45, 40)]
    let moved = [Position(45 + shift, 39 + shift)] + corners.dropFirst()
    let (first, second) = (Geometry.polygon([corners + [corners[0]]]), Geometry.polygon([moved + [moved[0]]]))
    let least = Geodesic().inverse(from: corners[0], to: moved[0]).distance
    let found = try #require(metric.hausdorffDistance(between: first, and: second))
    #expect(abs(found.distance - least) <= 1e-3)
  }

  @Test("The length within a distance is that of samples within it", arguments: starts)
  func lengthWithin(start: Position) throws {
    var random = SeededGenerator(seed: 21)
    let line = Self.line(from: start, legs: 40, upTo: 20_000, &random)
    let target = Geometry.lineString(Self.line(from: start, legs: 10, upTo: 20_000, &random))
    for distance in [300.0, 5_000, 40_000] {
      let length = metric.lengthWithin(distance, of: target, along: .lineString(line))
      var counted = 0.0
      for (from, to) in zip(line, line.dropFirst()) {
        let way = GeodesicPath(Geodesic(), from: from, to: to)
        let count = 200
        for index in 0..<count {
          let place = way.position(at: way.length * (Double(index) + 0.5) / Double(count)).position
          let away = metric.distance(from: target, to: .point(place))?.distance ?? .infinity
          if away <= distance { counted += way.length / Double(count) }
        }
      }
      #expect(abs(length - counted) < 1500)
    }
    let whole = metric.length(of: .lineString(line))
    #expect(abs(metric.lengthWithin(5_000_000, of: target, along: .lineString(line)) - whole) < 1e-4)
    #expect(metric.lengthWithin(0, of: .point(start), along: .lineString(line)) < 1e-3)
  }

  @Test("The lengths within many distances are those within each alone, and ascend", arguments: starts)
  func lengthsWithin(start: Position) throws {
    var random = SeededGenerator(seed: 5)
    let line = Geometry.lineString(Self.line(from: start, legs: 30, upTo: 3_000, &random))
    let border = Self.line(from: start, legs: 30, upTo: 3_000, &random)
    let disc = try metric.buffer(of: .point(start), by: 4_000, tolerance: 0.5)
    let distances = (0...20).map { Double($0) * 450 }.shuffled(using: &random)
    for target in [Geometry.lineString(border), disc, .point(start), try disc.boundary()] {
      let together = metric.lengthsWithin(distances, of: target, along: line)
      for (distance, length) in zip(distances, together) {
        #expect(abs(metric.lengthWithin(distance, of: target, along: line) - length) < 1e-5)
      }
      let ascending = zip(distances, together).sorted { $0.0 < $1.0 }.map(\.1)
      #expect(zip(ascending, ascending.dropFirst()).allSatisfy { $0 <= $1 + 1e-7 })
    }
    #expect(metric.lengthsWithin([-1, .nan, .infinity], of: disc, along: line) == [0, 0, 0])
    #expect(metric.lengthsWithin([], of: disc, along: line).isEmpty)
  }

  @Test("The length within no distance of an area is the length inside it, and off its border the length by symmetry")
  func lengthsAboutDisc() throws {
    let centre = Position(45, 40)
    let disc = try metric.buffer(of: .point(centre), by: 5_000, tolerance: 0.01)
    let through = GeodesicPath(Geodesic(), from: centre, azimuth: 30)
    let line = Geometry.lineString([through.position(at: -20_000).position, through.position(at: 20_000).position])
    let distances = [0, 1e-3, 10, 1_000, 5_000, 14_000]
    for (distance, length) in zip(distances, metric.lengthsWithin(distances, of: disc, along: line)) {
      #expect(abs(length - 2 * (5_000 + distance)) < 0.05)
    }
    let border = try disc.boundary()
    for (distance, length) in zip(distances, metric.lengthsWithin(distances, of: border, along: line)) {
      #expect(abs(length - (distance < 5_000 ? 4 * distance : 2 * (5_000 + distance))) < 0.1)
    }
  }

  @Test("Sections between chainages make up the line, and their ends lie on it", arguments: EdgeMeaning.allCases)
  func sections(edges: EdgeMeaning) throws {
    var random = SeededGenerator(seed: 2)
    let line = Geometry.lineString(Self.line(from: Position(45, 40), legs: 20, upTo: 40_000, &random))
    let whole = metric.length(of: line, edges: edges)
    var sum = 0.0
    for share in stride(from: 0.0, to: 1, by: 0.125) {
      let section = metric.section(of: line, from: whole * share, to: whole * (share + 0.125), edges: edges)
      sum += metric.length(of: section, edges: edges)
      let start = section.coordinates[0]
      let chainage = try #require(metric.chainage(of: start, along: line, edges: edges))
      let place = metric.section(of: line, from: chainage, to: whole, edges: edges).coordinates[0]
      #expect(Geodesic().inverse(from: place, to: start).distance < 0.05)
    }
    #expect(abs(sum - whole) < 1e-3)
  }
}

extension Double {
  fileprivate static func powerOfTen(_ exponent: Double) -> Double {
    var value = 1.0
    for _ in 0..<Int(abs(exponent * 2)) { value *= 10.0.squareRoot() }
    return exponent < 0 ? 1 / value : value
  }
}
