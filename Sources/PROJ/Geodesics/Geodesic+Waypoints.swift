public import SimpleFeatures

extension Geodesic {
  /// At most so many pieces are cut from one path.
  public static let pieceLimit = 1_000_000

  /// Points that cut the shortest path between two positions into equal pieces, the ends left out.
  /// (`geod_inverse`, `geod_position`)
  ///
  /// - Parameters:
  ///   - first: where the path starts, degrees.
  ///   - second: where the path ends, degrees.
  ///   - pieces: at least 1 and at most 1,000,000; 1 gives no point.
  /// - Throws: `PROJError` when a position is not on the ellipsoid or `pieces` is out of range.
  public func intermediatePoints(from first: Position, to second: Position, pieces: Int) throws(PROJError) -> [Position] {
    try Self.check([first, second])
    try Waypoints.check(pieces: pieces, in: "geod_position")
    let path = GeodesicPath(self, from: first, to: second)
    return (1..<pieces).map { path.position(at: path.length * Double($0) / Double(pieces)).position }
  }

  /// Both ends of the shortest path, and points that cut it into equal pieces no longer than a spacing.
  /// (`geod_inverse`, `geod_position`)
  ///
  /// - Parameters:
  ///   - first: where the path starts, degrees.
  ///   - second: where the path ends, degrees.
  ///   - spacing: metres, above 0.
  /// - Throws: `PROJError` when a position is not on the ellipsoid, and for more than 1,000,000 pieces.
  public func waypoints(from first: Position, to second: Position, noFartherThan spacing: Double) throws(PROJError)
    -> [Position]
  {
    try Self.check([first, second])
    let pieces = try Waypoints.pieces(of: inverse(from: first, to: second).distance, spacing, in: "geod_position")
    return [first] + (try intermediatePoints(from: first, to: second, pieces: pieces)) + [second]
  }

  /// Positions along a line at a spacing from its start, the start and the end among them: the kilometres of a road, say.
  /// (`geod_inverse`, `geod_position`)
  ///
  /// - Parameters:
  ///   - line: the positions of the line in order, degrees; fewer than two come back as they are.
  ///   - spacing: metres along the line, above 0; the last piece may be shorter.
  /// - Throws: `PROJError` when a position is not on the ellipsoid, and for more than 1,000,000 pieces.
  public func waypoints(along line: [Position], every spacing: Double) throws(PROJError) -> [Position] {
    try Self.check(line)
    guard let first = line.first, let last = line.last, line.count > 1 else { return line }
    let paths = zip(line, line.dropFirst()).map { GeodesicPath(self, from: $0, to: $1) }
    let total = paths.reduce(0) { $0 + $1.length }
    let pieces = try Waypoints.pieces(of: total, spacing, in: "geod_position")
    var points = [first]
    var walked = 0.0
    for path in paths {
      while points.count < pieces, Double(points.count) * spacing <= walked + path.length {
        points.append(path.position(at: Double(points.count) * spacing - walked).position)
      }
      walked += path.length
    }
    return points + [last]
  }

  static func check(_ positions: [Position]) throws(PROJError) {
    guard let index = positions.firstIndex(where: { !$0.isOnEllipsoid }) else { return }
    throw PROJError(
      .badNumber, "positions must be finite, their latitudes within ±90°", in: "geod_position",
      index: positions.count > 2 ? index : nil)
  }
}

/// How paths are cut into pieces.
enum Waypoints {
  static func check(pieces: Int, in function: String) throws(PROJError) {
    guard pieces >= 1, pieces <= Geodesic.pieceLimit else {
      throw PROJError(.badNumber, "\(pieces) pieces; expected 1 to 1,000,000", in: function)
    }
  }

  /// The least number of pieces no longer than a spacing.
  static func pieces(of length: Double, _ spacing: Double, in function: String) throws(PROJError) -> Int {
    guard spacing.isFinite, spacing > 0 else {
      throw PROJError(.badNumber, "a spacing of \(spacing); expected metres above 0", in: function)
    }
    let pieces = max(1, (length / spacing).rounded(.up))
    guard pieces <= Double(Geodesic.pieceLimit) else {
      throw PROJError(.badNumber, "a spacing of \(spacing) m makes more than 1,000,000 pieces", in: function)
    }
    return Int(pieces)
  }
}
