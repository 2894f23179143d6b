import CGEOS
import SimpleFeatures

/// Where two segments meet.
struct SegmentMeeting {
  /// One position, or the two ends of the part that both have.
  var places: [Position]

  /// Whether a place is no end of one of the two segments.
  func isInterior(to first: Segment, _ second: Segment) -> Bool {
    places.contains { place in
      !(first.endsAt(place) && second.endsAt(place))
    }
  }
}

extension Segment {
  func endsAt(_ place: Position) -> Bool { start.coincides(with: place) || end.coincides(with: place) }

  /// Where this segment meets another; `nil` where it does not. Decided by exact signs, the place of a crossing is rounded.
  ///
  /// `GEOSOrientationIndex_r`, `GEOSSegmentIntersection_r`
  func meeting(_ other: Segment, _ lease: borrowing ContextLease) throws(GEOSError) -> SegmentMeeting? {
    let sides = (try side(of: other.start, lease), try side(of: other.end, lease))
    guard sides.0 * sides.1 <= 0 else { return nil }
    if sides == (0, 0) { return collinearMeeting(other) }
    let own = (try other.side(of: start, lease), try other.side(of: end, lease))
    guard own.0 * own.1 <= 0 else { return nil }
    if sides.0 == 0 { return SegmentMeeting(places: [other.start]) }
    if sides.1 == 0 { return SegmentMeeting(places: [other.end]) }
    if own.0 == 0 { return SegmentMeeting(places: [start]) }
    if own.1 == 0 { return SegmentMeeting(places: [end]) }
    return SegmentMeeting(places: [try crossing(other, lease)])
  }

  /// 1 when a position is to the left, −1 to the right, 0 on the line through the segment.
  private func side(of position: Position, _ lease: borrowing ContextLease) throws(GEOSError) -> Int32 {
    try unsafe lease.number("GEOSOrientationIndex_r", failingWith: 2) {
      unsafe GEOSOrientationIndex_r($0, start.x, start.y, end.x, end.y, position.x, position.y)
    }
  }

  private func collinearMeeting(_ other: Segment) -> SegmentMeeting? {
    let isSteep = (end.x - start.x).magnitude < (end.y - start.y).magnitude
    func before(_ left: Position, _ right: Position) -> Bool { isSteep ? left.y < right.y : left.x < right.x }
    let own = before(start, end) ? (start, end) : (end, start)
    let others = before(other.start, other.end) ? (other.start, other.end) : (other.end, other.start)
    let first = before(own.0, others.0) ? others.0 : own.0
    let last = before(own.1, others.1) ? own.1 : others.1
    if first.coincides(with: last) { return SegmentMeeting(places: [first]) }
    return before(first, last) ? SegmentMeeting(places: [first, last]) : nil
  }

  private func crossing(_ other: Segment, _ lease: borrowing ContextLease) throws(GEOSError) -> Position {
    var x = 0.0
    var y = 0.0
    let found = try unsafe lease.number("GEOSSegmentIntersection_r", failingWith: 0) {
      unsafe GEOSSegmentIntersection_r(
        $0, start.x, start.y, end.x, end.y, other.start.x, other.start.y, other.end.x, other.end.y, &x, &y)
    }
    guard found == 1, x.isFinite, y.isFinite else {
      throw GEOSError(code: .engineFailure, operation: "GEOSSegmentIntersection_r", message: "found no crossing")
    }
    return Position(x, y)
  }
}
