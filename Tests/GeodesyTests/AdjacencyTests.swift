import Geodesy
import SimpleFeatures
import TestSupport
import Testing

@Suite("Areas that touch")
struct AdjacencyTests {
  private static let metric = EllipsoidalMetric()

  /// A square degree with its south-west corner somewhere.
  private static func cell(_ x: Double, _ y: Double, size: Double = 1) -> Geometry {
    .polygon([
      [
        Position(x, y), Position(x + size, y), Position(x + size, y + size), Position(x, y + size), Position(x, y),
      ]
    ])
  }

  @Test("Cells of a grid share their sides, with the length of a side, and their corners only as points")
  func grid() throws {
    let cells = (0..<12).map { Self.cell(Double($0 % 4) + 40, Double($0 / 4) + 38) }
    let borders = try Self.metric.contacts(of: cells, by: ContactRule(edges: .planar))
    var expected: [[Int]] = []
    for first in 0..<12 {
      for second in first + 1..<12 where abs(first % 4 - second % 4) + abs(first / 4 - second / 4) == 1 {
        expected.append([first, second])
      }
    }
    #expect(borders.map { [$0.first, $0.second] } == expected)
    let side = Self.metric.length(of: .lineString([Position(41, 38), Position(41, 39)]))
    #expect(abs((borders.first { $0.first == 0 && $0.second == 1 }?.length ?? 0) - side) < 1e-6 * side)
    let points = try Self.metric.contacts(of: cells, by: ContactRule(touching: .point, edges: .planar))
    #expect(points.count == expected.count + 2 * 2 * 3)
    #expect(points.count { $0.length == 0 } == 12)
  }

  @Test("Borders that do not match vertex for vertex are found with a tolerance")
  func tolerance() throws {
    let near = [Self.cell(40, 38), Self.cell(41.0002, 38)]
    #expect(try Self.metric.contacts(of: near, by: ContactRule(edges: .planar)).isEmpty)
    #expect(try Self.metric.contacts(of: near, by: ContactRule(edges: .planar, tolerance: 10)).isEmpty)
    let found = try Self.metric.contacts(of: near, by: ContactRule(edges: .planar, tolerance: 30))
    #expect(found.count == 1 && abs((found.first?.length ?? 0) / 111_000 - 1) < 0.01)
    // What meets in a point is near to both for a stretch of the tolerance's size, and is no border for that.
    let corners = [Self.cell(40, 38), Self.cell(41, 39)]
    #expect(try Self.metric.contacts(of: corners, by: ContactRule(edges: .planar, tolerance: 50)).isEmpty)
    #expect(try Self.metric.contacts(of: corners, by: ContactRule(touching: .point, edges: .planar, tolerance: 50)).count == 1)
  }

  @Test("Areas on both sides of the antimeridian are neighbours, and one in another touches it")
  func antimeridian() throws {
    #expect(
      try Self.metric.contacts(of: [Self.cell(179, 60), Self.cell(-180, 60)], by: ContactRule(edges: .planar)).count == 1)
    #expect(
      try Self.metric.contacts(of: [Self.cell(10, 10, size: 4), Self.cell(11, 11)], by: ContactRule(edges: .planar)).count == 1)
    #expect(
      try Self.metric.contacts(of: [Self.cell(10, 10), Self.cell(20, 10), .empty(.polygon)], by: ContactRule(edges: .planar))
        .isEmpty)
  }

  /// By brute force: groups by repeated joining, ways by walking all of a length.
  @Test("Groups and ways of random graphs are those that brute force finds", arguments: 1...30)
  func graphs(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 2...9, using: &random)
    var pairs: [(Int, Int)] = []
    for first in 0..<count {
      for second in first + 1..<count where Double.random(in: 0...1, using: &random) < 0.3 { pairs.append((second, first)) }
    }
    let linked = Set(pairs.flatMap { [[$0.0, $0.1], [$0.1, $0.0]] })
    let graph = AreaGraph(count: count, pairs: pairs)

    var label = Array(0..<count)
    for _ in 0..<count { for (a, b) in pairs { (label[a], label[b]) = (min(label[a], label[b]), min(label[a], label[b])) } }
    let groups = Dictionary(grouping: 0..<count) { label[$0] }.values.map { $0.sorted() }
    #expect(graph.components() == groups.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] })

    let avoided = Set([Int.random(in: 0..<count, using: &random)])
    let (start, end) = (0, count - 1)
    var ways = [[start]]
    for _ in 0..<count where !ways.contains(where: { $0.last == end }) {
      ways = ways.flatMap { way in
        (0..<count).filter { next in
          !way.contains(next) && linked.contains([way[way.count - 1], next]) && (next == end || !avoided.contains(next))
        }.map { way + [$0] }
      }
    }
    let expected = ways.filter { $0.last == end }.sorted { $0.lexicographicallyPrecedes($1) }
    let found = graph.shortestWays(from: start, to: end, avoiding: avoided)
    #expect(found == expected)
    #expect(graph.shortestWays(from: start, to: end, avoiding: avoided, limit: 1) == Array(expected.prefix(1)))
  }
}
