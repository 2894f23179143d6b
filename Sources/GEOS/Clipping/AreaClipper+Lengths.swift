public import SimpleFeatures

extension AreaClipper {
  /// The planar length of what of a geometry's lines lies in the area; points and areas have none.
  ///
  /// - Throws: ``GEOSError`` for lines that GEOS cannot hold, such as one with a number that is not finite.
  ///
  /// `GEOSIntersection_r` where GEOS is asked
  public func length(of lines: Geometry) throws(GEOSError) -> Double {
    try length(of: ClippedLines(lines))
  }

  func length(of lines: ClippedLines) throws(GEOSError) -> Double {
    guard let edges, let paths = lines.paths else { return try lines.geometry.intersection(area).planarLength() }
    return paths.reduce(0) { $0 + $1.length(in: edges) }
  }
}
