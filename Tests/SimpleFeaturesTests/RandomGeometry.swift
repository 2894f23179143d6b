import SimpleFeatures
import TestSupport

/// Geometries of every type from a seed: with holes, parts, heights and empties.
struct RandomGeometry {
  private var generator: SeededGenerator
  /// Numbers as they come, or with seven decimals.
  private let isRounded: Bool

  init(seed: UInt64, isRounded: Bool) {
    generator = SeededGenerator(seed: seed)
    self.isRounded = isRounded
  }

  mutating func next(depth: Int = 0) -> Geometry {
    let type = GeometryType.allCases.randomElement(using: &generator) ?? .point
    if chance(0.05) { return .empty(type) }
    let hasZ = chance(0.3)
    switch type {
    case .point: return .multiPoint([position(hasZ)]).asPoint
    case .multiPoint: return .multiPoint(positions(1, hasZ))
    case .lineString: return .lineString(positions(2, hasZ))
    case .multiLineString: return .multiLineString(many { $0.positions(2, hasZ) })
    case .polygon: return .polygon(polygon(hasZ))
    case .multiPolygon: return .multiPolygon(many { $0.polygon(hasZ) })
    case .geometryCollection:
      if depth > 3 { return .geometryCollection([]) }
      return .geometryCollection(many { $0.next(depth: depth + 1) })
    }
  }

  /// A counter-clockwise shell with clockwise square holes inside it.
  private mutating func polygon(_ hasZ: Bool) -> [[Position]] {
    let (x, y) = (number(-170, 160), number(-80, 70))
    var rings = [square(x, y, 10, hasZ)]
    for hole in 0..<Int.random(in: 0...2, using: &generator) {
      rings.append(square(x + 1 + 3 * Double(hole), y + 1, 2, hasZ).reversed())
    }
    return rings
  }

  private mutating func square(_ x: Double, _ y: Double, _ side: Double, _ hasZ: Bool) -> [Position] {
    let corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    var ring = corners.map { Position($0.0, $0.1, hasZ ? number(-100, 4000) : nil) }
    if isRounded { ring = ring.map { Position(rounded($0.x), rounded($0.y), $0.z) } }
    return ring + [ring[0]]
  }

  private mutating func positions(_ least: Int, _ hasZ: Bool) -> [Position] {
    (0..<least + Int.random(in: 0...6, using: &generator)).map { _ in position(hasZ) }
  }

  private mutating func position(_ hasZ: Bool) -> Position {
    Position(number(-180, 180), number(-90, 90), hasZ && chance(0.8) ? number(-400, 9000) : nil)
  }

  private mutating func number(_ low: Double, _ high: Double) -> Double {
    let number = Double.random(in: low...high, using: &generator)
    return isRounded ? rounded(number) : number
  }

  private func rounded(_ number: Double) -> Double { (number * 1e7).rounded() / 1e7 }

  private mutating func many<Part>(_ make: (inout RandomGeometry) -> Part) -> [Part] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in make(&self) }
  }

  private mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }
}

extension Geometry {
  /// The one point of a multi point.
  fileprivate var asPoint: Geometry {
    var coordinates = coordinates
    coordinates.type = .point
    return Geometry(coordinates)
  }
}
