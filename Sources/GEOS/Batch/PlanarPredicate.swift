import SimpleFeatures

/// A question with yes or no for an answer that can be asked of many pairs of geometries; each is the method of `Geometry` of its name.
///
/// Disjoint is what does not intersect.
public enum PlanarPredicate: Sendable, Hashable {
  case intersects
  case contains
  case containsProperly
  case covers
  case isWithin
  case isCovered
  case crosses
  case overlaps
  case touches
  case equalsTopologically
  /// The planar distance is at most so much.
  case isWithinDistance(Double)

  func holds(_ geometry: Geometry, _ other: Geometry) throws(GEOSError) -> Bool {
    switch self {
    case .intersects: try geometry.intersects(other)
    case .contains: try geometry.contains(other)
    case .containsProperly: try geometry.relates(to: other, matching: "T**FF*FF*")
    case .covers: try geometry.covers(other)
    case .isWithin: try geometry.isWithin(other)
    case .isCovered: try geometry.isCovered(by: other)
    case .crosses: try geometry.crosses(other)
    case .overlaps: try geometry.overlaps(other)
    case .touches: try geometry.touches(other)
    case .equalsTopologically: try geometry.equalsTopologically(other)
    case .isWithinDistance(let distance): try geometry.isWithin(distance: distance, of: other)
    }
  }

  func holds(_ geometry: PreparedGeometry, _ other: Geometry) throws(GEOSError) -> Bool {
    switch self {
    case .intersects: try geometry.intersects(other)
    case .contains: try geometry.contains(other)
    case .containsProperly: try geometry.containsProperly(other)
    case .covers: try geometry.covers(other)
    case .isWithin: try geometry.isWithin(other)
    case .isCovered: try geometry.isCovered(by: other)
    case .crosses: try geometry.crosses(other)
    case .overlaps: try geometry.overlaps(other)
    case .touches: try geometry.touches(other)
    case .equalsTopologically: try geometry.geometry.equalsTopologically(other)
    case .isWithinDistance(let distance): try geometry.isWithin(distance: distance, of: other)
    }
  }

  /// How far apart the boxes of two geometries may be between which it holds.
  var reach: Double {
    if case .isWithinDistance(let distance) = self { distance } else { 0 }
  }

  /// The predicate that holds of the other and the one where this holds of the one and the other; `nil` where there is none.
  var converse: PlanarPredicate? {
    switch self {
    case .intersects, .crosses, .overlaps, .touches, .equalsTopologically, .isWithinDistance: self
    case .contains: .isWithin
    case .isWithin: .contains
    case .covers: .isCovered
    case .isCovered: .covers
    case .containsProperly: nil
    }
  }
}
