/// How far a path turns about the axis, and the same path without jumps at the antimeridian.
extension EllipsoidalMetric {
  /// The path with longitudes that go on from vertex to vertex (179, 181), from where its first vertex stands.
  package static func unwrapped(_ path: [LonLat]) -> [LonLat] {
    guard let first = path.first, hasJump(path) else { return path }
    var longitude = first.x
    return path.map { position in
      let next = position.unwrapped(near: longitude)
      longitude = next.x
      return next
    }
  }

  static func hasJump(_ path: [LonLat]) -> Bool {
    zip(path, path.dropFirst()).contains { abs($1.x - $0.x) > 180 }
  }

  /// The turn of a ring about the axis in degrees: ±360 round a pole, otherwise 0.
  static func winding(of ring: [LonLat]) -> Double {
    guard hasJump(ring) || ring.first != ring.last else { return 0 }
    let turn = zip(ring, ring.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x).wrappedLongitude }
    return abs(turn) > 180 ? turn : 0
  }
}
