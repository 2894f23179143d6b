import GEOS
import SimpleFeatures

extension HammerInput {
  /// A geometry of any type, valid or not, whole or broken, plain or nested.
  mutating func geometry() -> Geometry {
    switch Int.random(in: 0..<20, using: &random) {
    case 0: return .empty(pick(GeometryType.allCases))
    case 1: return collection()
    case 2: return nested()
    case 3: return malformed()
    case 4: return bornInside()
    case 5: return long()
    default: return simple()
    }
  }

  private mutating func simple() -> Geometry {
    var draw = CoordinateDraw(&self)
    return simple(pick(GeometryType.allCases.filter { $0 != .geometryCollection }), &draw)
  }

  private mutating func simple(_ type: GeometryType, _ draw: inout CoordinateDraw) -> Geometry {
    switch type {
    case .point: .point(draw.position(&self))
    case .multiPoint: .multiPoint(positions(0...6, &draw))
    case .lineString: .lineString(line(&draw))
    case .multiLineString: .multiLineString((0..<pick([1, 2, 3, 6])).map { _ in chance(0.1) ? [] : line(&draw) })
    case .polygon: .polygon(rings(&draw))
    case .multiPolygon, .geometryCollection:
      .multiPolygon((0..<pick([1, 2, 3])).map { _ in chance(0.1) ? [] : rings(&draw) })
    }
  }

  private mutating func positions(_ range: ClosedRange<Int>, _ draw: inout CoordinateDraw) -> [Position] {
    (0..<Int.random(in: range, using: &random)).map { _ in draw.position(&self) }
  }

  private mutating func line(_ draw: inout CoordinateDraw) -> [Position] {
    let line = positions(2...9, &draw)
    return chance(0.2) ? line + [line[0]] : chance(0.05) ? [line[0], line[0]] : line
  }

  private mutating func rings(_ draw: inout CoordinateDraw) -> [[Position]] {
    (0..<pick([1, 1, 1, 2, 4])).map { index in
      if index > 0, chance(0.1) { return [] }
      if chance(0.5) { return rectangle(&draw) }
      let ring = positions(2...9, &draw)
      return ring + [ring[0]]
    }
  }

  /// A ring that is at least not crossed by itself.
  private mutating func rectangle(_ draw: inout CoordinateDraw) -> [Position] {
    let (one, other) = (draw.position(&self), draw.position(&self))
    let ring = [one, Position(one.x, other.y, one.z), other, Position(other.x, one.y, other.z), one]
    return chance(0.5) ? ring : ring.reversed()
  }

  private mutating func collection() -> Geometry {
    var draw = CoordinateDraw(&self)
    return .geometryCollection(
      (0..<pick([0, 1, 2, 5])).map { _ in
        chance(0.15) ? .empty(pick(GeometryType.allCases)) : simple(pick(GeometryType.allCases), &draw)
      })
  }

  private mutating func nested() -> Geometry {
    var geometry = chance(0.5) ? simple() : collection()
    for _ in 0..<pick([1, 2, 10, 63, 64, 65, 2_000]) {
      geometry = .geometryCollection(chance(0.05) ? [geometry, simple()] : [geometry])
    }
    return geometry
  }

  /// Flat arrays that are no geometry.
  private mutating func malformed() -> Geometry {
    var coordinates = simple().coordinates
    switch Int.random(in: 0..<7, using: &random) {
    case 0: coordinates.values.append(1)
    case 1: coordinates.ringEnds.append(integer())
    case 2: coordinates.polygonEnds.append(integer())
    case 3: coordinates.ringEnds = coordinates.ringEnds.map { _ in integer() }
    case 4: coordinates.type = pick(GeometryType.allCases)
    case 5: coordinates.hasZ.toggle()
    default:
      if !coordinates.values.isEmpty {
        coordinates.values[Int.random(in: coordinates.values.indices, using: &random)] = number()
      }
    }
    return Geometry(coordinates)
  }

  /// What GEOS made itself.
  private mutating func bornInside() -> Geometry {
    let geometry = simple()
    let made =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: try? geometry.buffer(1, BufferStyle(quadrantSegments: 2))
      case 1: try? geometry.convexHull()
      case 2: try? geometry.boundary()
      case 3: try? geometry.unaryUnion()
      default: try? geometry.normalized()
      }
    return made ?? geometry
  }

  /// Many positions.
  private mutating func long() -> Geometry {
    var draw = CoordinateDraw(&self)
    let walk = positions(60...pick([80, 120, 160]), &draw)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return .lineString(walk)
    case 1: return .polygon([walk + [walk[0]]])
    default: return .multiPoint(walk)
    }
  }
}
