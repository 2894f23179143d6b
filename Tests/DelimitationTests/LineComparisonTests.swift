import Delimitation
import Geodesy
import SimpleFeatures
import Testing

struct LineComparisonTests {
  private let metric = EllipsoidalMetric()
  private let meridian = Geometry.lineString([Position(45, 40), Position(45, 40.2)])

  @Test func `The Frechet distance of two meridians is their gap where it is widest, whichever way the second runs`() throws {
    let gap = try #require(metric.distance(from: .point(Position(45, 40)), to: .point(Position(45.01, 40)))).distance
    for ends in [[40, 40.2], [40.2, 40]] {
      let other = Geometry.lineString(ends.map { Position(45.01, $0) })
      let found = try metric.frechetDistance(between: meridian, and: other, spacing: 20)
      #expect(found.distance >= gap - 1e-3 && found.distance <= gap + found.error)
    }
  }

  @Test func `A detour that turns back counts in the Frechet distance and not in the Hausdorff distance`() throws {
    let detour = Geometry.lineString([Position(45, 40), Position(45, 40.15), Position(45, 40.05), Position(45, 40.2)])
    let apart = try #require(metric.hausdorffDistance(between: meridian, and: detour)).distance
    #expect(apart < 1)
    #expect(try metric.frechetDistance(between: meridian, and: detour, spacing: 50).distance > 5_000)
  }

  @Test func `What lies east of a line that runs north lies on its right`() throws {
    let east = Geometry.lineString([Position(45.01, 40), Position(45.01, 40.2)])
    let found = try metric.offsets(of: east, from: meridian, maxError: 0.1)
    #expect(found.left == 0)
    #expect(abs(found.mean + 852.6) < 2)
    let turned = try metric.offsets(of: east, from: .lineString([Position(45, 40.2), Position(45, 40)]), maxError: 0.1)
    #expect(turned.right == 0 && abs(turned.left - found.right) < 1)
  }

  @Test func `Lines that cross have areas on both sides`() throws {
    let crossing = Geometry.lineString([Position(44.99, 40), Position(45.01, 40.2)])
    let found = try metric.offsets(of: crossing, from: meridian, maxError: 0.1)
    #expect(found.left > 0 && abs(found.left - found.right) < 0.01 * found.left)
    #expect(throws: DelimitationError.self) {
      try metric.offsets(of: .multiLineString([]), from: meridian, maxError: 0.1)
    }
  }

  @Test func `Between long edges that run east no area is lost, crossed or not`() throws {
    let reference = [Position(45, 40), Position(45.5, 40.02), Position(46, 40)]
    let north = [Position(46, 40.1), Position(45.5, 40.13), Position(45, 40.1)]
    let apart = try metric.offsets(of: .lineString(north), from: .lineString(reference), maxError: 0.25)
    let between = metric.area(of: .polygon([reference + north + [reference[0]]]))
    #expect(apart.right == 0 && abs(apart.left - between) < 1e-5 * between)
    let crossing = [Position(45, 39.95), Position(46, 40.05)]
    let both = try metric.offsets(of: .lineString(crossing), from: .lineString(reference), maxError: 0.25)
    let south = [reference, crossing].map { path in
      metric.area(of: .polygon([path + [Position(46, 39), Position(45, 39), path[0]]]))
    }
    #expect(both.left > 8e7 && abs(both.right - both.left - (south[0] - south[1])) < 1e-5 * both.right)
  }
}
