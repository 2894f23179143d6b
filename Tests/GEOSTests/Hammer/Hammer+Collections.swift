import GEOS
import SimpleFeatures

extension Hammer {
  static let collections: [HammerOperation] = [
    paired("holds(_:withEach:threads:)") { (own, others, input) throws(BatchError) in
      try own.holds(input.predicate(), withEach: others, threads: input.threads())
    },
    onOther("holds(_:with:threads:)") { (own, other, input) throws(BatchError) in
      try own.holds(input.predicate(), with: other, threads: input.threads())
    },
    paired("pairs(_:with:threads:)") { (own, others, input) throws(BatchError) in
      try own.pairs(input.predicate(), with: others, threads: input.threads())
    },
    paired("distances(toEach:threads:)") { (own, others, input) throws(BatchError) in
      try own.distances(toEach: others, threads: input.threads())
    },
    onOther("distances(to:threads:)") { (own, other, input) throws(BatchError) in
      try own.distances(to: other, threads: input.threads())
    },
    paired("nearest(in:threads:)") { (own, others, input) throws(BatchError) in
      try own.nearest(in: others, threads: input.threads()).map { $0?.distance }
    },
    paired("overlaid(_:withEach:grid:threads:)") { (own, others, input) throws(BatchError) in
      try own.overlaid(input.pick(OverlayOperation.allCases), withEach: others, grid: input.grid(), threads: input.threads())
    },
    onOther("overlaid(_:with:grid:threads:)") { (own, other, input) throws(BatchError) in
      try own.overlaid(input.pick(OverlayOperation.allCases), with: other, grid: input.grid(), threads: input.threads())
    },
    paired("intersections(with:grid:threads:)") { (own, others, input) throws(BatchError) in
      try own.intersections(with: others, grid: input.grid(), threads: input.threads())
    },
    paired("lengths(inside:threads:)") { (own, others, input) throws(BatchError) in
      try own.lengths(inside: others, threads: input.threads())
    },
    built("points(xy:threads:)") { (xy, _, input) throws(BatchError) in try [Geometry].points(xy: xy, threads: input.threads())
    },
    built("lines(xy:ends:threads:)") { (xy, ends, input) throws(BatchError) in
      try [Geometry].lines(xy: xy, ends: ends, threads: input.threads())
    },
    built("polygons(xy:ends:threads:)") { (xy, ends, input) throws(BatchError) in
      try [Geometry].polygons(xy: xy, ends: ends, threads: input.threads())
    },
    HammerOperation("Geometry.flattened()") { (input) throws(GEOSError) in
      var held: [Geometry] = []
      for geometry in input.geometries() where (try? geometry.planarLength()) != nil { held.append(geometry) }
      return held.flattened().ends
    },
  ]

  static let clipping: [HammerOperation] = [
    HammerOperation("AreaClipper.init(_:isKnownValid:)") { (input) throws(GEOSError) in
      let clipper = try AreaClipper(input.geometry(), isKnownValid: input.pick([false, true]))
      return try clipper.pieces(of: input.geometry())
    },
    .two("AreaClipper.length(of:)") { (area, lines) throws(GEOSError) in try AreaClipper(area).length(of: lines) },
    .two("AreaClipper.pieces(of:)") { (area, lines) throws(GEOSError) in try AreaClipper(area).pieces(of: lines) },
    HammerOperation("AreaClipper.location(of:)") { (input) throws(GEOSError) in
      try AreaClipper(input.geometry()).location(of: input.position())
    },
    HammerOperation("AreaClipper.locations(xy:threads:)") { (input) throws(GEOSError) in
      let clipper = try AreaClipper(input.geometry())
      return try cause { () throws(BatchError) in try clipper.locations(xy: input.numbers(), threads: input.threads()) }
    },
  ]

  private static func paired<Answer>(
    _ symbol: String,
    _ body: @escaping @Sendable ([Geometry], [Geometry], inout HammerInput) throws(BatchError) -> Answer
  ) -> HammerOperation {
    HammerOperation("Geometry." + symbol) { (input) throws(GEOSError) in
      let own = input.geometries()
      let others = input.chance(0.8) ? own.map { _ in input.geometry() } : input.geometries()
      return try cause { () throws(BatchError) in try body(own, others, &input) }
    }
  }

  private static func onOther<Answer>(
    _ symbol: String, _ body: @escaping @Sendable ([Geometry], Geometry, inout HammerInput) throws(BatchError) -> Answer
  ) -> HammerOperation {
    HammerOperation("Geometry." + symbol) { (input) throws(GEOSError) in
      let (own, other) = (input.geometries(), input.geometry())
      return try cause { () throws(BatchError) in try body(own, other, &input) }
    }
  }

  private static func built<Answer>(
    _ symbol: String, _ body: @escaping @Sendable ([Double], [Int], inout HammerInput) throws(BatchError) -> Answer
  ) -> HammerOperation {
    HammerOperation("Geometry." + symbol) { (input) throws(GEOSError) in
      let numbers = input.numbers()
      let count = numbers.count / 2
      let ends =
        input.chance(0.7)
        ? stride(from: min(4, count), through: count, by: 4).map { $0 } + [count]
        : (0..<input.pick([0, 1, 3])).map { _ in input.integer() }
      return try cause { () throws(BatchError) in try body(numbers, ends, &input) }
    }
  }

  /// What GEOS or a guard said of the member that failed.
  private static func cause<Answer>(_ body: () throws(BatchError) -> Answer) throws(GEOSError) -> Answer {
    do throws(BatchError) {
      return try body()
    } catch {
      throw error.cause
    }
  }
}

extension HammerInput {
  fileprivate mutating func threads() -> Int {
    chance(0.1) ? integer() : pick([1, 2, 3])
  }

  fileprivate mutating func numbers() -> [Double] {
    let positions = (0..<pick([0, 1, 4, 8, 40])).map { _ in position() }
    let numbers = positions.flatMap { [$0.x, $0.y] }
    return chance(0.1) ? numbers + [1] : numbers
  }

  fileprivate mutating func predicate() -> PlanarPredicate {
    pick([
      .intersects, .contains, .containsProperly, .covers, .isWithin, .isCovered, .crosses, .overlaps, .touches,
      .equalsTopologically, .isWithinDistance(number()),
    ])
  }
}
