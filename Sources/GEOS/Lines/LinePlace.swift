import SimpleFeatures

/// A place on a line: on the edge that starts at a vertex, or that vertex itself.
struct LinePlace: Comparable {
  var vertex: Int
  /// How far along the edge, at least 0 and below 1.
  var fraction: Double
  var position: Position

  static func < (left: LinePlace, right: LinePlace) -> Bool {
    (left.vertex, left.fraction) < (right.vertex, right.fraction)
  }
}
