public import SimpleFeatures

extension Geometry {
  /// The parts into which lines or outlines cut this geometry; together they are the whole of it.
  ///
  /// A line is cut wherever it meets the other, and at the ends of what it has in common with it, at every pass of its own; its
  /// parts come in its order, heights interpolated. An area is cut into the faces that its outline forms with the lines; what
  /// of the lines ends inside cuts nothing. Points are not cut.
  ///
  /// - Parameter blade: lines or areas, of which the outlines cut.
  /// - Throws: ``GEOSError`` for a collection, and when an area is not valid.
  ///
  /// `GEOSOrientationIndex_r`, `GEOSSegmentIntersection_r`, `GEOSUnion_r`, `GEOSPolygonize_r`
  public func split(by blade: Geometry) throws(GEOSError) -> [Geometry] {
    switch type {
    case .point, .multiPoint: return try handle().isEmpty ? [] : [self]
    case .lineString, .multiLineString: return try splitLine(by: blade)
    case .polygon, .multiPolygon: return try splitArea(by: blade)
    case .geometryCollection:
      throw GEOSError(code: .malformedGeometry, operation: "split", message: "takes no collection")
    }
  }

  /// The parts of a line, cut at the place nearest to each of some positions, in the line's order.
  ///
  /// Of several nearest places it is the first. Positions off the line cut nothing.
  ///
  /// - Parameters:
  ///   - positions: where to cut, in any order.
  ///   - tolerance: how far from the line a position may be, 0 or more, in the plane's units.
  /// - Throws: ``GEOSError`` when the geometry is no line or a number is not finite.
  public func split(at positions: [Position], tolerance: Double) throws(GEOSError) -> [Geometry] {
    let function = "split"
    try requireLines(function)
    try Argument.notNegative(tolerance, "tolerance", of: function)
    let tree = SegmentTree(try checkedSegments())
    let paths = coordinates.measuredLines
    var cuts: [[LinePlace]] = Array(repeating: [], count: paths.count)
    for position in positions {
      try Argument.finite(position.x, "x", of: function)
      try Argument.finite(position.y, "y", of: function)
      guard let nearest = tree.nearest(to: position), nearest.distance <= tolerance else { continue }
      let segment = tree.segments[nearest.segment]
      let foot = segment.position(at: segment.fraction(nearest: position))
      cuts[segment.path].append(paths[segment.path].place(on: segment, at: foot))
    }
    return zip(paths, cuts).flatMap { $0.pieces(cutAt: $1) }.map { .lineString($0) }
  }

  private func splitLine(by blade: Geometry) throws(GEOSError) -> [Geometry] {
    let tree = SegmentTree(try blade.checkedSegments())
    let own = try checkedSegments()
    let paths = coordinates.measuredLines
    var cuts: [[LinePlace]] = Array(repeating: [], count: paths.count)
    try ContextLease.lend { (lease) throws(GEOSError) in
      for segment in own {
        try tree.visit(meeting: segment.bounds) { (index) throws(GEOSError) in
          let meeting = try segment.meeting(tree.segments[index], lease)
          for place in meeting?.places ?? [] { cuts[segment.path].append(paths[segment.path].place(on: segment, at: place)) }
          return true
        }
      }
    }
    return zip(paths, cuts).flatMap { $0.pieces(cutAt: $1) }.map { .lineString($0) }
  }

  private func splitArea(by blade: Geometry) throws(GEOSError) -> [Geometry] {
    guard try !handle().isEmpty else { return [] }
    try requireValid("split")
    let lines = blade.type == .polygon || blade.type == .multiPolygon ? try blade.boundary() : blade
    let faces = try boundary().union(lines).polygonize().coordinates.members
    let area = try PreparedGeometry(self)
    var parts: [Geometry] = []
    for face in faces where try area.contains(face.pointOnSurface()) { parts.append(face) }
    return parts
  }

  /// The segments of a geometry that GEOS can hold.
  private func checkedSegments() throws(GEOSError) -> [Segment] {
    _ = try handle()
    return segments()
  }
}
