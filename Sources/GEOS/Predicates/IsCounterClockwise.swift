import CGEOS
public import SimpleFeatures

extension Geometry {
  /// Whether a closed line, or the shell of a polygon, runs counter-clockwise; `false` for one that encloses nothing.
  ///
  /// - Throws: ``GEOSError`` for other types, for an open line and for fewer than four positions.
  ///
  /// `GEOSCoordSeq_isCCW_r`
  public func isCounterClockwise() throws(GEOSError) -> Bool {
    let function = "GEOSCoordSeq_isCCW_r"
    let isPolygon = type == .polygon
    let isClosedLine = try type == .lineString ? isClosed() : false
    guard isClosedLine || isPolygon, try !handle().isEmpty else {
      throw GEOSError(
        code: .outOfRange, operation: function, message: "only a closed line or a polygon that is not empty has a direction")
    }
    // Newer versions of GEOS say no more that so few positions have none.
    guard coordinates.paths[0].count >= 4 else {
      throw GEOSError(code: .outOfRange, operation: function, message: "fewer than four positions have no direction")
    }
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      let ring =
        try unsafe isPolygon
        ? lease.nonNull("GEOSGetExteriorRing_r") { unsafe GEOSGetExteriorRing_r($0, pointer) } : pointer
      let sequence = try unsafe lease.nonNull("GEOSGeom_getCoordSeq_r") { unsafe GEOSGeom_getCoordSeq_r($0, ring) }
      var answer: CChar = 0
      try unsafe lease.number(function, failingWith: 0) { unsafe GEOSCoordSeq_isCCW_r($0, sequence, &answer) }
      return answer == 1
    }
  }
}
