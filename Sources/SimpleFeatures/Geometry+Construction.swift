extension Geometry {
  public static func point(_ position: Position) -> Geometry {
    Geometry(Coordinates(.point, positions: [position]))
  }

  public static func point(_ x: Double, _ y: Double) -> Geometry {
    Geometry(Coordinates(.point, values: [x, y]))
  }

  public static func multiPoint(_ positions: [Position]) -> Geometry {
    Geometry(Coordinates(.multiPoint, positions: positions))
  }

  public static func lineString(_ positions: [Position]) -> Geometry {
    Geometry(Coordinates(.lineString, positions: positions))
  }

  public static func multiLineString(_ lines: [[Position]]) -> Geometry {
    Geometry(Coordinates(.multiLineString, paths: lines))
  }

  /// A polygon of closed rings, the shell first.
  public static func polygon(_ rings: [[Position]]) -> Geometry {
    Geometry(Coordinates(.polygon, paths: rings))
  }

  /// Polygons of closed rings, each with its shell first.
  public static func multiPolygon(_ polygons: [[[Position]]]) -> Geometry {
    var coordinates = Coordinates(.multiPolygon, paths: polygons.flatMap(\.self))
    var rings = 0
    coordinates.polygonEnds = polygons.map { polygon in
      rings += polygon.count
      return rings
    }
    return Geometry(coordinates)
  }

  public static func geometryCollection(_ members: [Geometry]) -> Geometry {
    Geometry(Coordinates(.geometryCollection, members: members))
  }

  /// An empty geometry of a type.
  public static func empty(_ type: GeometryType) -> Geometry {
    Geometry(Coordinates(type))
  }
}

extension Coordinates {
  fileprivate init(_ type: GeometryType, positions: [Position]) {
    let hasZ = positions.contains { $0.z != nil }
    var values: [Double] = []
    values.reserveCapacity(positions.count * (hasZ ? 3 : 2))
    for position in positions {
      values.append(position.x)
      values.append(position.y)
      if hasZ { values.append(position.z ?? .nan) }
    }
    self.init(type, hasZ: hasZ, values: values)
  }

  fileprivate init(_ type: GeometryType, paths: [[Position]]) {
    self.init(type, positions: paths.flatMap(\.self))
    var end = 0
    ringEnds = paths.map { path in
      end += path.count
      return end
    }
  }
}
