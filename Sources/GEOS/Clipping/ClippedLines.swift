import SimpleFeatures

/// A geometry's lines made ready to be clipped by many areas.
struct ClippedLines: Sendable {
  /// The lines alone; what else was in the geometry has no length.
  let geometry: Geometry
  /// `nil` where GEOS is asked.
  let paths: [LinePath]?
  /// The box around all lines; `nil` when there are none.
  let box: BoxTree.Box?

  /// - Throws: ``GEOSError`` for lines that GEOS cannot hold.
  init(_ geometry: Geometry) throws(GEOSError) {
    try StructureGuard.check(geometry.coordinates)
    self.geometry = geometry.linesAlone
    let coordinates = self.geometry.coordinates
    var paths: [LinePath]? = []
    for path in coordinates.paths where !path.isEmpty {
      if let line = LinePath(coordinates, path) { paths?.append(line) } else { paths = nil }
    }
    self.paths = paths
    box = BoxTree.Box(self.geometry)
  }
}

extension Geometry {
  fileprivate var linesAlone: Geometry {
    switch type {
    case .lineString, .multiLineString: self
    case .geometryCollection: .gathered(simpleParts.filter { $0.type == .lineString })
    case .point, .multiPoint, .polygon, .multiPolygon: .empty(.multiLineString)
    }
  }
}
