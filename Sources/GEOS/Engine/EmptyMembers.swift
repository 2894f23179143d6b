import SimpleFeatures

extension Geometry {
  /// The geometry without empty members and rings, on which GEOS 3.11 crashes in distances, interior points and tests of
  /// simplicity; itself when it has none.
  func withoutEmptyMembers() throws(GEOSError) -> Geometry {
    try handle().hasEmptyMember ? Geometry(coordinates.withoutEmptyMembers) : self
  }

  /// Whether GEOS holds it as empty.
  var isEmptyInEngine: Bool {
    get throws(GEOSError) { try handle().isEmpty }
  }
}

extension Coordinates {
  var withoutEmptyMembers: Coordinates {
    var kept = self
    switch type {
    case .point, .lineString, .multiPoint: break
    case .multiLineString, .polygon: kept.ringEnds = paths.filter { !$0.isEmpty }.map(\.upperBound)
    case .multiPolygon:
      let rings = paths
      kept.ringEnds = []
      kept.polygonEnds = []
      for polygon in polygons {
        let filled = polygon.filter { !rings[$0].isEmpty }
        guard !filled.isEmpty else { continue }
        kept.ringEnds += filled.map { rings[$0].upperBound }
        kept.polygonEnds.append(kept.ringEnds.count)
      }
    case .geometryCollection:
      kept.members = members.map { Geometry($0.coordinates.withoutEmptyMembers) }.filter { !$0.isEmpty }
    }
    return kept
  }
}
