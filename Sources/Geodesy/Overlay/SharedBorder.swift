import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The line that two areas share: the part of the first one's boundary that runs on the second one's.
  ///
  /// - Parameter tolerance: in metres; 0 for data that matches vertex for vertex or along straight edges. Otherwise all of
  ///   the first boundary within that distance of the second counts, found by exact distances; where the two part, the line
  ///   runs on for as long as they are that near.
  /// - Returns: a line string, a multi line string with parts joined where they meet, or an empty line.
  public func sharedBorder(
    _ first: Geometry, _ second: Geometry, edges: EdgeMeaning = .geodesic, tolerance: Double = 0
  ) throws(GeodesyError) -> Geometry {
    guard tolerance >= 0, tolerance.isFinite else {
      throw GeodesyError(.outOfRange, "the tolerance is \(tolerance) m; expected 0 or more")
    }
    let areas = try aligned([first, second])
    let shared: Geometry
    if tolerance == 0 {
      shared = try GeodesyError.translating { try areas[0].boundary().intersection(try areas[1].boundary()) }
    } else {
      let borders = Pieces(areas[1]).areas.joined()
      let field = DistanceField(geodesicPieces(Pieces(lines: Array(borders)).geometry, edges: edges), in: self)
      let search = DistanceIntervals(of: field, within: tolerance)
      let lines = Pieces(areas[0]).areas.joined().flatMap { ring in
        sections(of: geodesicLines([ring], edges), edges: .geodesic, search.intervals(along: geodesicLines([ring], edges)[0]))
      }
      shared = Pieces(lines: lines).geometry
    }
    let lines = shared.parts(ofDimension: 1)
    if lines.isEmpty { return .empty(.lineString) }
    return try GeodesyError.translating { try lines.lineMerge() }
  }

  private func geodesicLines(_ lines: [[LonLat]], _ edges: EdgeMeaning) -> [[LonLat]] {
    edges == .geodesic ? lines : lines.map { densified($0, edges, for: .geodesic, maxError: 1e-3) }
  }
}
