public import SimpleFeatures

extension EllipsoidalMetric {
  /// The geometry with positions added so that every edge, drawn straight in longitude and latitude, deviates from the
  /// declared edge by no more than `maxError` metres.
  ///
  /// The added positions lie on the declared edge. They are computed from the end that is smaller by longitude, then
  /// latitude, so two neighbours that share an edge get identical vertices. Heights are left out.
  public func densified(_ geometry: Geometry, edges: EdgeMeaning = .geodesic, maxError: Double) -> Geometry {
    if edges == .planar { return geometry }
    let coordinates = geometry.coordinates
    if coordinates.type == .geometryCollection {
      return .geometryCollection(coordinates.members.map { densified($0, edges: edges, maxError: maxError) })
    }
    guard coordinates.type.dimension != 0 else { return geometry }
    var dense = Coordinates(coordinates.type, polygonEnds: coordinates.polygonEnds)
    for path in coordinates.paths {
      for position in densified(coordinates.pairs(in: path), edges, for: .straightInDegrees, maxError: maxError) {
        dense.values.append(position.x)
        dense.values.append(position.y)
      }
      if coordinates.type != .lineString { dense.ringEnds.append(dense.values.count / 2) }
    }
    return Geometry(dense)
  }
}

/// What a densified edge will be read as.
enum Reading {
  /// Straight in longitude and latitude.
  case straightInDegrees
  /// A geodesic.
  case geodesic
}

extension EllipsoidalMetric {
  /// A path with positions added so that its edges read another way deviate by no more than `maxError` metres.
  ///
  /// Longitudes continue from vertex to vertex without a jump when the path is read in degrees.
  func densified(_ path: [LonLat], _ meaning: EdgeMeaning, for reading: Reading, maxError: Double) -> [LonLat] {
    guard let first = path.first else { return [] }
    var dense = [first]
    dense.reserveCapacity(path.count)
    for (from, to) in zip(path, path.dropFirst()) {
      if !staysWithin(maxError, from, to, meaning, reading) {
        for position in positionsBetween(from, to, meaning, reading, maxError: maxError) {
          dense.append(position.unwrapped(near: dense[dense.count - 1].x))
        }
      }
      dense.append(to)
    }
    return dense
  }

  /// Whether an edge certainly deviates by less than the error, from a bound on its length; no geodesic is computed.
  private func staysWithin(
    _ maxError: Double, _ from: LonLat, _ to: LonLat, _ meaning: EdgeMeaning, _ reading: Reading
  ) -> Bool {
    switch (meaning, reading) {
    case (.planar, .straightInDegrees), (.geodesic, .geodesic): return true
    case (.parallel, .geodesic) where !meaning.followsParallel(from, to): return true
    case (.parallel, .straightInDegrees) where meaning.followsParallel(from, to): return true
    default: break
    }
    let radius = curvatureRadii.upperBound
    let north = (to.y - from.y).degreesToRadians * radius
    let lowest = from.y * to.y <= 0 ? 0 : min(abs(from.y), abs(to.y))
    let east = turn(from, to) * radius * lowest.degreesToRadians.cosine
    let length = (north * north + east * east).squareRoot()
    return length < 200_000
      && deviationBound(length: length, latitude: max(abs(from.y), abs(to.y))) <= maxError
  }

  /// A bound on how far geodesic, rhumb line, parallel and straight line in degrees lie apart between the same ends, m.
  ///
  /// The geodesic curvature of each against another is at most tan φ · max sin α (1 + cos² α) / R, the sagitta of an
  /// arc an eighth of its squared length times its curvature; φ is the highest latitude, the bulge of the edge included.
  private func deviationBound(length: Double, latitude: Double) -> Double {
    let radius = curvatureRadii.lowerBound
    let tangent = min(latitude, 89.999).degreesToRadians.tangent
    let bulge = length * length * tangent / (8 * radius * radius)
    let highest = min(latitude.degreesToRadians + bulge, 89.999.degreesToRadians)
    return 1.1 * length * length * highest.tangent / (8 * radius)
  }

  private func positionsBetween(
    _ from: LonLat, _ to: LonLat, _ meaning: EdgeMeaning, _ reading: Reading, maxError: Double
  ) -> [LonLat] {
    let reversed = to.wrapped.precedes(from.wrapped)
    let edge = reversed ? Edge(to, from, meaning, in: self) : Edge(from, to, meaning, in: self)
    var positions: [LonLat] = []
    halve(edge, 0, 1, edge.from, edge.to, maxError: maxError, into: &positions)
    return reversed ? positions.reversed() : positions
  }

  /// Appends the positions strictly between two fractions of an edge, halving until each piece is near enough.
  private func halve(
    _ edge: Edge, _ start: Double, _ end: Double, _ from: LonLat, _ to: LonLat, maxError: Double,
    into positions: inout [LonLat]
  ) {
    let length = edge.length * (end - start) * 1.001
    let bound = deviationBound(length: length, latitude: max(abs(from.y), abs(to.y)))
    if length <= 500_000, bound <= maxError || length * 1.6 <= maxError { return }
    let middle = (start + end) / 2
    guard middle > start, middle < end, length > 1e-3 else { return }
    let position = edge.position(at: middle)
    halve(edge, start, middle, from, position, maxError: maxError, into: &positions)
    positions.append(position)
    halve(edge, middle, end, position, to, maxError: maxError, into: &positions)
  }
}
