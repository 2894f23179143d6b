import GEOS
import Glibc
import SimpleFeatures

/// SplitMix64 (Steele et al. 2014): the same cases from the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func star(corners: Int, radii: ClosedRange<Double>, spacing: Double, _ random: inout Seeded) -> [Position] {
  var ring = (0..<corners).map { corner in
    let (radius, turn) = (Double.random(in: radii, using: &random), Double(corner) / Double(corners) * 2 * .pi)
    func snapped(_ number: Double) -> Double { spacing > 0 ? (number / spacing).rounded() * spacing : number }
    return Position(snapped(radius * cos(turn)), snapped(radius * sin(turn)))
  }
  ring.append(ring[0])
  return ring
}

/// A place that makes trouble: a corner, the middle of an edge, a place beyond its end, between two corners, level with two.
private func place(about zone: [[Position]], _ random: inout Seeded) -> Position {
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
  default: return Position(Double.random(in: -10...10, using: &random), Double.random(in: -10...10, using: &random))
  }
}

/// Compares clipping with overlay, edge by edge, and prints each case in which they differ as one line of JSON, for
/// `peers/clipping_fractions.py` to say who is right, then how many cases there were and how many of them on a grid, where overlay is
/// exact too, differ.
func clipping(cases count: Int, seed: UInt64) throws {
  var random = Seeded(state: seed)
  var tried = 0
  var differOnGrid = 0
  while tried < count {
    let spacings: [Double] = [0, 1, 0.5, 0.125, 1e-7]
    let spacing = spacings.randomElement(using: &random) ?? 0
    var rings = [star(corners: Int.random(in: 3...30, using: &random), radii: 2...10, spacing: spacing, &random)]
    if Bool.random(using: &random) {
      rings.append(star(corners: Int.random(in: 3...8, using: &random), radii: 0.25...1.75, spacing: spacing, &random))
    }
    let zone = Geometry.polygon(rings)
    guard try zone.isValid() else { continue }
    let clipper = try AreaClipper(zone)
    for _ in 0..<20 {
      var route: [Position] = []
      if Bool.random(using: &random) {
        let ring = rings.randomElement(using: &random) ?? []
        let start = Int.random(in: 0..<ring.count - 1, using: &random)
        route = (0..<Int.random(in: 1...6, using: &random)).map { ring[(start + $0) % (ring.count - 1)] }
        if Bool.random(using: &random) { route.reverse() }
      }
      for _ in 0..<Int.random(in: 2...6, using: &random) {
        route.insert(place(about: rings, &random), at: Int.random(in: 0...route.count, using: &random))
      }
      let overlaid: Double = try zip(route, route.dropFirst()).reduce(0) { sum, edge in
        edge.0 == edge.1 ? sum : sum + (try Geometry.lineString([edge.0, edge.1]).intersection(zone).planarLength())
      }
      let length = try clipper.length(of: .lineString(route))
      tried += 1
      guard abs(length - overlaid) > 1e-9 * max(1, overlaid) else { continue }
      if [1, 0.5, 0.125].contains(spacing),
        route.allSatisfy({ ($0.x * 16).rounded() == $0.x * 16 && ($0.y * 16).rounded() == $0.y * 16 })
      {
        differOnGrid += 1
      }
      func pairs(_ path: [Position]) -> String { "[" + path.map { "[\($0.x), \($0.y)]" }.joined(separator: ", ") + "]" }
      let zoneText = rings.map(pairs).joined(separator: ", ")
      print("{\"clipped\": \(length), \"overlaid\": \(overlaid), \"route\": \(pairs(route)), \"zone\": [\(zoneText)]}")
    }
  }
  print("{\"cases\": \(tried), \"differ_on_grid\": \(differOnGrid)}")
}
