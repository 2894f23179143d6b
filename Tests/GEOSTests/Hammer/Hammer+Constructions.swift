import GEOS
import SimpleFeatures

extension Hammer {
  static let overlays: [HammerOperation] = [
    onGrid("Geometry.intersection(_:grid:)") { (left, right, grid) throws(GEOSError) in try left.intersection(right, grid: grid)
    },
    onGrid("Geometry.union(_:grid:)") { (left, right, grid) throws(GEOSError) in try left.union(right, grid: grid) },
    onGrid("Geometry.difference(_:grid:)") { (left, right, grid) throws(GEOSError) in try left.difference(right, grid: grid) },
    onGrid("Geometry.symmetricDifference(_:grid:)") { (left, right, grid) throws(GEOSError) in
      try left.symmetricDifference(right, grid: grid)
    },
    HammerOperation("Geometry.unaryUnion(grid:)") { (input) throws(GEOSError) in
      try input.geometry().unaryUnion(grid: input.grid())
    },
    .one("Geometry.disjointSubsetUnion()") { (geometry) throws(GEOSError) in try geometry.disjointSubsetUnion() },
    HammerOperation("Geometry.clipped(to:)") { (input) throws(GEOSError) in try input.geometry().clipped(to: input.bounds()) },
  ]

  static let constructions: [HammerOperation] = [
    .one("Geometry.boundary()") { (geometry) throws(GEOSError) in try geometry.boundary() },
    .one("Geometry.buildArea()") { (geometry) throws(GEOSError) in try geometry.buildArea() },
    .one("Geometry.centroid()") { (geometry) throws(GEOSError) in try geometry.centroid() },
    .one("Geometry.convexHull()") { (geometry) throws(GEOSError) in try geometry.convexHull() },
    .one("Geometry.normalized()") { (geometry) throws(GEOSError) in try geometry.normalized() },
    .one("Geometry.pointOnSurface()") { (geometry) throws(GEOSError) in try geometry.pointOnSurface() },
    HammerOperation("Geometry.buffer(_:_:)") { (input) throws(GEOSError) in
      try input.geometry().buffer(input.number(), input.bufferStyle())
    },
    HammerOperation("Geometry.withPrecision(_:_:)") { (input) throws(GEOSError) in
      try input.geometry().withPrecision(input.number(), input.pick(PrecisionRule.allCases))
    },
  ]

  static let lines: [HammerOperation] = [
    HammerOperation("Geometry.densified(maxSegment:)") { (input) throws(GEOSError) in
      try input.geometry().densified(maxSegment: input.number())
    },
    HammerOperation("Geometry.lineMerge(directed:)") { (input) throws(GEOSError) in
      try input.geometry().lineMerge(directed: input.chance(0.5))
    },
    .one("Geometry.node()") { (geometry) throws(GEOSError) in try geometry.node() },
    .one("Geometry.polygonize()") { (geometry) throws(GEOSError) in try geometry.polygonize() },
    .one("Geometry.polygonizeFully()") { (geometry) throws(GEOSError) in try geometry.polygonizeFully() },
    .one("Geometry.reversed()") { (geometry) throws(GEOSError) in try geometry.reversed() },
    HammerOperation("Geometry.simplified(tolerance:_:)") { (input) throws(GEOSError) in
      try input.geometry().simplified(tolerance: input.number(), input.pick(Simplification.allCases))
    },
  ]

  static let validity: [HammerOperation] = [
    .one("Geometry.isSimple()") { (geometry) throws(GEOSError) in try geometry.isSimple() },
    .one("Geometry.isValid()") { (geometry) throws(GEOSError) in try geometry.isValid() },
    HammerOperation("Geometry.validity(allowsInvertedRings:)") { (input) throws(GEOSError) in
      try input.geometry().validity(allowsInvertedRings: input.chance(0.5))
    },
    HammerOperation("Geometry.makeValid(_:keepCollapsed:)") { (input) throws(GEOSError) in
      try input.geometry().makeValid(input.pick(ValidityRepair.allCases), keepCollapsed: input.chance(0.5))
    },
  ]

  private static func onGrid(
    _ symbol: String, _ body: @escaping @Sendable (Geometry, Geometry, Double?) throws(GEOSError) -> Geometry
  ) -> HammerOperation {
    HammerOperation(symbol) { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try body(left, right, input.grid())
    }
  }
}

extension HammerInput {
  mutating func grid() -> Double? {
    chance(0.4) ? nil : number()
  }

  mutating func bufferStyle() -> BufferStyle {
    BufferStyle(
      quadrantSegments: chance(0.8) ? pick([1, 2, 8]) : integer(), cap: pick(BufferStyle.Cap.allCases),
      join: pick(BufferStyle.Join.allCases), mitreLimit: chance(0.7) ? 5 : number(), isSingleSided: chance(0.3))
  }
}
