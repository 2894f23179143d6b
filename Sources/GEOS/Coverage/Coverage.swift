public import SimpleFeatures

/// Areas that should cover a ground without overlaps and gaps, meeting in edges that they share vertex by vertex.
public struct Coverage: Sendable, Hashable {
  /// Polygons and multi polygons, known by their index.
  public var members: [Geometry]

  /// A coverage of polygons and multi polygons, not checked here; see ``faults(gapWidth:)``.
  public init(_ members: [Geometry]) {
    self.members = members
  }

  /// Every overlap, every shared edge with different vertices, and every gap up to a width; empty for a valid coverage.
  ///
  /// Neighbours are found by an index. A gap is a hole in the union of all areas in which no circle wider than the width has
  /// room, or a crack between at least two areas that is open to the outside or to a wider hole, as far as no such circle
  /// enters it: the sharp end of a wider opening counts too, but an end that opens more obtusely than 23° is a corner and no
  /// gap. Overlaps and mismatches come first, by their members, then holes, then cracks.
  ///
  /// - Parameter gapWidth: the greatest width of a gap in the plane's units; 0 looks for none.
  /// - Throws: ``GEOSError`` when a member is no area or not valid, and when the width is not finite, below 0 or lost in the
  ///   rounding of the coordinates.
  ///
  /// `GEOSIntersection_r`, `GEOSUnaryUnion_r`, `GEOSBufferWithParams_r`, `GEOSSTRtree_query_r`
  public func faults(gapWidth: Double = 0) throws(GEOSError) -> [CoverageFault] {
    try Argument.notNegative(gapWidth, "gap width", of: Coverage.function)
    for (index, member) in members.enumerated() {
      guard member.type == .polygon || member.type == .multiPolygon else {
        throw GEOSError(
          code: .malformedGeometry, operation: Coverage.function, message: "member \(index) is a \(member.type.name), no area")
      }
      try member.requireValid(Coverage.function, "member \(index)")
    }
    let index = try SpatialIndex(members)
    var faults = try pairFaults(index)
    if gapWidth > 0 { faults += try CoverageGaps(members, index, width: gapWidth).faults() }
    return faults
  }

  static let function = "Coverage.faults"

  private func pairFaults(_ index: SpatialIndex) throws(GEOSError) -> [CoverageFault] {
    var edges = EdgeBook(members)
    var faults: [CoverageFault] = []
    for first in members.indices {
      for second in try index.query(members[first]) where second > first {
        let common = try members[first].intersection(members[second])
        var lines: [Geometry] = []
        for part in common.simpleParts {
          if part.dimension == 1 { lines.append(part) }
          guard part.dimension == 2 else { continue }
          let place = try part.pointOnSurface().coordinates[0]
          faults.append(CoverageFault(kind: .overlap, members: [first, second], shape: part, place: place))
        }
        faults += try edges.mismatches(first, second, along: lines)
      }
    }
    return faults
  }
}
