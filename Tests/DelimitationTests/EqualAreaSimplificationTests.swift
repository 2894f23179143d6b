import Delimitation
import GEOS
import Geodesy
import SimpleFeatures
import Testing

/// Lines with fewer vertices and as much area on one side of the old line as on the other.
struct EqualAreaSimplificationTests {
  private let metric = EllipsoidalMetric()

  @Test(arguments: [EdgeMeaning.geodesic, .planar], [200.0, 1_500])
  func `Ends stay, every stretch keeps its area, and the lines never part farther than the tolerance`(
    edges: EdgeMeaning, tolerance: Double
  ) throws {
    let line = walk(count: 600, seed: 7)
    let simple = positions(
      try metric.simplifiedKeepingAreas(.lineString(line), edges: edges, tolerance: tolerance))
    #expect(simple.count < line.count / 3)
    #expect(simple.first == line.first && simple.last == line.last)
    var (start, newStart) = (0, 0)
    for (index, position) in simple.enumerated().dropFirst() {
      guard let found = line[start...].firstIndex(of: position) else { continue }
      let between = Array(line[start...found]) + simple[newStart..<index].reversed()
      #expect(metric.area(of: .polygon([between]), edges: edges) < 0.1)
      (start, newStart) = (found, index)
    }
    #expect(start == line.count - 1)
    let apart = try metric.frechetDistance(
      between: .lineString(line), and: .lineString(simple), edges: edges, spacing: tolerance / 8)
    #expect(apart.distance - apart.error <= tolerance * 1.001)
    #expect(apart.distance > tolerance / 4)
  }

  @Test func `What lies on either side of the whole line keeps its area`() throws {
    let line = walk(count: 900, seed: 21)
    let simple = positions(try metric.simplifiedKeepingAreas(.lineString(line), tolerance: 800))
    for far in [Position(50.5, 43), Position(50.5, 40)] {
      let areas = [line, simple].map { metric.area(of: .polygon([$0 + [far, $0[0]]])) }
      #expect(abs(areas[0] - areas[1]) < 1 && areas[0] > 1e9)
    }
  }

  @Test func `An area keeps its size and stays valid, with its hole`() throws {
    let rings = [(0.3, 500), (0.1, 90)].map { radius, count in
      let ring = (0..<count).map { index in
        let turn = 2 * Double.pi * Double(index) / Double(count)
        let reach = radius * (1 + 0.1 * (7 * turn).sine + 0.03 * (41 * turn).sine)
        return Position(179.9 - reach * turn.cosine * 0.3, 42 + reach * turn.sine)
      }
      return ring + [ring[0]]
    }
    let area = Geometry.polygon(rings)
    let simple = try metric.simplifiedKeepingAreas(area, tolerance: 600)
    #expect(try simple.isValid())
    #expect(abs(metric.area(of: simple) - metric.area(of: area)) < 1)
    #expect(simple.coordinates.count < area.coordinates.count / 3)
    #expect(simple.coordinates.paths.count == 2)
  }

  @Test func `A line that does not cross itself does not do so afterwards`() throws {
    // A long narrow fjord: the tolerance alone would let its banks change places.
    let bank = (0...60).map { Position(50 + 0.002 * Double($0), 42 + 0.0004 * Double($0 % 3)) }
    let line = Geometry.lineString(bank + bank.reversed().map { Position($0.x, $0.y + 0.0015) })
    let simple = try metric.simplifiedKeepingAreas(line, tolerance: 400)
    #expect(try line.isSimple() && simple.isSimple())
  }

  @Test func `Points stay as they are, and a tolerance that is no distance is refused`() throws {
    let point = Geometry.point(Position(50, 42))
    #expect(try metric.simplifiedKeepingAreas(point, tolerance: 10) == point)
    for tolerance in [0, -1, Double.nan, .infinity] {
      #expect(throws: DelimitationError.self) {
        try metric.simplifiedKeepingAreas(.lineString([Position(50, 42), Position(51, 42)]), tolerance: tolerance)
      }
    }
  }

  /// A line to the east that swings north and south at random.
  private func walk(count: Int, seed: UInt64) -> [Position] {
    var state = seed
    var latitude = 42.0
    return (0..<count).map { index in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      latitude += 0.002 * (Double(state >> 40) / Double(1 << 24) - 0.5)
      return Position(50 + Double(index) * 0.001, latitude)
    }
  }

  private func positions(_ line: Geometry) -> [Position] {
    let values = line.coordinates.values
    return stride(from: 0, to: values.count, by: 2).map { Position(values[$0], values[$0 + 1]) }
  }
}
