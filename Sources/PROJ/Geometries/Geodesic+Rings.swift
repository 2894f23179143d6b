import SimpleFeatures

extension Geodesic {
  /// Whether the smaller of the two parts into which a ring cuts the ellipsoid lies on its left.
  func isLeftSmaller(_ ring: [Position]) -> Bool {
    let values = ring.flatMap { [$0.x, $0.y] }
    return polygonAreaPerimeter(of: Coordinates(.lineString, values: values), ring: 0..<ring.count).area > 0
  }

  /// Whether a ring round a pole turns east.
  func runsEast(_ ring: [Position]) -> Bool {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + ($1.1.x - $1.0.x).remainder(dividingBy: 360) } > 0
  }

  /// Brings geodesic edges into degrees with straight ones.
  ///
  /// - Parameter tolerance: metres.
  func straightening(within tolerance: Double) -> Densification {
    Densification(
      tolerance: tolerance, metric: .degrees(ellipsoid.a), quarters: EdgeCourse.geodesic.quarters(on: self),
      image: { (positions: [Position]) throws(PROJError) in
        try Self.check(positions)
        return positions
      })
  }
}
