public import SimpleFeatures

extension MapProjection {
  /// The image in the plane of a whole geometry in degrees: edges bent, lines and areas cut at the meridian along which the
  /// plane is torn; parts end 0.1 mm short of it. Heights are left alone, between positions in proportion.
  ///
  /// - Parameters:
  ///   - geometry: what is projected, in degrees, longitude first.
  ///   - tolerance: how far the image of an edge may lie from the true one, metres, above 0.
  ///   - edges: how edges run between the positions given.
  ///   - ellipsoid: the one of geodesic edges.
  /// - Throws: `PROJError` as `Transformation.apply(_:to:tolerance:edges:)`.
  public func image(
    of geometry: Geometry, tolerance: Double, edges: EdgeCourse = .straight, on ellipsoid: Ellipsoid = .wgs84
  ) throws(PROJError) -> Geometry {
    try GeometryImage.check(geometry, tolerance)
    let geodesic = Geodesic(ellipsoid)
    let image = GeometryImage(
      straightened: edges == .geodesic ? geodesic.straightening(within: tolerance / 4) : nil,
      sourceSeam: seam.map { SeamCut(at: $0, margin: 1e-9) },
      operation: Densification(
        tolerance: tolerance, metric: .plane(1), quarters: EdgeCourse.straight.quarters(on: geodesic),
        image: { (positions: [Position]) throws(PROJError) in
          var values = positions.flatMap { [$0.x, $0.y] }
          try apply(to: &values)
          return positions.indices.map { Position(values[2 * $0], values[2 * $0 + 1], positions[$0].z) }
        }),
      targetSeam: nil,
      pole: { (ring: [Position]) throws(PROJError) in geodesic.isLeftSmaller(ring) == geodesic.runsEast(ring) })
    return try image.of(geometry)
  }
}
