public import SimpleFeatures

extension EllipsoidalMetric {
  /// The rings of the areas of a geometry as lines, without the edges along the antimeridian at which areas are cut apart, or
  /// led to a pole and back, to be rings in the plane: those bound nothing on the ellipsoid.
  public func outline(of geometry: Geometry) -> Geometry {
    let lines = Pieces(geometry).areas.joined().flatMap(Self.withoutSeams)
    return .multiLineString(lines.map { $0.map(\.position) })
  }

  /// Whether an edge of an area lies along the antimeridian.
  public func isCutAtAntimeridian(_ geometry: Geometry) -> Bool {
    let coordinates = geometry.coordinates
    if coordinates.members.contains(where: isCutAtAntimeridian) { return true }
    guard coordinates.type.dimension == 2 else { return false }
    let (values, stride) = (coordinates.values, coordinates.stride)
    return coordinates.paths.contains { ring in
      ring.dropLast().contains {
        Self.isOnAntimeridian(values[$0 * stride]) && Self.isOnAntimeridian(values[($0 + 1) * stride])
      }
    }
  }

  /// A closed ring, or what is left of it in one or more lines.
  private static func withoutSeams(_ ring: [LonLat]) -> [[LonLat]] {
    let isSeam = zip(ring, ring.dropFirst()).map { isOnAntimeridian($0.x) && isOnAntimeridian($1.x) }
    guard isSeam.contains(true) else { return [ring] }
    var runs: [[LonLat]] = []
    for (index, (from, to)) in zip(ring, ring.dropFirst()).enumerated() where !isSeam[index] {
      if index > 0, !isSeam[index - 1], !runs.isEmpty {
        runs[runs.count - 1].append(to)
      } else {
        runs.append([from, to])
      }
    }
    // A run through the ring's first position is one line.
    if runs.count > 1, isSeam.first == false, isSeam.last == false {
      runs[0] = runs.removeLast() + runs[0].dropFirst()
    }
    return runs
  }

  private static func isOnAntimeridian(_ longitude: Double) -> Bool {
    longitude.magnitude.truncatingRemainder(dividingBy: 360) == 180
  }
}
