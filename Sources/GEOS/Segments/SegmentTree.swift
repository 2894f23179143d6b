import SimpleFeatures

/// An index of segments by their bounds.
///
/// The segments of a line follow each other, and so neighbours in the array are neighbours in the plane: boxes around runs
/// of them, and boxes around runs of boxes, make a tree without any sorting.
struct SegmentTree {
  private static let fan = 8

  let segments: [Segment]
  /// The boxes around `fan` segments each, then around `fan` boxes each, up to a single one.
  private let levels: [[Bounds]]

  init(_ segments: [Segment]) {
    self.segments = segments
    var levels: [[Bounds]] = []
    var boxes = segments.map(\.bounds)
    while boxes.count > 1 || levels.isEmpty {
      boxes = stride(from: 0, to: boxes.count, by: SegmentTree.fan).compactMap { start in
        Bounds(Array(boxes[start..<min(start + SegmentTree.fan, boxes.count)]))
      }
      levels.append(boxes)
    }
    self.levels = levels
  }

  /// Visits the indices, ascending, of the segments whose bounds meet a box; stops where the visitor answers false.
  func visit(meeting box: Bounds, _ visitor: (Int) throws(GEOSError) -> Bool) throws(GEOSError) {
    guard !segments.isEmpty else { return }
    _ = try visit(level: levels.count - 1, node: 0, meeting: box, visitor)
  }

  private func visit(
    level: Int, node: Int, meeting box: Bounds, _ visitor: (Int) throws(GEOSError) -> Bool
  ) throws(GEOSError) -> Bool {
    guard levels[level][node].intersects(box) else { return true }
    for child in children(of: node, at: level) {
      if level > 0 {
        guard try visit(level: level - 1, node: child, meeting: box, visitor) else { return false }
      } else if segments[child].bounds.intersects(box) {
        guard try visitor(child) else { return false }
      }
    }
    return true
  }

  /// The segment nearest to a position, the first of several; `nil` when there is none.
  func nearest(to position: Position) -> (segment: Int, distance: Double)? {
    guard !segments.isEmpty else { return nil }
    var best = (segment: segments.count, distance: Double.infinity)
    descend(level: levels.count - 1, node: 0, position, &best)
    return best.segment < segments.count ? best : nil
  }

  private func descend(level: Int, node: Int, _ position: Position, _ best: inout (segment: Int, distance: Double)) {
    guard level > 0 else {
      for child in children(of: node, at: 0) {
        let segment = segments[child]
        let distance = position.distance(to: segment.position(at: segment.fraction(nearest: position)))
        if distance < best.distance || (distance == best.distance && child < best.segment) { best = (child, distance) }
      }
      return
    }
    let ordered = children(of: node, at: level).map { (node: $0, distance: levels[level - 1][$0].distance(to: position)) }
      .sorted { ($0.distance, $0.node) < ($1.distance, $1.node) }
    for child in ordered where child.distance <= best.distance {
      descend(level: level - 1, node: child.node, position, &best)
    }
  }

  private func children(of node: Int, at level: Int) -> Range<Int> {
    let count = level > 0 ? levels[level - 1].count : segments.count
    return node * SegmentTree.fan..<min((node + 1) * SegmentTree.fan, count)
  }
}

extension Bounds {
  /// The distance in the plane from a position to the box; 0 inside.
  fileprivate func distance(to position: Position) -> Double {
    let nearest = Position(min(max(position.x, west), east), min(max(position.y, south), north))
    return position.distance(to: nearest)
  }
}
