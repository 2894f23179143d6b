import SimpleFeatures

/// The image of a whole geometry under an operation: edges bent, paths cut where a map is torn.
struct GeometryImage {
  /// Brings edges into the numbers in which the operation takes them straight; `nil` where they are already.
  var straightened: Densification?
  /// Where the source has to be cut before it goes through the operation, since the target is torn there.
  var sourceSeam: SeamCut?
  /// The operation.
  let operation: Densification
  /// Where the target has to be cut, which has longitudes that go on.
  var targetSeam: SeamCut?
  /// Which pole a ring of the source is round, if it is round one: `true` for the north.
  let pole: ([Position]) throws(PROJError) -> Bool

  /// Refuses what neither can be taken apart nor judged by a tolerance.
  static func check(_ geometry: Geometry, _ tolerance: Double) throws(PROJError) {
    guard geometry.coordinates.partsFit else {
      throw PROJError(.badNumber, "coordinates whose parts do not fit, or collections more than 64 deep", in: "proj_trans")
    }
    guard tolerance.isFinite, tolerance > 0 else {
      throw PROJError(.badNumber, "a tolerance of \(tolerance); expected metres above 0", in: "proj_trans")
    }
  }

  func of(_ geometry: Geometry) throws(PROJError) -> Geometry {
    let coordinates = geometry.coordinates
    func positions(_ path: Range<Int>) -> [Position] { path.map { coordinates[$0] } }
    switch coordinates.type {
    case .geometryCollection:
      var members: [Geometry] = []
      for member in coordinates.members { members.append(try of(member)) }
      return .geometryCollection(members)
    case .point, .multiPoint:
      let points = try operation.image(positions(0..<coordinates.count))
      guard coordinates.type == .point else { return .multiPoint(points) }
      return points.first.map { .point($0) } ?? .empty(.point)
    case .lineString, .multiLineString:
      var lines: [[Position]] = []
      for path in coordinates.paths { lines += try line(positions(path)) }
      if coordinates.type == .lineString, lines.count < 2 { return lines.first.map { .lineString($0) } ?? .empty(.lineString) }
      return .multiLineString(lines)
    case .polygon, .multiPolygon:
      let paths = coordinates.paths
      var polygons: [[[Position]]] = []
      for rings in coordinates.polygons { polygons += try polygon(rings.map { positions(paths[$0]) }) }
      if coordinates.type == .polygon, polygons.count < 2 { return polygons.first.map { .polygon($0) } ?? .empty(.polygon) }
      return .multiPolygon(polygons)
    }
  }

  private func line(_ path: [Position]) throws(PROJError) -> [[Position]] {
    let straight = try straight(path)
    var lines: [[Position]] = []
    for part in sourceSeam.map({ seam in seam.parts(of: straight, isRing: false).map { $0.map(seam.clamped) } }) ?? [straight] {
      let image = try operation.run(part)
      lines += targetSeam?.parts(of: image, isRing: false) ?? [image]
    }
    return lines
  }

  /// A path in the numbers in which the operation takes its edges straight.
  ///
  /// A seam is met once in each turn, so longitudes may go on for some turns only.
  private func straight(_ path: [Position]) throws(PROJError) -> [Position] {
    if sourceSeam != nil, let index = path.firstIndex(where: { !(abs($0.x) <= 3600) }) {
      throw PROJError(
        .badNumber, "a longitude of \(path[index].x)°; expected at most ten turns", in: "proj_trans", index: index)
    }
    return try straightened?.run(path) ?? path
  }

  private func polygon(_ rings: [[Position]]) throws(PROJError) -> [[[Position]]] {
    var straight: [[Position]] = []
    for ring in rings { straight.append(try self.straight(ring)) }
    var polygons: [[[Position]]] = []
    for part in try cut(straight, at: sourceSeam, from: rings).map({ $0.map { ring in ring.map(clampedToSource) } }) {
      var images: [[Position]] = []
      for ring in part { images.append(try operation.run(ring)) }
      polygons += try cut(images, at: targetSeam, from: part)
    }
    return polygons
  }

  private func clampedToSource(_ position: Position) -> Position { sourceSeam?.clamped(position) ?? position }

  /// Cuts rings at a seam, where there is one and they go beyond it.
  ///
  /// - Parameter origins: the rings as they were before their longitudes went on, to tell which pole is in them.
  private func cut(_ rings: [[Position]], at seam: SeamCut?, from origins: [[Position]]) throws(PROJError) -> [[[Position]]] {
    guard let seam else { return [rings] }
    let isApart = rings.allSatisfy { ring in
      guard let start = ring.first, let end = ring.last, abs(end.x - start.x) < 180 else { return false }
      return ring.allSatisfy { seam.west <= $0.x && $0.x <= seam.east }
    }
    if isApart { return [rings] }
    var turned: [InsideLeft] = []
    for (index, ring) in rings.enumerated() {
      let turn = (ring.last?.x ?? 0) - (ring.first?.x ?? 0)
      let isNorth = abs(turn) > 180 ? try pole(origins[index]) : true
      turned.append(InsideLeft(ring, isHole: index > 0, pole: isNorth))
    }
    return seam.polygons(of: turned)
  }
}
