import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The sum of the shortest paths along a range of positions, metres; 0 for fewer than two. (`geod_inverse`)
  ///
  /// NaN where a position is not on the ellipsoid, and for a range beyond the positions.
  public func lineLength(of coordinates: Coordinates, in path: Range<Int>) -> Double {
    guard coordinates.holds(path) else { return .nan }
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
}
