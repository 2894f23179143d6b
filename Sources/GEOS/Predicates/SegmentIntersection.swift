import CGEOS
public import SimpleFeatures

/// A straight edge between two positions.
public struct LineSegment: Sendable, Hashable {
  /// Where the edge begins.
  public var start: Position
  /// Where the edge ends.
  public var end: Position

  /// The edge from one position to another.
  public init(_ start: Position, _ end: Position) {
    self.start = start
    self.end = end
  }

  /// A position that the two have in common, `nil` when there is none; of a stretch in common, one of its ends.
  ///
  /// - Throws: ``GEOSError`` when a number is not finite.
  ///
  /// `GEOSSegmentIntersection_r`
  public func intersection(_ other: LineSegment) throws(GEOSError) -> Position? {
    let function = "GEOSSegmentIntersection_r"
    for place in [start, end, other.start, other.end] { try Argument.finite(place, of: function) }
    return try ContextLease.lend { (lease) throws(GEOSError) in
      var x = 0.0
      var y = 0.0
      let answer = try unsafe lease.number(function, failingWith: 0) {
        unsafe GEOSSegmentIntersection_r(
          $0, start.x, start.y, end.x, end.y, other.start.x, other.start.y, other.end.x, other.end.y, &x, &y)
      }
      guard answer == 1 else { return nil }
      try Argument.finite(Position(x, y), of: function)
      return Position(x, y)
    }
  }
}
