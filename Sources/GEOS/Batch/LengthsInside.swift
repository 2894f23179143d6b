public import SimpleFeatures

extension [Geometry] {
  /// The planar lengths of what of each geometry's lines lies in each of many areas, borders included.
  ///
  /// Each area is made ready once, and asked only about lines whose boxes meet its own; see ``AreaClipper`` for what is counted.
  ///
  /// - Returns: the pairs of a line and an area with more than 0 in common, by the line's place and then by the area's.
  /// - Throws: ``BatchError`` that names a line or an area that GEOS cannot hold, or an area that is none.
  public func lengths(
    inside areas: [Geometry], threads: Int = BatchWork.processors
  ) throws(BatchError) -> [Pairing<Double>] {
    let clippers = try BatchWork.inPieces(of: areas.count, size: 16, threads: threads) { (piece) throws(BatchError) in
      var made: [AreaClipper] = []
      for index in piece {
        made.append(try BatchError.naming(other: index) { () throws(GEOSError) in try AreaClipper(areas[index]) })
      }
      return made
    }
    let lines = try BatchWork.inPieces(of: count, size: 256, threads: threads) { (piece) throws(BatchError) in
      var made: [ClippedLines] = []
      for index in piece { made.append(try BatchError.naming(index) { () throws(GEOSError) in try ClippedLines(self[index]) }) }
      return made
    }
    let tree = BoxTree(lines.map(\.box))
    // Area by area, whose edges then stay near the processor; many lines in parts, so that one area keeps all threads busy.
    let parts = (count + Self.linesPerPart - 1) / Self.linesPerPart
    let found = try BatchWork.inPieces(of: areas.count * parts, size: 1, threads: threads) { (piece) throws(BatchError) in
      let area = piece.lowerBound / parts
      let part = piece.lowerBound % parts * Self.linesPerPart
      guard let box = BoxTree.Box(areas[area]) else { return [Pairing<Double>]() }
      var found: [Pairing<Double>] = []
      for line in tree.meeting(box) where line >= part && line < part + Self.linesPerPart {
        let length = try BatchError.naming(line, other: area) { () throws(GEOSError) in
          try clippers[area].length(of: lines[line])
        }
        if length > 0 { found.append(Pairing(index: line, otherIndex: area, value: length)) }
      }
      return found
    }
    return found.sorted { ($0.index, $0.otherIndex) < ($1.index, $1.otherIndex) }
  }

  private static var linesPerPart: Int { 4096 }
}
