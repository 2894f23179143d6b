import SimpleFeatures

/// The search for narrow ground that belongs to no area.
struct CoverageGaps {
  /// Of the width: nearer is touching, and what is narrower on the average is rounding.
  private static let rounding = 1e-6
  /// Of the greatest coordinate: a smaller width cannot be told from rounding.
  private static let leastWidth = 1e-9

  private let members: [Geometry]
  private let index: SpatialIndex
  private let width: Double

  init(_ members: [Geometry], _ index: SpatialIndex, width: Double) throws(GEOSError) {
    self.members = members
    self.index = index
    self.width = width
    let greatest = members.compactMap { Bounds($0.coordinates) }.reduce(0) { greatest, box in
      max(greatest, box.west.magnitude, box.east.magnitude, box.south.magnitude, box.north.magnitude)
    }
    let least = greatest * CoverageGaps.leastWidth
    guard width >= least else {
      throw GEOSError(
        code: .outOfRange, operation: Coverage.function,
        message: "the gap width \(width) is lost in the rounding of coordinates up to \(greatest); the least is \(least)")
    }
  }

  func faults() throws(GEOSError) -> [CoverageFault] {
    var faults: [CoverageFault] = []
    var filled: [Geometry] = []
    for part in try Geometry.gathered(members.flatMap(\.simpleParts)).unaryUnion().simpleParts {
      let rings = part.coordinates.paths.map { path in path.map { part.coordinates[$0] } }
      var open = [rings[0]]
      for ring in rings.dropFirst() {
        let hole = Geometry.polygon([ring])
        if try isNarrow(hole), try !hasIsland(hole) {
          faults.append(try fault(hole, between: neighbours(of: hole)))
        } else {
          open.append(ring)
        }
      }
      filled.append(.polygon(open))
    }
    return faults + (try cracks(in: .gathered(filled)))
  }

  /// Whether no circle of the width has room inside.
  private func isNarrow(_ hole: Geometry) throws(GEOSError) -> Bool {
    try hole.buffer(-width / 2).handle().isEmpty
  }

  /// Whether an area lies inside a hole; then the gap is what is left around it, found as a crack.
  private func hasIsland(_ hole: Geometry) throws(GEOSError) -> Bool {
    for member in try index.query(hole) where try hole.relates(to: members[member], matching: "T********") { return true }
    return false
  }

  /// What widening the ground by half the width and narrowing it again fills, between two members or more.
  private func cracks(in ground: Geometry) throws(GEOSError) -> [CoverageFault] {
    let style = BufferStyle(join: .mitre)
    let closed = try ground.buffer(width / 2, style).buffer(-width / 2, style)
    var faults: [CoverageFault] = []
    for part in try closed.difference(ground).simpleParts where part.dimension == 2 {
      let meanWidth = try 2 * part.planarArea() / part.planarLength()
      guard meanWidth > width * CoverageGaps.rounding else { continue }
      let neighbours = try neighbours(of: part)
      if neighbours.count > 1 { faults.append(try fault(part, between: neighbours)) }
    }
    return faults
  }

  /// The members whose outlines a gap runs along, not only touches.
  private func neighbours(of gap: Geometry) throws(GEOSError) -> [Int] {
    let touch = width * CoverageGaps.rounding
    let edge = try gap.buffer(touch)
    var found: [Int] = []
    for member in try index.query(edge) {
      let along = try members[member].boundary().intersection(edge).planarLength()
      if along > touch * 10 { found.append(member) }
    }
    return found
  }

  private func fault(_ gap: Geometry, between members: [Int]) throws(GEOSError) -> CoverageFault {
    CoverageFault(kind: .gap, members: members, shape: gap, place: try gap.pointOnSurface().coordinates[0])
  }
}
