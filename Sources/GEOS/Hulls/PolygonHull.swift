import CGEOS
public import SimpleFeatures

/// How far ``SimpleFeatures/Geometry/polygonHull(_:_:)`` simplifies.
public enum HullDetail: Sendable, Hashable {
  /// The share of vertices to keep, 1 for all, 0 for the fewest.
  case vertexShare(Double)
  /// The share of the area by which the hull may differ, 0 for none.
  case areaShare(Double)

  /// The number in `GEOSPolygonHullParameterModes`, which the reentrant part of the header leaves out.
  var engineMode: UInt32 {
    switch self {
    case .vertexShare: 1
    case .areaShare: 2
    }
  }

  var share: Double {
    switch self {
    case .vertexShare(let share), .areaShare(let share): share
    }
  }
}

/// On which side of an area's outline a simplified one lies.
public enum HullSide: Sendable, Hashable, CaseIterable {
  /// It covers the area.
  case outer
  /// It lies within the area.
  case inner
}

extension Geometry {
  /// An area of fewer vertices that covers this one, or lies within it, ring by ring; it stays valid, holes stay holes.
  /// Heights are kept.
  ///
  /// - Parameters:
  ///   - side: whether the hull covers the area or lies within it.
  ///   - detail: with ``HullDetail/vertexShare(_:)`` 0 to 1, with ``HullDetail/areaShare(_:)`` 0 or more.
  /// - Throws: ``GEOSError`` when the share is out of its range, and when the geometry is no area or not valid.
  ///
  /// `GEOSPolygonHullSimplifyMode_r`
  public func polygonHull(_ side: HullSide, _ detail: HullDetail) throws(GEOSError) -> Geometry {
    let function = "GEOSPolygonHullSimplifyMode_r"
    try Argument.notNegative(detail.share, "share", of: function)
    if case .vertexShare(let share) = detail { try Argument.within(0...1, share, "share of vertices", of: function) }
    try requireArea(function)
    try requireValid(function)
    return try unsafe derived(function) {
      unsafe GEOSPolygonHullSimplifyMode_r($0, $1, side == .outer ? 1 : 0, detail.engineMode, detail.share)
    }
  }
}
