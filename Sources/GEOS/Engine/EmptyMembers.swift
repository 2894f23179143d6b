import SimpleFeatures

extension Coordinates {
  /// Whether a line, a ring, a polygon or a member is empty, at any depth. What is empty as a whole has none in it.
  var hasEmptyMember: Bool {
    switch type {
    case .point, .lineString, .multiPoint: false
    case .multiLineString, .polygon: paths.contains(where: \.isEmpty)
    case .multiPolygon: paths.contains(where: \.isEmpty) || polygons.contains(where: \.isEmpty)
    case .geometryCollection: members.contains { $0.coordinates.isEmpty || $0.coordinates.hasEmptyMember }
    }
  }

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
