import GEOS
import SimpleFeatures
import TestSupport

/// Zones and the routes that are hardest for them: through their vertices, along their edges, on from them, to their middles.
struct ClippingCases {
  /// Coordinates are multiples of so much, and with a power of two so are all middles: then every case is exact in GEOS too.
  let spacing: Double
  private var random: SeededGenerator

  init(seed: Int, spacing: Double) {
    self.spacing = spacing
    random = SeededGenerator(seed: UInt64(seed))
  }

  /// A star-shaped zone, perhaps with a star-shaped hole; not always valid, for corners snap to the grid.
  mutating func zone() -> [[Position]] {
    var rings = [ring(corners: Int.random(in: 3...30, using: &random), radii: 2...10)]
    if Bool.random(using: &random) { rings.append(ring(corners: Int.random(in: 3...8, using: &random), radii: 0.25...1.75)) }
    return rings
  }

  private mutating func ring(corners: Int, radii: ClosedRange<Double>) -> [Position] {
    // Directions of a square, which need no functions of angles.
    let side = Double(corners) / 4
    var ring = (0..<corners).map { corner in
      let along = Double(corner) / side
      let share = 2 * (along - along.rounded(.down)) - 1
      let radius = Double.random(in: radii, using: &random)
      let (x, y) = [(share, -1), (1, share), (-share, 1), (-1, -share)][Int(along) % 4]
      return Position(snapped(x * radius), snapped(y * radius))
    }
    ring.append(ring[0])
    return ring
  }

  private func snapped(_ number: Double) -> Double { (number / spacing).rounded() * spacing }

  mutating func route(through zone: [[Position]]) -> [Position] {
    var route: [Position] = []
    if Bool.random(using: &random) {
      let ring = zone.randomElement(using: &random) ?? []
      let start = Int.random(in: 0..<ring.count - 1, using: &random)
      route = (0..<Int.random(in: 1...6, using: &random)).map { ring[(start + $0) % (ring.count - 1)] }
      if Bool.random(using: &random) { route.reverse() }
    }
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      route.insert(place(about: zone), at: Int.random(in: 0...route.count, using: &random))
    }
    return route
  }

  private mutating func place(about zone: [[Position]]) -> Position {
    let ring = zone.randomElement(using: &random) ?? []
    let edge = Int.random(in: 0..<ring.count - 1, using: &random)
    let (a, b) = (ring[edge], ring[edge + 1])
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return a
    case 2: return Position((a.x + b.x) / 2, (a.y + b.y) / 2)
    case 3: return Position(2 * b.x - a.x, 2 * b.y - a.y)
    case 4:
      let other = ring.randomElement(using: &random) ?? a
      return Position((a.x + other.x) / 2, (a.y + other.y) / 2)
    case 5: return Position(a.x, b.y)
    default:
      return Position(
        snapped(Double.random(in: -10...10, using: &random)), snapped(Double.random(in: -10...10, using: &random)))
    }
  }
}
