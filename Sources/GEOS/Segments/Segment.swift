import SimpleFeatures

/// A straight piece of a line or ring, between two neighbouring positions that differ in the plane.
struct Segment: Sendable {
  var start: Position
  var end: Position
  /// Which line or ring it belongs to, counted through the whole geometry.
  var path: Int
  /// Which position of that line or ring it starts at.
  var vertex: Int

  var length: Double { start.distance(to: end) }

  var bounds: Bounds {
    Bounds(west: min(start.x, end.x), south: min(start.y, end.y), east: max(start.x, end.x), north: max(start.y, end.y))
  }

  /// How far along the segment the foot of the perpendicular from a position is, cut off at the ends: 0 to 1.
  func fraction(nearest position: Position) -> Double {
    let run = Position(end.x - start.x, end.y - start.y)
    let square = run.x * run.x + run.y * run.y
    let share = ((position.x - start.x) * run.x + (position.y - start.y) * run.y) / square
    return share > 0 ? min(share, 1) : 0
  }

  /// The position at a fraction, with its height where both ends have one.
  func position(at fraction: Double) -> Position {
    let height: Double? =
      if let low = start.z, let high = end.z { low + (high - low) * fraction } else { nil }
    return Position(start.x + (end.x - start.x) * fraction, start.y + (end.y - start.y) * fraction, height)
  }
}

extension Position {
  /// The distance in the plane.
  func distance(to other: Position) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// Whether two positions are one in the plane, heights aside.
  func coincides(with other: Position) -> Bool { x == other.x && y == other.y }
}

extension Geometry {
  /// The segments of all lines and rings in order; those of no length are left out.
  func segments() -> [Segment] {
    var segments: [Segment] = []
    var paths = 0
    appendSegments(to: &segments, paths: &paths)
    return segments
  }

  private func appendSegments(to segments: inout [Segment], paths: inout Int) {
    let coordinates = coordinates
    for member in coordinates.members { member.appendSegments(to: &segments, paths: &paths) }
    guard coordinates.type != .point, coordinates.type != .multiPoint else { return }
    for path in coordinates.paths {
      for index in path.dropLast() {
        let start = coordinates[index]
        let end = coordinates[index + 1]
        guard !start.coincides(with: end) else { continue }
        segments.append(Segment(start: start, end: end, path: paths, vertex: index - path.lowerBound))
      }
      paths += 1
    }
  }
}
