package import SimpleFeatures

/// A geometry taken apart into its points, lines and areas, collections included.
package struct Pieces: Sendable {
  package var points: [LonLat] = []
  package var lines: [[LonLat]] = []
  /// Closed rings of each polygon, the shell first.
  package var areas: [[[LonLat]]] = []

  package init(points: [LonLat] = [], lines: [[LonLat]] = [], areas: [[[LonLat]]] = []) {
    self.points = points
    self.lines = lines
    self.areas = areas
  }

  package init(_ geometry: Geometry) {
    add(geometry)
  }

  init(_ geometries: [Geometry]) {
    for geometry in geometries { add(geometry) }
  }

  private mutating func add(_ geometry: Geometry) {
    let coordinates = geometry.coordinates
    for member in coordinates.members { add(member) }
    let paths = coordinates.paths.map { coordinates.pairs(in: $0) }
    switch coordinates.type {
    case .point, .multiPoint: points += paths.joined()
    case .lineString, .multiLineString: lines += paths.filter { !$0.isEmpty }
    case .polygon, .multiPolygon:
      for rings in coordinates.polygons {
        let filled = paths[rings].filter { !$0.isEmpty }
        if !filled.isEmpty { areas.append(filled) }
      }
    case .geometryCollection: break
    }
  }
}

extension Pieces {
  package var isEmpty: Bool { points.isEmpty && lines.isEmpty && areas.isEmpty }

  /// Lines and rings, in order.
  package var paths: [[LonLat]] { lines + areas.joined() }

  /// Some position of every point, line and polygon: what containment is decided by.
  var representatives: [LonLat] {
    points + lines.compactMap(\.first) + areas.compactMap { $0.first?.first }
  }

  package var positions: [LonLat] { points + paths.joined() }

  /// The pieces with every line and ring replaced.
  package func mapPaths<Failure: Error>(
    _ transform: ([LonLat]) throws(Failure) -> [LonLat]
  ) throws(Failure) -> Pieces {
    var mapped = self
    for index in lines.indices { mapped.lines[index] = try transform(lines[index]) }
    for polygon in areas.indices {
      for ring in areas[polygon].indices { mapped.areas[polygon][ring] = try transform(areas[polygon][ring]) }
    }
    return mapped
  }

  /// One geometry of all pieces: the simplest type that holds them, a collection when the kinds are mixed.
  package var geometry: Geometry {
    var members: [Geometry] = []
    let points = points.map(\.position)
    let lines = lines.map { $0.map(\.position) }
    let areas = areas.map { $0.map { $0.map(\.position) } }
    if points.count == 1 { members.append(.point(points[0])) } else if !points.isEmpty { members.append(.multiPoint(points)) }
    if lines.count == 1 {
      members.append(.lineString(lines[0]))
    } else if !lines.isEmpty {
      members.append(.multiLineString(lines))
    }
    if areas.count == 1 { members.append(.polygon(areas[0])) } else if !areas.isEmpty { members.append(.multiPolygon(areas)) }
    return members.count == 1 ? members[0] : .geometryCollection(members)
  }
}

extension Coordinates {
  /// The positions of a range as pairs; heights are left out.
  func pairs(in range: Range<Int>) -> [LonLat] {
    let stride = stride
    return range.map { LonLat(values[$0 * stride], values[$0 * stride + 1]) }
  }
}
