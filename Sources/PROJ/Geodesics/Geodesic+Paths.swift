import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The sum of the shortest paths along a range of positions, metres; 0 for fewer than two. (`geod_inverse`)
  ///
  /// NaN where a position is not on the ellipsoid.
  public func lineLength(of coordinates: Coordinates, in path: Range<Int>) -> Double {
    guard path.count > 1 else { return 0 }
    let stride = coordinates.stride
    let values = coordinates.values
    return unsafe withUnsafePointer(to: constants) { constants in
      var total = 0.0
      var (x1, y1) = (values[path.lowerBound * stride], values[path.lowerBound * stride + 1])
      for index in path.dropFirst() {
        let (x2, y2) = (values[index * stride], values[index * stride + 1])
        guard x1.isFinite, abs(y1) <= 90, x2.isFinite, abs(y2) <= 90 else { return Double.nan }
        var distance = 0.0
        unsafe geod_inverse(constants, y1, x1, y2, x2, &distance, nil, nil)
        total += distance
        (x1, y1) = (x2, y2)
      }
      return total
    }
  }

  /// Points that cut the shortest path between two positions into equal pieces, the ends left out.
  /// (`geod_inverse`, `geod_position`)
  ///
  /// - Parameter pieces: at least 1 and at most 1,000,000; 1 gives no point.
  /// - Throws: `PROJError` when a position is not on the ellipsoid or `pieces` is out of range.
  public func intermediatePoints(from first: Position, to second: Position, pieces: Int) throws(PROJError) -> [Position] {
    guard first.isOnEllipsoid, second.isOnEllipsoid else {
      throw PROJError(.badNumber, "positions must be finite, their latitudes within ±90°", in: "geod_position")
    }
    guard (1...1_000_000).contains(pieces) else {
      throw PROJError(.badNumber, "\(pieces) pieces; expected 1 to 1,000,000", in: "geod_position")
    }
    let path = GeodesicPath(self, from: first, to: second)
    return (1..<pieces).map { path.position(at: path.length * Double($0) / Double(pieces)).position }
  }
}
