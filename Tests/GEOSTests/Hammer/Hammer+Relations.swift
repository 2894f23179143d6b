import GEOS
import SimpleFeatures

extension Hammer {
  static let predicates: [HammerOperation] = [
    .two("Geometry.contains(_:)") { (left, right) throws(GEOSError) in try left.contains(right) },
    .two("Geometry.covers(_:)") { (left, right) throws(GEOSError) in try left.covers(right) },
    .two("Geometry.crosses(_:)") { (left, right) throws(GEOSError) in try left.crosses(right) },
    .two("Geometry.intersects(_:)") { (left, right) throws(GEOSError) in try left.intersects(right) },
    .two("Geometry.isCovered(by:)") { (left, right) throws(GEOSError) in try left.isCovered(by: right) },
    .two("Geometry.isDisjoint(from:)") { (left, right) throws(GEOSError) in try left.isDisjoint(from: right) },
    .two("Geometry.isWithin(_:)") { (left, right) throws(GEOSError) in try left.isWithin(right) },
    .two("Geometry.overlaps(_:)") { (left, right) throws(GEOSError) in try left.overlaps(right) },
    .two("Geometry.touches(_:)") { (left, right) throws(GEOSError) in try left.touches(right) },
    .two("Geometry.equalsTopologically(_:)") { (left, right) throws(GEOSError) in try left.equalsTopologically(right) },
    HammerOperation("Geometry.equalsExactly(_:tolerance:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.equalsExactly(right, tolerance: input.number())
    },
    .two("Geometry.relate(to:)") { (left, right) throws(GEOSError) in try left.relate(to: right) },
    HammerOperation("Geometry.relate(to:boundary:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.relate(to: right, boundary: input.pick(BoundaryNodeRule.allCases))
    },
    HammerOperation("Geometry.relates(to:matching:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.relates(to: right, matching: input.text())
    },
    HammerOperation("IntersectionMatrix.init(_:)") { (input) throws(GEOSError) in
      let matrix = try IntersectionMatrix(input.text())
      return matrix[input.pick(IntersectionMatrix.Part.allCases), input.pick(IntersectionMatrix.Part.allCases)]
    },
    HammerOperation("IntersectionMatrix.matches(_:)") { (input) throws(GEOSError) in
      try IntersectionMatrix("212101F12").matches(input.text())
    },
    .one("Geometry.isClosed()") { (geometry) throws(GEOSError) in try geometry.isClosed() },
    .one("Geometry.isRing()") { (geometry) throws(GEOSError) in try geometry.isRing() },
    .one("Geometry.isCounterClockwise()") { (geometry) throws(GEOSError) in try geometry.isCounterClockwise() },
    HammerOperation("OrientationIndex.init(from:to:of:)") { (input) throws(GEOSError) in
      try OrientationIndex(from: input.position(), to: input.position(), of: input.position())
    },
    HammerOperation("LineSegment.intersection(_:)") { (input) throws(GEOSError) in
      let (left, right) = (LineSegment(input.position(), input.position()), LineSegment(input.position(), input.position()))
      return try left.intersection(right)
    },
  ]

  static let prepared: [HammerOperation] = [
    .one("PreparedGeometry.init(_:)") { (geometry) throws(GEOSError) in try PreparedGeometry(geometry).geometry },
    asked("contains(_:)") { (prepared, other) throws(GEOSError) in try prepared.contains(other) },
    asked("containsProperly(_:)") { (prepared, other) throws(GEOSError) in try prepared.containsProperly(other) },
    asked("covers(_:)") { (prepared, other) throws(GEOSError) in try prepared.covers(other) },
    asked("isCovered(by:)") { (prepared, other) throws(GEOSError) in try prepared.isCovered(by: other) },
    asked("crosses(_:)") { (prepared, other) throws(GEOSError) in try prepared.crosses(other) },
    asked("isDisjoint(from:)") { (prepared, other) throws(GEOSError) in try prepared.isDisjoint(from: other) },
    asked("intersects(_:)") { (prepared, other) throws(GEOSError) in try prepared.intersects(other) },
    asked("overlaps(_:)") { (prepared, other) throws(GEOSError) in try prepared.overlaps(other) },
    asked("touches(_:)") { (prepared, other) throws(GEOSError) in try prepared.touches(other) },
    asked("isWithin(_:)") { (prepared, other) throws(GEOSError) in try prepared.isWithin(other) },
    asked("distance(to:)") { (prepared, other) throws(GEOSError) in try prepared.distance(to: other) },
    asked("nearestPoints(to:)") { (prepared, other) throws(GEOSError) in try prepared.nearestPoints(to: other) },
    HammerOperation("PreparedGeometry.isWithin(distance:of:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try PreparedGeometry(left).isWithin(distance: input.number(), of: right)
    },
    HammerOperation("PreparedGeometry.contains(_:)") { (input) throws(GEOSError) in
      try PreparedGeometry(input.geometry()).contains(input.position())
    },
    HammerOperation("PreparedGeometry.intersects(_:)") { (input) throws(GEOSError) in
      try PreparedGeometry(input.geometry()).intersects(input.position())
    },
    .two("PreparedGeometry.relate(to:)") { (left, right) throws(GEOSError) in try PreparedGeometry(left).relate(to: right) },
    HammerOperation("PreparedGeometry.relates(to:matching:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try PreparedGeometry(left).relates(to: right, matching: input.text())
    },
    HammerOperation("LibraryVersion.isAtLeast(_:_:)") { (input) throws(GEOSError) in
      LibraryVersion.isAtLeast(input.pick([3, .min, .max]), input.pick([11, .min, .max]))
    },
  ]

  /// A question to a prepared geometry, asked twice: the first time builds its indexes.
  private static func asked<Answer>(
    _ symbol: String, _ body: @escaping @Sendable (PreparedGeometry, Geometry) throws(GEOSError) -> Answer
  ) -> HammerOperation {
    HammerOperation("PreparedGeometry." + symbol) { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      let prepared = try PreparedGeometry(left)
      let answers = [try body(prepared, right), try body(prepared, input.geometry())]
      return answers
    }
  }
}
