public import SimpleFeatures

/// Whether a geometry meets itself, and where.
public struct Simplicity: Sendable, Hashable {
  /// Whether the geometry nowhere meets itself where it must not.
  public var isSimple: Bool
  /// The first place, along the geometry, where it meets itself and must not.
  public var place: Position?
}

extension Geometry {
  /// Whether the geometry nowhere meets itself except at the ends of its lines, else the first place where it does.
  ///
  /// The verdict is that of ``SimpleFeatures/Geometry/isSimple()``; the C functions do not tell the place, so the segments are
  /// searched for it by the same rule (OGC Simple Features: lines may touch at their ends only, the end of a closed line is
  /// none, every ring is looked at by itself).
  ///
  /// `GEOSisSimple_r`, `GEOSOrientationIndex_r`, `GEOSSegmentIntersection_r`
  public func simplicity() throws(GEOSError) -> Simplicity {
    if try isSimple() { return Simplicity(isSimple: true) }
    return Simplicity(isSimple: false, place: try firstMeeting())
  }

  private func firstMeeting() throws(GEOSError) -> Position? {
    switch type {
    case .point: return nil
    case .multiPoint:
      var seen: Set<Position> = []
      return positions.first { !seen.insert(Position($0.x, $0.y)).inserted }
    case .lineString, .multiLineString: return try SelfMeeting(self, ringByRing: false).first()
    case .polygon, .multiPolygon: return try SelfMeeting(self, ringByRing: true).first()
    case .geometryCollection:
      for member in coordinates.members {
        if let place = try member.firstMeeting() { return place }
      }
      return nil
    }
  }
}

/// The search for two segments that meet where they must not.
private struct SelfMeeting {
  private let tree: SegmentTree
  private let ringByRing: Bool
  /// The first and the last segment of each path that has any.
  private let ends: [Int: ClosedRange<Int>]

  init(_ geometry: Geometry, ringByRing: Bool) {
    tree = SegmentTree(geometry.segments())
    self.ringByRing = ringByRing
    var ends: [Int: ClosedRange<Int>] = [:]
    for (index, segment) in tree.segments.enumerated() {
      ends[segment.path] = (ends[segment.path]?.lowerBound ?? index)...index
    }
    self.ends = ends
  }

  func first() throws(GEOSError) -> Position? {
    try ContextLease.lend { (lease) throws(GEOSError) in
      for (index, segment) in tree.segments.enumerated() {
        var place: Position?
        try tree.visit(meeting: segment.bounds) { (other) throws(GEOSError) in
          guard other > index, !ringByRing || tree.segments[other].path == segment.path else { return true }
          place = try forbiddenPlace(index, other, lease)
          return place == nil
        }
        if let place { return place }
      }
      return nil
    }
  }

  private func forbiddenPlace(_ index: Int, _ other: Int, _ lease: borrowing ContextLease) throws(GEOSError) -> Position? {
    let first = tree.segments[index]
    let second = tree.segments[other]
    guard let meeting = try first.meeting(second, lease) else { return nil }
    let place = meeting.places[0]
    if meeting.places.count > 1 || meeting.isInterior(to: first, second) { return place }
    let isSamePath = first.path == second.path
    if isSamePath, other == index + 1 { return nil }
    guard isEnd(place, of: index), isEnd(place, of: other) else { return place }
    return !isSamePath && (isClosed(first.path) || isClosed(second.path)) ? place : nil
  }

  /// Whether a place is the end of the path that a segment belongs to, not only of the segment.
  private func isEnd(_ place: Position, of index: Int) -> Bool {
    let segment = tree.segments[index]
    guard let ends = ends[segment.path] else { return false }
    return (index == ends.lowerBound && segment.start.coincides(with: place))
      || (index == ends.upperBound && segment.end.coincides(with: place))
  }

  private func isClosed(_ path: Int) -> Bool {
    guard let ends = ends[path] else { return false }
    return tree.segments[ends.lowerBound].start.coincides(with: tree.segments[ends.upperBound].end)
  }
}
