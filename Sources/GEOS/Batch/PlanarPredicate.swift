import SimpleFeatures

/// A question with yes or no for an answer that can be asked of many pairs of geometries; each is the method of `Geometry` of its name.
///
/// Disjoint is what does not intersect.
public enum PlanarPredicate: Sendable, Hashable {
  /// The two have at least one position in common.
  case intersects
  /// No position of the other is outside the one, and their interiors meet.
  case contains
  /// Every position of the other is in the interior of the one.
  case containsProperly
  /// No position of the other is outside the one.
  case covers
  /// No position of the one is outside the other, and their interiors meet.
  case isWithin
  /// No position of the one is outside the other.
  case isCovered
  /// One is partly inside and partly outside another of greater dimension, or the
  /// interiors of two lines meet in points and in no stretch.
  case crosses
  /// The two have one dimension, their interiors meet in that dimension, and each is partly outside the other.
  case overlaps
  /// The two meet, but their interiors do not.
  case touches
  /// The two hold the same positions, whatever their order and number of vertices.
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
