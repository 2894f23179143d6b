import Geodesy
import SimpleFeatures

/// The vertices of a path that say something: the ends of a line, and those that do not lie on the line between their
/// neighbours. A ring may start anywhere, so its first vertex is held to the same.
enum MeasuredVertices {
  /// How far from the line a vertex is passed over, in metres: far below what is measured, far above rounding.
  private static let slack = 1e-3

  /// The line between neighbours may be a geodesic or straight in longitude and latitude.
  static func of(_ path: [Position]) -> [Position] {
    guard path.count > 2, let first = path.first, let last = path.last else { return path }
    var kept = [first]
    for index in 1..<path.count - 1 where !isBetween(path[index], path[index - 1], path[index + 1]) { kept.append(path[index]) }
    guard first == last, kept.count > 3, isBetween(first, path[path.count - 2], path[1]) else { return kept + [last] }
    return kept.dropFirst() + [kept[1]]
  }

  private static func isBetween(_ vertex: Position, _ before: Position, _ after: Position) -> Bool {
    let metres = 111_195.0
    let turn = ((before.x - vertex.x).remainder(dividingBy: 360), (after.x - vertex.x).remainder(dividingBy: 360))
    let rise = (before.y - vertex.y, after.y - vertex.y)
    // Straight in degrees: cheap, and most vertices are off both lines by metres.
    let straight = distance(
      (turn.0 * metres, rise.0 * metres), (turn.1 * metres, rise.1 * metres))
    if straight <= slack { return true }
    let bend = abs(turn.0 - turn.1) * abs(turn.0 - turn.1) * metres
    guard straight <= bend + slack else { return false }
    let (metric, from, to) = (EllipsoidalMetric(), LonLat(before), LonLat(after))
    // What halves an edge of a quarter of the Earth was put there by somebody.
    return metric.shortestLength(from, to) < 9e6 && metric.nearest(to: LonLat(vertex), on: from, to).distance <= slack
  }

  /// How far the origin is from the segment between two points.
  private static func distance(_ first: (x: Double, y: Double), _ second: (x: Double, y: Double)) -> Double {
    let span = (x: second.x - first.x, y: second.y - first.y)
    let squared = span.x * span.x + span.y * span.y
    let share = squared > 0 ? min(max(-(first.x * span.x + first.y * span.y) / squared, 0), 1) : 0
    let away = (x: first.x + share * span.x, y: first.y + share * span.y)
    return (away.x * away.x + away.y * away.y).squareRoot()
  }
}
