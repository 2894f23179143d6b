/// What the edge between two consecutive vertices is.
public enum EdgeMeaning: String, Sendable, Hashable, CaseIterable {
  /// The shortest path on the ellipsoid. The default.
  case geodesic
  /// Straight in longitude and latitude, as RFC 7946 draws it.
  case planar
  /// A line of constant azimuth (loxodrome).
  case rhumb
  /// Along the parallel where both ends have the same latitude (to 1e-9°); a geodesic otherwise. The meaning of
  /// treaty lines such as «along the 49th parallel».
  case parallel
}

extension EdgeMeaning {
  /// Whether this edge, of this meaning, runs along a parallel.
  func followsParallel(_ from: LonLat, _ to: LonLat) -> Bool {
    self == .parallel && abs(from.y - to.y) <= 1e-9
  }
}
