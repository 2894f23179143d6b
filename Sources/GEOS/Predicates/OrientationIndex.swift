import CGEOS
public import SimpleFeatures

/// On which side of a directed line a position lies.
public enum OrientationIndex: Int32, Sendable, Hashable, CaseIterable {
  /// To the right.
  case clockwise = -1
  /// On the line itself.
  case collinear = 0
  /// To the left.
  case counterClockwise = 1

  /// The side of the line from `start` to `end` on which `position` lies, exact for every finite position whose products
  /// do not overflow.
  ///
  /// - Throws: ``GEOSError`` when a number is not finite.
  ///
  /// `GEOSOrientationIndex_r`
  public init(from start: Position, to end: Position, of position: Position) throws(GEOSError) {
    let function = "GEOSOrientationIndex_r"
    for place in [start, end, position] { try Argument.finite(place, of: function) }
    let index = try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.number(function, failingWith: 2) {
        unsafe GEOSOrientationIndex_r($0, start.x, start.y, end.x, end.y, position.x, position.y)
      }
    }
    self = OrientationIndex(rawValue: index) ?? .collinear
  }
}
