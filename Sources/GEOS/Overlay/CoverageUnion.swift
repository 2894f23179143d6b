import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The union of areas that meet only in edges they share vertex by vertex, much faster than
  /// ``SimpleFeatures/Geometry/unaryUnion(grid:)``.
  ///
  /// Areas that overlap, or whose shared edges have different vertices, are not always noticed, and then the result is no
  /// union: ask ``Coverage/faults(gapWidth:)`` first. Heights are kept.
  ///
  /// - Throws: ``GEOSError`` for points and lines, and where GEOS notices that the areas are no coverage.
  ///
  /// `GEOSCoverageUnion_r`
  public func coverageUnion() throws(GEOSError) -> Geometry {
    guard try !handle().isEmpty else { return .empty(.multiPolygon) }
    return try unsafe derived("GEOSCoverageUnion_r", GEOSCoverageUnion_r)
  }
}
