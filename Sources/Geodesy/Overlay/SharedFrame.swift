import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// Geometries brought to longitudes that go on without a jump, all cut open at the same meridian, the one farthest from
  /// them: so that what lies together on the ellipsoid lies together in the plane of longitude and latitude.
  ///
  /// Geometries that need nothing come back as they are. Rings round a pole are closed along the antimeridian. Longitudes
  /// may pass 180; they are cut there only when written.
  public func aligned(_ geometries: [Geometry]) throws(GeodesyError) -> [Geometry] {
    guard geometries.contains(where: Self.needsAlignment) || Self.isTooWide(geometries) else { return geometries }
    let pieces = try geometries.map { (geometry) throws(GeodesyError) in try unwound(Pieces(geometry)) }
    let extents = pieces.flatMap(\.longitudeExtents)
    let opening = Self.widestGap(of: extents)
    // The frame's middle is the operands', within ±180.
    let west = (opening + 180).wrappedLongitude - 180
    return try zip(geometries, pieces).map { (geometry, pieces) throws(GeodesyError) in
      let moved = try pieces.moved(from: west).geometry
      return moved.coordinates == geometry.coordinates ? geometry : moved
    }
  }

  private static func needsAlignment(_ geometry: Geometry) -> Bool {
    let coordinates = geometry.coordinates
    if coordinates.members.contains(where: needsAlignment) { return true }
    guard coordinates.type.dimension != 0 else { return false }
    let values = coordinates.values
    let stride = coordinates.stride
    return coordinates.paths.contains { path in
      path.dropLast().contains { abs(values[($0 + 1) * stride] - values[$0 * stride]) > 180 }
    }
  }

  /// Whether the geometries reach both sides of the antimeridian, where parts that touch there must be joined.
  private static func isTooWide(_ geometries: [Geometry]) -> Bool {
    guard let box = Bounds(geometries.compactMap { Bounds($0.coordinates) }) else { return false }
    return box.west < -180 || box.east > 180 || (box.west == -180 && box.east == 180)
  }

  /// Pieces whose rings are all rings in the plane.
  func unwound(_ pieces: Pieces) throws(GeodesyError) -> Pieces {
    var flat = Pieces(points: pieces.points, lines: pieces.lines.map(Self.unwrapped))
    for area in pieces.areas {
      if Self.winding(of: area[0]) == 0 {
        let shell = Self.unwrapped(area[0])
        let middle = Self.middleLongitude(of: shell)
        flat.areas.append([shell] + area.dropFirst().map { Self.moved(Self.unwrapped($0), near: middle) })
        continue
      }
      var whole = Pieces(areas: [[closedThroughPole(area[0])]])
      for hole in area.dropFirst() {
        let filled = Self.winding(of: hole) == 0 ? Self.unwrapped(hole) : closedThroughPole(hole)
        let parts = try Pieces(areas: [[filled]]).moved(from: -180)
        whole = Pieces(try GeodesyError.translating { try whole.geometry.difference(parts.geometry) })
      }
      flat.areas += whole.areas
    }
    return flat
  }

  private static func middleLongitude(of path: [LonLat]) -> Double {
    guard let first = path.first else { return 0 }
    let (west, east) = path.reduce((first.x, first.x)) { (min($0.0, $1.x), max($0.1, $1.x)) }
    return (west + east) / 2
  }

  /// A path moved by whole turns so that its middle is nearest to a longitude.
  private static func moved(_ path: [LonLat], near longitude: Double) -> [LonLat] {
    let middle = middleLongitude(of: path)
    let turns = ((longitude - middle) / 360).rounded()
    return turns == 0 ? path : path.map { LonLat($0.x + 360 * turns, $0.y) }
  }

  /// The middle of the widest stretch of longitude that no extent covers; the antimeridian when there is none.
  private static func widestGap(of extents: [ClosedRange<Double>]) -> Double {
    let starts = extents.map { extent in
      let west = extent.lowerBound - 360 * (extent.lowerBound / 360).rounded(.down)
      return west...(west + extent.upperBound - extent.lowerBound)
    }.sorted { $0.lowerBound < $1.lowerBound }
    guard let first = starts.first else { return -180 }
    // What runs past the turn covers the beginning too.
    var reach = max(0, (starts.map(\.upperBound).max() ?? 0) - 360)
    var best = (width: 0.0, middle: -180.0)
    for extent in starts + [first.lowerBound + 360...first.upperBound + 360] {
      let width = extent.lowerBound - reach
      if width > best.width { best = (width, reach + width / 2) }
      reach = max(reach, extent.upperBound)
    }
    return best.middle
  }
}

extension Pieces {
  /// The extent in longitude of each point, line and area, as they stand.
  fileprivate var longitudeExtents: [ClosedRange<Double>] {
    let paths = points.map { [$0] } + lines + areas.compactMap(\.first)
    return paths.compactMap { path in
      guard let west = path.map(\.x).min(), let east = path.map(\.x).max() else { return nil }
      return west...east
    }
  }

  /// The pieces moved by whole turns into the 360 degrees that begin at a meridian; what crosses it is cut there.
  fileprivate func moved(from west: Double) throws(GeodesyError) -> Pieces {
    var moved = Pieces()
    for point in points { moved.points.append(LonLat(point.x - Self.turn(of: point.x, from: west), point.y)) }
    for line in lines { try moved.add(Pieces(lines: [line]), from: west) }
    for area in areas { try moved.add(Pieces(areas: [area]), from: west) }
    return try moved.joinedAtAntimeridian()
  }

  /// With parts of an area joined that RFC 7946 had cut apart at the antimeridian: two that lie against each other there are
  /// no valid area in the plane. Parts that overlap stay as they are, a fault of their author.
  private func joinedAtAntimeridian() throws(GeodesyError) -> Pieces {
    let isCut = areas.map { $0.joined().contains { $0.x.magnitude.truncatingRemainder(dividingBy: 360) == 180 } }
    let cut = zip(areas, isCut).filter(\.1).map { Pieces(areas: [$0.0]).geometry }
    guard cut.count > 1 else { return self }
    let (joined, sizes) = try GeodesyError.translating {
      let joined = try Geometry.collected(cut).unaryUnion()
      return (joined, (try joined.planarArea(), try cut.reduce(0) { try $0 + $1.planarArea() }))
    }
    guard (sizes.0 - sizes.1).magnitude <= 1e-9 * sizes.1 else { return self }
    var whole = self
    whole.areas = zip(areas, isCut).filter { !$0.1 }.map(\.0) + Pieces(joined).areas
    return whole
  }

  private static func turn(of longitude: Double, from west: Double) -> Double {
    360 * ((longitude - west) / 360).rounded(.down)
  }

  private mutating func add(_ piece: Pieces, from west: Double) throws(GeodesyError) {
    guard let extent = piece.longitudeExtents.first else { return }
    let turn = Self.turn(of: (extent.lowerBound + extent.upperBound) / 2, from: west)
    let home = piece.shifted(by: -turn)
    let (low, high) = (extent.lowerBound - turn, extent.upperBound - turn)
    if low >= west, high <= west + 360 { return add(home) }
    for strip in [-1.0, 0, 1] where low < west + 360 * (strip + 1) && high > west + 360 * strip {
      let box = Pieces.box(from: west + 360 * strip)
      let part = try GeodesyError.translating { try home.geometry.intersection(box) }
      add(Pieces(part).shifted(by: -360 * strip))
    }
  }

  private mutating func add(_ other: Pieces) {
    points += other.points
    lines += other.lines
    areas += other.areas
  }

  private func shifted(by degrees: Double) -> Pieces {
    degrees == 0 ? self : mapPaths { $0.map { LonLat($0.x + degrees, $0.y) } }
  }

  private static func box(from west: Double) -> Geometry {
    let corners = [(west, -90.0), (west + 360, -90), (west + 360, 90), (west, 90), (west, -90)]
    return .polygon([corners.map { Position($0.0, $0.1) }])
  }
}
