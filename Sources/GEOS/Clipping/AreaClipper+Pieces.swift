public import SimpleFeatures

extension AreaClipper {
  /// What of a geometry's lines lies in the area, piece by piece along them, without heights; places where a line only touches the
  /// area are left out.
  ///
  /// - Returns: a multi line string, empty when nothing lies in the area.
  /// - Throws: ``GEOSError`` for lines that GEOS cannot hold, such as one with a number that is not finite.
  ///
  /// `GEOSIntersection_r` where GEOS is asked
  public func pieces(of lines: Geometry) throws(GEOSError) -> Geometry {
    let clipped = try ClippedLines(lines)
    guard let edges, let paths = clipped.paths else {
      let pieces = try clipped.geometry.intersection(area).simpleParts.filter { $0.type == .lineString }
      return .multiLineString(pieces.map(\.positions))
    }
    var pieces = Coordinates(.multiLineString)
    for path in paths { path.appendPieces(in: edges, to: &pieces) }
    return Geometry(pieces)
  }
}

extension LinePath {
  fileprivate func appendPieces(in edges: EdgeBands, to pieces: inout Coordinates) {
    // The edge at whose start the last piece still goes on.
    var open = -1
    visitStretches(in: edges) { edge, from, to in
      let (start, way) = (places[edge], places[edge + 1] - places[edge])
      if from > 0 || open != edge {
        pieces.endPath()
        pieces.append(from > 0 ? start + way * from : start)
      }
      pieces.append(to < 1 ? start + way * to : places[edge + 1])
      open = to < 1 ? -1 : edge + 1
    }
    pieces.endPath()
  }
}

extension Coordinates {
  fileprivate mutating func append(_ place: Place) {
    values.append(place.x)
    values.append(place.y)
  }

  fileprivate mutating func endPath() {
    if ringEnds.last ?? 0 < count { ringEnds.append(count) }
  }
}
