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
