import GEOS
public import Geodesy
public import SimpleFeatures

extension EllipsoidalMetric {
  /// A geometry with fewer vertices, as much area on one side of each replaced stretch as on the other: the trade-off line of
  /// border practice.
  ///
  /// The longest stretch from each vertex on that can be is replaced by two edges, which meet in a new vertex where the area
  /// between the old and the new, on the ellipsoid and with its sign, is 0 (to 0.05 m² a stretch). Ends of lines, and of rings
  /// the first vertex, stay. The two lines can be walked along together without ever being farther apart than the tolerance. A line
  /// that does not cross itself, and an area that is valid, stay so: where need be with a smaller tolerance.
  ///
  /// After D. Tutić and M. Lapaine, Area preserving cartographic line generalization, Kartografija i geoinformacije 11 (2009),
  /// and B. J. Kronenfeld et al., Simplification of polylines by segment collapse: minimizing areal displacement while
  /// preserving area, International Journal of Cartography 6 (2020).
  public func simplifiedKeepingAreas(
    _ geometry: Geometry, edges: EdgeMeaning = .geodesic, tolerance: Double
  ) throws(DelimitationError) -> Geometry {
    guard tolerance > 0, tolerance.isFinite else {
      throw DelimitationError(.outOfRange, "the tolerance is \(tolerance) m; expected more than 0")
    }
    guard geometry.dimension != 0 else { return geometry }
    let pieces = Pieces(geometry)
    let wasSound = try isSound(geometry)
    var allowed = tolerance
    for _ in 0..<12 {
      let simple = pieces.mapPaths { simplified($0, edges, allowed) }.geometry
      guard wasSound else { return simple }
      if try isSound(simple) { return simple }
      allowed /= 2
    }
    return geometry
  }

  private func isSound(_ geometry: Geometry) throws(DelimitationError) -> Bool {
    try DelimitationError.translating { try geometry.dimension == 2 ? geometry.isValid() : geometry.isSimple() }
  }

  private func simplified(_ path: [LonLat], _ edges: EdgeMeaning, _ tolerance: Double) -> [LonLat] {
    let path = Self.unwrapped(path)
    var kept = Array(path.prefix(1))
    var start = 0
    while start < path.count - 1 {
      let stretch = longestStretch(path, from: start, edges, tolerance)
      if let bend = stretch.bend { kept.append(bend) }
      kept.append(path[stretch.end])
      start = stretch.end
    }
    return kept
  }

  /// The end of the longest stretch found by doubling and halving, with its new vertex; the next vertex where there is none.
  private func longestStretch(
    _ path: [LonLat], from start: Int, _ edges: EdgeMeaning, _ tolerance: Double
  ) -> (end: Int, bend: LonLat?) {
    var best = (end: start + 1, bend: LonLat?.none)
    let last = path.count - 1
    func isReplaced(to end: Int) -> Bool {
      let stretch = EqualAreaStretch(Array(path[start...end]), edges: edges, in: self)
      guard let bend = stretch.vertex(tolerance: tolerance) else { return false }
      best = (end, bend)
      return true
    }
    // Shorter than three edges, nothing is won.
    var count = 3
    while start + count <= last, isReplaced(to: start + count) { count *= 2 }
    var (low, high) = (best.end, min(start + count, last + 1))
    while best.bend != nil, high - low > 1 {
      let middle = (low + high) / 2
      if isReplaced(to: middle) { low = middle } else { high = middle }
    }
    return best
  }
}
