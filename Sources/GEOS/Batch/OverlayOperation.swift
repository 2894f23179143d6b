import SimpleFeatures

/// An overlay of two geometries; each is the method of `Geometry` of its name.
public enum OverlayOperation: Sendable, Hashable, CaseIterable {
  /// What is in the one geometry and in the other.
  case intersection
  /// What is in the one geometry or in the other, or in both.
  case union
  /// What is in the one geometry and not in the other.
  case difference
  /// What is in exactly one of the two geometries.
  case symmetricDifference

  func of(_ geometry: Geometry, _ other: Geometry, grid: Double?) throws(GEOSError) -> Geometry {
    switch self {
    case .intersection: try geometry.intersection(other, grid: grid)
    case .union: try geometry.union(other, grid: grid)
    case .difference: try geometry.difference(other, grid: grid)
    case .symmetricDifference: try geometry.symmetricDifference(other, grid: grid)
    }
  }
}
