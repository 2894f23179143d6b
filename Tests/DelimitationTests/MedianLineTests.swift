import Delimitation
import Geodesy
import PROJ
import SimpleFeatures
import Testing

/// Lines at equal distances from two sides, by the exact inverse problem.
struct MedianLineTests {
  private let metric = EllipsoidalMetric()
  private let geodesic = Geodesic(.wgs84)

  @Test
  func `Every vertex between two islands is as far from one as from the other, and where control changes it has three points`()
    throws
  {
    let islands = [
      island(at: Position(50, 42), radius: 0.2, count: 120, seed: 3),
      island(at: Position(50.9, 42.3), radius: 0.25, count: 120, seed: 8),
    ]
    let lines = try metric.medianLines(between: [islands[0]], and: [islands[1]])
    #expect(lines.count == 1)
    let points = try #require(lines.first?.points)
    #expect(points.count { $0.role == .change } >= 3)
    for point in points {
      let distances = islands.compactMap { metric.distance(from: .point(point.position), to: $0)?.distance }
      #expect(abs(distances[0] - distances[1]) < 1e-3)
      for control in point.controls {
        let direct = geodesic.inverse(from: point.position, to: control.position).distance
        #expect(abs(direct - distances[control.side]) < 1e-3)
      }
      #expect(point.controls.count == (point.role == .change ? 3 : 2))
    }
  }

  @Test func `Between islands of 5,000 vertices nothing is nearer to the line's vertices than what controls them`() throws {
    let islands = [
      island(at: Position(50, 42), radius: 0.2, count: 5_000, seed: 5),
      island(at: Position(50.9, 42.3), radius: 0.25, count: 5_000, seed: 13),
    ]
    let points = try metric.medianLines(between: [islands[0]], and: [islands[1]]).flatMap(\.points)
    #expect(points.count { $0.role == .change } >= 10)
    for point in points {
      let controls = point.controls.map { geodesic.inverse(from: point.position, to: $0.position).distance }
      let distances = islands.compactMap { metric.distance(from: .point(point.position), to: $0)?.distance }
      #expect(controls.count >= 2 && distances.count == 2)
      let all = controls + distances
      #expect((all.max() ?? .infinity) - (all.min() ?? 0) < 1e-3)
    }
  }

  @Test func `A weighted line keeps the ratio of its distances`() throws {
    let points = [Position(50, 42), Position(50.5, 42.1)]
    let lines = try metric.medianLines(
      between: [.point(points[0])], and: [.point(points[1])], options: MedianLineOptions(ratio: 2, reach: 120_000))
    let vertices = lines.flatMap(\.points)
    #expect(vertices.count > 4)
    for vertex in vertices {
      let near = geodesic.inverse(from: vertex.position, to: points[0]).distance
      let far = geodesic.inverse(from: vertex.position, to: points[1]).distance
      #expect(abs(near - 2 * far) < 1e-3)
    }
  }

  @Test func `A line ends where a third side is as near as the two`() throws {
    let points = [Position(50, 42), Position(51, 42), Position(50.5, 42.8)]
    let lines = try metric.medianLines(
      between: [.point(points[0])], and: [.point(points[1])], others: [[.point(points[2])]],
      options: MedianLineOptions(reach: 150_000))
    let ends = lines.flatMap(\.points).filter { $0.role == .triPoint }
    #expect(ends.count == 1)
    let end = try #require(ends.first)
    #expect(end.controls.map(\.side) == [0, 1, 2])
    let distances = points.map { geodesic.inverse(from: end.position, to: $0).distance }
    #expect((distances.max() ?? 0) - (distances.min() ?? 0) < 1e-3)
  }

  @Test func `Between its vertices the line strays by no more than the tolerance, and the first side lies on the left`() throws
  {
    let coasts: [Geometry] = [
      .lineString([Position(50, 42), Position(50.2, 42.3), Position(50.05, 42.6)]),
      .lineString([Position(50.6, 41.9), Position(50.4, 42.25), Position(50.7, 42.7)]),
    ]
    let line = try #require(
      try metric.medianLines(between: [coasts[0]], and: [coasts[1]], options: MedianLineOptions(tolerance: 2)).first)
    for (from, to) in zip(line.points, line.points.dropFirst()) {
      let way = geodesic.inverse(from: from.position, to: to.position)
      for share in [0.25, 0.5, 0.75] {
        let place = geodesic.direct(from: from.position, azimuth: way.azimuth1, distance: share * way.distance).position
        let distances = coasts.compactMap { metric.distance(from: .point(place), to: $0)?.distance }
        // The excess changes at most twice as fast as one walks.
        #expect(abs(distances[0] - distances[1]) < 4)
      }
    }
    #expect((line.points.first?.position.y ?? 0) < (line.points.last?.position.y ?? 0))
  }

  @Test func `Overlapping sides, empty ones and numbers out of range are refused`() {
    let island = island(at: Position(50, 42), radius: 0.2, count: 12, seed: 1)
    #expect(throws: DelimitationError.self) { try metric.medianLines(between: [island], and: [island]) }
    #expect(throws: DelimitationError.self) { try metric.medianLines(between: [island], and: []) }
    let other = Geometry.point(Position(51, 42))
    for options in [MedianLineOptions(ratio: 0), MedianLineOptions(reach: -1), MedianLineOptions(tolerance: .nan)] {
      #expect(throws: DelimitationError.self) { try metric.medianLines(between: [island], and: [other], options: options) }
    }
  }

  /// A star-shaped island whose radius changes at random from vertex to vertex.
  private func island(at centre: Position, radius: Double, count: Int, seed: UInt64) -> Geometry {
    var state = seed
    var ring: [Position] = []
    for index in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = 0.9 + 0.1 * Double(state >> 40) / Double(1 << 24)
      let turn = 2 * Double.pi * Double(index) / Double(count)
      ring.append(
        Position(
          centre.x + radius * share * turn.cosine, centre.y + 0.75 * radius * share * turn.sine))
    }
    return .polygon([ring + [ring[0]]])
  }
}
