extension Geometry {
  /// The points, lines and polygons it consists of, in order; empty parts left out.
  package var simpleParts: [Geometry] {
    let coordinates = coordinates
    switch coordinates.type {
    case .point, .lineString, .polygon: return coordinates.isEmpty ? [] : [self]
    case .geometryCollection: return coordinates.members.flatMap(\.simpleParts)
    case .multiPoint: return (0..<coordinates.count).map { .point(coordinates[$0]) }
    case .multiLineString: return coordinates.paths.map { Geometry(coordinates.line($0)) }
    case .multiPolygon: return coordinates.polygons.map { Geometry(coordinates.polygon($0)) }
    }
  }

  /// Every position in order, the ends of rings twice.
  package var positions: [Position] {
    let coordinates = coordinates
    return (0..<coordinates.count).map { coordinates[$0] } + coordinates.members.flatMap(\.positions)
  }

  /// Only what has a topological dimension: the result of an overlay without the points where borders touch.
  package func ofDimension(_ dimension: Int) -> Geometry {
    guard type == .geometryCollection else { return self.dimension == dimension ? self : .geometryCollection([]) }
    return .gathered(simpleParts.filter { $0.dimension == dimension })
  }

  /// Parts of one kind as one multi geometry; a single one stays itself.
  package static func gathered(_ parts: [Geometry]) -> Geometry {
    guard let first = parts.first, parts.count > 1 else { return parts.first ?? .geometryCollection([]) }
    guard parts.allSatisfy({ $0.type == first.type }), first.type != .geometryCollection else {
      return .geometryCollection(parts)
    }
    let all = parts.map(\.coordinates)
    let hasZ = all.allSatisfy(\.hasZ)
    var gathered = Coordinates(first.type.multiple, hasZ: hasZ)
    for coordinates in all {
      let start = gathered.count
      gathered.values += hasZ || !coordinates.hasZ ? coordinates.values : coordinates.flatValues
      if first.type == .lineString { gathered.ringEnds.append(start + coordinates.count) }
      if first.type == .polygon {
        gathered.ringEnds += coordinates.ringEnds.map { start + $0 }
        gathered.polygonEnds.append(gathered.ringEnds.count)
      }
    }
    return Geometry(gathered)
  }
}

extension GeometryType {
  fileprivate var multiple: GeometryType {
    switch self {
    case .point: .multiPoint
    case .lineString: .multiLineString
    case .polygon: .multiPolygon
    default: self
    }
  }
}

extension Coordinates {
  fileprivate func line(_ path: Range<Int>) -> Coordinates {
    Coordinates(.lineString, hasZ: hasZ, values: Array(values[path.lowerBound * stride..<path.upperBound * stride]))
  }

  fileprivate func polygon(_ rings: Range<Int>) -> Coordinates {
    let start = rings.lowerBound == 0 ? 0 : ringEnds[rings.lowerBound - 1]
    let end = rings.isEmpty ? start : ringEnds[rings.upperBound - 1]
    return Coordinates(
      .polygon, hasZ: hasZ, values: Array(values[start * stride..<end * stride]), ringEnds: ringEnds[rings].map { $0 - start })
  }

  /// The numbers without heights.
  var flatValues: [Double] {
    (0..<count).flatMap { [values[$0 * stride], values[$0 * stride + 1]] }
  }
}
