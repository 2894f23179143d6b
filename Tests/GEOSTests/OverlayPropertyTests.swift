import GEOS
import SimpleFeatures
import TestSupport
import Testing

/// What holds for any two areas, tried on seeded random ones.
@Suite("Set algebra of areas")
struct OverlayPropertyTests {
  @Test("Areas of parts add up to areas of wholes", arguments: 0..<40)
  func areas(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let left = Shapes.star(Position(0, 0), corners: 25, &random)
    let right = Shapes.star(Position(4, 2), corners: 31, &random)
    let common = try left.intersection(right).planarArea()
    let leftOnly = try left.difference(right).planarArea()
    let rightOnly = try right.difference(left).planarArea()
    let either = try left.union(right).planarArea()
    let one = try left.symmetricDifference(right).planarArea()
    #expect(abs(common + leftOnly - (try left.planarArea())) < 1e-9)
    #expect(abs(common + rightOnly - (try right.planarArea())) < 1e-9)
    #expect(abs(common + leftOnly + rightOnly - either) < 1e-9)
    #expect(abs(leftOnly + rightOnly - one) < 1e-9)
    #expect(abs(try Geometry.geometryCollection([left, right]).unaryUnion().planarArea() - either) < 1e-9)
  }

  @Test("The order of operands does not matter where it must not", arguments: 0..<20)
  func symmetry(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let left = Shapes.star(Position(0, 0), corners: 17, &random)
    let right = Shapes.star(Position(3, -2), corners: 23, &random)
    #expect(try left.union(right).equalsTopologically(right.union(left)))
    #expect(try left.intersection(right).equalsTopologically(right.intersection(left)))
    #expect(try left.intersects(right) == right.intersects(left))
    #expect(try left.intersects(right) != left.isDisjoint(from: right))
    #expect(try left.contains(right) == right.isWithin(left))
    #expect(try left.covers(right) == right.isCovered(by: left))
    #expect(try left.distance(to: right) == right.distance(to: left))
    #expect(try left.hausdorffDistance(to: right) == right.hausdorffDistance(to: left))
  }

  @Test("A grid puts every position on itself", arguments: [1, 0.5, 0.25, 10])
  func grid(spacing: Double) throws {
    var random = SeededGenerator(seed: 99)
    let left = Shapes.star(Position(0, 0), corners: 40, &random)
    let right = Shapes.star(Position(4, 2), corners: 40, &random)
    let far = Shapes.star(Position(400, 200), corners: 10, &random)
    let results = [
      try left.intersection(right, grid: spacing), try left.union(right, grid: spacing),
      try left.difference(right, grid: spacing), try left.symmetricDifference(right, grid: spacing),
      try left.unaryUnion(grid: spacing), try left.withPrecision(spacing), try left.withPrecision(spacing, .pointwise),
      try left.boundary().withPrecision(spacing, .validKeepingCollapsedLines),
      try left.union(far, grid: spacing), try left.union(.empty(.polygon), grid: spacing),
      try left.difference(far, grid: spacing), try left.symmetricDifference(far, grid: spacing),
      try Geometry.geometryCollection([left, far]).unaryUnion(grid: spacing),
    ]
    for result in results {
      #expect(result.coordinates.values.allSatisfy { ($0 / spacing).rounded() * spacing == $0 })
    }
    for result in results.prefix(6) + results.suffix(5) { #expect(try result.isValid()) }
  }

  @Test("Prepared answers are the plain answers", arguments: 0..<20)
  func prepared(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(2000 + seed))
    let base = Shapes.star(Position(0, 0), corners: 30, &random)
    let prepared = try PreparedGeometry(base)
    let others = [
      Shapes.star(Position(2, 2), corners: 12, &random), Shapes.star(Position(40, 2), corners: 12, &random),
      .point(0, 0), .point(60, 60), base, try base.boundary(), try base.buffer(-0.5), try base.buffer(0.5),
      .lineString([Position(-20, 1), Position(20, 1)]), .lineString([Position(0, 0), Position(0.1, 0.1)]),
    ]
    for other in others {
      #expect(try prepared.intersects(other) == base.intersects(other))
      #expect(try prepared.contains(other) == base.contains(other))
      #expect(try prepared.covers(other) == base.covers(other))
      #expect(try prepared.isCovered(by: other) == base.isCovered(by: other))
      #expect(try prepared.crosses(other) == base.crosses(other))
      #expect(try prepared.isDisjoint(from: other) == base.isDisjoint(from: other))
      #expect(try prepared.overlaps(other) == base.overlaps(other))
      #expect(try prepared.touches(other) == base.touches(other))
      #expect(try prepared.isWithin(other) == base.isWithin(other))
      #expect(try prepared.containsProperly(other) == base.relates(to: other, matching: "T**FF*FF*"))
      let distance = try #require(try base.distance(to: other))
      #expect(abs(try #require(try prepared.distance(to: other)) - distance) < 1e-12)
      #expect(try prepared.isWithin(distance: distance + 1e-9, of: other))
      #expect(
        try prepared.isWithin(distance: distance - 1e-6, of: other) == base.isWithin(distance: distance - 1e-6, of: other))
      let near = try #require(try prepared.nearestPoints(to: other))
      let gap = Position(near.own.x - near.other.x, near.own.y - near.other.y)
      #expect(abs((gap.x * gap.x + gap.y * gap.y).squareRoot() - distance) < 1e-9)
    }
  }
}
