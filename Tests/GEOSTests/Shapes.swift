import SimpleFeatures
import TestSupport

/// Shapes that several suites use.
enum Shapes {
  static func box(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> Geometry {
    .polygon([ring(minX, minY, maxX, maxY)])
  }

  static func ring(_ minX: Double, _ minY: Double, _ maxX: Double, _ maxY: Double) -> [Position] {
    [Position(minX, minY), Position(minX, maxY), Position(maxX, maxY), Position(maxX, minY), Position(minX, minY)]
  }

  static let bowTie = Geometry.polygon([[Position(0, 0), Position(2, 2), Position(2, 0), Position(0, 2), Position(0, 0)]])

  /// A star-shaped polygon about a centre, valid by construction.
  static func star(_ centre: Position, corners: Int, _ random: inout SeededGenerator) -> Geometry {
    var ring = (0..<corners).map { corner in
      let radius = Double.random(in: 1...10, using: &random)
      let turn = Double(corner) / Double(corners) * 2 * .pi
      return Position(centre.x + radius * cosine(turn), centre.y + radius * cosine(turn - .pi / 2))
    }
    ring.append(ring[0])
    return .polygon([ring])
  }

  /// The cosine by its series, enough for drawing.
  private static func cosine(_ angle: Double) -> Double {
    let turn = angle.remainder(dividingBy: 2 * .pi)
    var term = 1.0
    var sum = 1.0
    for step in 1...12 {
      term *= -turn * turn / Double(2 * step * (2 * step - 1))
      sum += term
    }
    return sum
  }

  /// Collections nested this deep around a point.
  static func nested(_ depth: Int) -> Geometry {
    var geometry = Geometry.point(1, 1)
    for _ in 0..<depth { geometry = .geometryCollection([geometry]) }
    return geometry
  }
}
