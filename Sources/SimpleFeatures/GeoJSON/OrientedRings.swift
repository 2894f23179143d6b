/// Closed rings that say by their direction whether they are shells (counter-clockwise) or holes.
enum OrientedRings {
  /// Splits a ring that comes back to a position into rings that do not; those without an inside are left out.
  static func split(_ ring: [Position]) -> [[Position]] {
    var rings: [[Position]] = []
    var open: [Position] = []
    var places: [Point: Int] = [:]
    for position in ring {
      let point = Point(x: position.x, y: position.y)
      if let place = places[point] {
        rings.append(open[place...] + [open[place]])
        for left in open[(place + 1)...] { places[Point(x: left.x, y: left.y)] = nil }
        open.removeSubrange((place + 1)...)
      } else {
        places[point] = open.count
        open.append(position)
      }
    }
    return rings.filter { $0.count > 3 && doubledArea($0) != 0 }
  }

  /// Gives each hole to the shell around it.
  static func polygons(of rings: [[Position]]) -> [[[Position]]] {
    var polygons = rings.filter { doubledArea($0) > 0 }.map { [$0] }
    for hole in rings where doubledArea(hole) < 0 {
      let counts = polygons.map { polygon in hole.count { contains(polygon[0], $0) } }
      if let most = counts.max(), let index = counts.firstIndex(of: most) { polygons[index].append(hole) }
    }
    return polygons
  }

  private struct Point: Hashable {
    var x: Double
    var y: Double
  }

  /// Twice the area of a ring, positive when it runs counter-clockwise.
  private static func doubledArea(_ ring: [Position]) -> Double {
    guard let origin = ring.first else { return 0 }
    return zip(ring, ring.dropFirst()).reduce(0) { sum, side in
      let (start, end) = side
      return sum + (start.x - origin.x) * (end.y - origin.y) - (end.x - origin.x) * (start.y - origin.y)
    }
  }

  /// Whether a position lies inside a ring, by counting crossings of the ray to the east.
  private static func contains(_ ring: [Position], _ position: Position) -> Bool {
    var isInside = false
    for (start, end) in zip(ring, ring.dropFirst()) where (start.y > position.y) != (end.y > position.y) {
      let longitude = start.x + (end.x - start.x) * (position.y - start.y) / (end.y - start.y)
      if longitude > position.x { isInside.toggle() }
    }
    return isInside
  }
}
