import SimpleFeatures

/// Refuses coordinates that GEOS would answer with a crash, a hang or a message without a place.
struct StructureGuard {
  /// How deep collections may be nested; GEOS recurses, and its stack ends.
  static let greatestDepth = 64
  /// GEOS counts positions in 32 bits.
  static let greatestCount = Int(Int32.max)

  static func check(_ coordinates: Coordinates, depth: Int = 1) throws(GEOSError) {
    if !coordinates.hasOrdinaryNumbers { try checkNumbers(coordinates) }
    try checkCount(coordinates)
    switch coordinates.type {
    case .point:
      guard coordinates.count <= 1 else { throw malformed("a point has \(coordinates.count) positions") }
    case .multiPoint: break
    case .lineString: try checkLine(coordinates.count, "the line")
    case .multiLineString:
      try checkEnds(coordinates.ringEnds, within: coordinates.count, "lines")
      for (index, path) in coordinates.paths.enumerated() { try checkLine(path.count, "line \(index)") }
    case .polygon, .multiPolygon: try checkAreas(coordinates)
    case .geometryCollection:
      try check(depth: depth)
      for member in coordinates.members { try check(member.coordinates, depth: depth + 1) }
    }
  }

  static func check(depth: Int) throws(GEOSError) {
    guard depth <= greatestDepth else { throw malformed("collections are nested deeper than \(greatestDepth)") }
  }

  private static func checkCount(_ coordinates: Coordinates) throws(GEOSError) {
    let stride = coordinates.stride
    guard coordinates.values.count.isMultiple(of: stride), coordinates.count <= greatestCount else {
      throw malformed("\(coordinates.values.count) numbers are not positions of \(stride) numbers, at most \(greatestCount)")
    }
  }

  private static func checkNumbers(_ coordinates: Coordinates) throws(GEOSError) {
    let greatest = Argument.greatestMagnitude
    for (index, value) in coordinates.values.enumerated() where !(value.magnitude <= greatest) {
      let isMissingHeight = coordinates.hasZ && index % 3 == 2 && value.isNaN
      guard isMissingHeight else {
        throw GEOSError(
          code: value.isFinite ? .outOfRange : .notFinite, operation: buildingFunction,
          message: "position \(index / coordinates.stride) of the \(coordinates.type.name) has a number that is "
            + (value.isFinite ? "too great: \(value); the greatest magnitude is \(greatest)" : "not finite: \(value)"))
      }
    }
  }

  private static func checkLine(_ count: Int, _ name: String) throws(GEOSError) {
    guard count != 1 else { throw malformed("\(name) has one position; it takes none or two and more") }
  }

  private static func checkAreas(_ coordinates: Coordinates) throws(GEOSError) {
    try checkEnds(coordinates.ringEnds, within: coordinates.count, "rings")
    if coordinates.type == .multiPolygon {
      try checkEnds(coordinates.polygonEnds, within: coordinates.ringEnds.count, "polygons")
    }
    let rings = coordinates.paths
    for (index, ring) in rings.enumerated() where !ring.isEmpty {
      guard ring.count >= 3 else { throw malformed("ring \(index) has \(ring.count) positions; it takes at least 3") }
      let first = ring.lowerBound * coordinates.stride
      let last = (ring.upperBound - 1) * coordinates.stride
      let isClosed =
        coordinates.values[first] == coordinates.values[last]
        && coordinates.values[first + 1] == coordinates.values[last + 1]
      guard isClosed else { throw malformed("ring \(index) is not closed: its last position must repeat the first") }
    }
    for polygon in coordinates.polygons where polygon.count > 1 && rings[polygon.lowerBound].isEmpty {
      guard polygon.allSatisfy({ rings[$0].isEmpty }) else {
        throw malformed("ring \(polygon.lowerBound) is a shell without positions, yet has holes")
      }
    }
  }

  /// Ends must ascend and the last must be the whole.
  private static func checkEnds(_ ends: [Int], within count: Int, _ name: String) throws(GEOSError) {
    let ascends = zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 }
    guard ascends, ends.first ?? 0 >= 0, ends.last ?? 0 == count else {
      throw malformed("the ends of the \(name) do not ascend to \(count)")
    }
  }

  private static let buildingFunction = "GEOSCoordSeq_copyFromBuffer_r"

  private static func malformed(_ message: String) -> GEOSError {
    GEOSError(code: .malformedGeometry, operation: buildingFunction, message: message)
  }
}
