import SimpleFeatures

extension Coordinates {
  /// Collections may lie in one another so deep.
  private static var depthLimit: Int { 64 }

  /// Whether the ends of parts are in order and within the numbers, all through a collection; nothing else may be asked for
  /// its paths.
  var partsFit: Bool { partsFit(depth: 0) }

  private func partsFit(depth: Int) -> Bool {
    guard depth <= Self.depthLimit else { return false }
    return Self.areInOrder(ringEnds, within: count) && Self.areInOrder(polygonEnds, within: ringEnds.count)
      && members.allSatisfy { $0.coordinates.partsFit(depth: depth + 1) }
  }

  private static func areInOrder(_ ends: [Int], within count: Int) -> Bool {
    var before = 0
    for end in ends {
      guard before <= end, end <= count else { return false }
      before = end
    }
    return true
  }

  /// Whether a range of positions is one of these.
  func holds(_ path: Range<Int>) -> Bool { path.lowerBound >= 0 && path.upperBound <= count }
}
