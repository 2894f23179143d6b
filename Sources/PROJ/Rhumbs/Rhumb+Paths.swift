public import SimpleFeatures

extension Rhumb {
  /// The sum of the rhumb lines along a range of positions, metres; 0 for fewer than two.
  ///
  /// NaN where a position is not on the ellipsoid, and for a range beyond the positions.
  public func lineLength(of coordinates: Coordinates, in path: Range<Int>) -> Double {
    guard coordinates.holds(path) else { return .nan }
    return zip(path, path.dropFirst()).reduce(0) { $0 + inverse(from: coordinates[$1.0], to: coordinates[$1.1]).distance }
  }

  /// The length of all lines of a geometry and of all rings of its areas, metres, heights left aside; 0 for points.
  ///
  /// NaN where a position is not on the ellipsoid, and for coordinates whose parts do not fit.
  public func length(of geometry: Geometry) -> Double {
    geometry.coordinates.sum(ofPaths: lineLength)
  }

  /// Points that cut the rhumb line between two positions into equal pieces, the ends left out.
  ///
  /// - Parameters:
  ///   - first: where the rhumb line starts, degrees.
  ///   - second: where the rhumb line ends, degrees.
  ///   - pieces: at least 1 and at most 1,000,000; 1 gives no point.
  /// - Throws: `PROJError` when a position is not on the ellipsoid or `pieces` is out of range.
  public func intermediatePoints(from first: Position, to second: Position, pieces: Int) throws(PROJError) -> [Position] {
    try Geodesic.check([first, second])
    try Waypoints.check(pieces: pieces, in: "Rhumb")
    let whole = inverse(from: first, to: second)
    // From a pole every azimuth leads along a meridian: that of the other end is the one.
    let start = abs(first.y) == 90 ? Position(second.x, first.y) : first
    return (1..<pieces).map {
      direct(from: start, azimuth: whole.azimuth, distance: whole.distance * Double($0) / Double(pieces))
    }
  }

  /// Both ends of the rhumb line, and points that cut it into equal pieces no longer than a spacing.
  ///
  /// - Parameters:
  ///   - first: where the rhumb line starts, degrees.
  ///   - second: where the rhumb line ends, degrees.
  ///   - spacing: metres, above 0.
  /// - Throws: `PROJError` when a position is not on the ellipsoid, and for more than 1,000,000 pieces.
  public func waypoints(from first: Position, to second: Position, noFartherThan spacing: Double) throws(PROJError)
    -> [Position]
  {
    try Geodesic.check([first, second])
    let pieces = try Waypoints.pieces(of: inverse(from: first, to: second).distance, spacing, in: "Rhumb")
    return [first] + (try intermediatePoints(from: first, to: second, pieces: pieces)) + [second]
  }
}
