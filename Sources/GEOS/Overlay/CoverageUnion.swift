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
    let function = "GEOSCoverageUnion_r"
    guard try !handle().isEmpty else { return .empty(.multiPolygon) }
    // GEOS 3.14 crashes on what is no collection of areas.
    for part in simpleParts { try part.requireArea(function) }
    let areas = type == .polygon ? .geometryCollection([self]) : self
    return try unsafe areas.derived(function, GEOSCoverageUnion_r)
  }
}
