import SimpleFeatures
import TestSupport

/// Arguments of every kind, from the harmless to the impossible, drawn from a seed.
struct HammerInput {
  var random: SeededGenerator

  init(seed: UInt64, number: Int) {
    random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
  }

  mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// A number as an argument: mostly ordinary, often at the end of its range, sometimes none at all.
  mutating func number() -> Double {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: pick([.nan, .infinity, -.infinity, .signalingNaN])
    case 1: pick([1e308, -1e308, 1e300, 1e200, .greatestFiniteMagnitude, 1e100, 1e20])
    case 2: pick([.leastNonzeroMagnitude, 1e-300, -1e-300, 1e-20, .ulpOfOne])
    case 3: pick([0, -0.0, 1, -1, 0.5, 2])
    case 4: -Double.random(in: 0...10, using: &random)
    default: Double.random(in: 0...10, using: &random)
    }
  }

  mutating func integer() -> Int {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: pick([.min, .max, Int(Int32.max), Int(Int32.min), Int(UInt32.max), 1_000_000])
    case 1: pick([0, -1, 1])
    default: Int.random(in: 0...40, using: &random)
    }
  }

  mutating func text() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: String((0..<9).map { _ in pick(Array("TF*012tf")) })
    case 1: String((0..<Int.random(in: 0...20, using: &random)).map { _ in pick(Array("TF*012\0é\u{301}%n")) })
    case 2: pick(["", "T********", "212101212", "FF*FF****", String(repeating: "T", count: 100_000)])
    default: String((0..<9).map { _ in pick(Array("F012")) })
    }
  }

  mutating func position() -> Position {
    var draw = CoordinateDraw(&self)
    return draw.position(&self)
  }

  mutating func bounds() -> Bounds {
    let (one, other) = (position(), position())
    if chance(0.2) { return Bounds(west: one.x, south: one.y, east: other.x, north: other.y) }
    return Bounds(
      west: min(one.x, other.x), south: min(one.y, other.y), east: max(one.x, other.x), north: max(one.y, other.y))
  }

  mutating func geometries() -> [Geometry] {
    (0..<pick([0, 1, 2, 5, 20])).map { _ in geometry() }
  }

  /// Two geometries that often have something to do with each other.
  mutating func pair() -> (Geometry, Geometry) {
    let left = geometry()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return (left, left)
    case 1: return (left, Geometry(left.coordinates))
    case 2: return (left, .geometryCollection([left, geometry()]))
    default: return (left, geometry())
    }
  }
}
