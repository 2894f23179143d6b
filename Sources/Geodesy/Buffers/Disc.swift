import SimpleFeatures

extension BufferFront {
  /// The buffer of a single point, the same circle as ``circle(about:)``, straight from the direct problem: no plane, no union.
  ///
  /// A circle lies the same on both sides of its meridian, so half of it is computed.
  ///
  /// - Returns: `nil` where the circle comes near a pole or the antimeridian.
  func disc(about position: LonLat) -> Geometry? {
    let reach = (distance / metric.curvatureRadii.lowerBound).radiansToDegrees
    guard abs(position.x) <= 180, abs(position.y) + reach < 85 else { return nil }
    let steps = circleSteps
    let radius = distance * Self.fairStretch(2 * .pi / Double(steps))
    var ring = [Position](repeating: position.position, count: steps + 1)
    for step in 0...steps / 2 {
      let azimuth = 360 * Double(step) / Double(steps)
      let place = metric.direct(position, azimuth: azimuth, distance: radius).position
      let east = place.x - position.x
      guard abs(east) < 180, abs(position.x) + abs(east) < 180 else { return nil }
      ring[step] = Position(place.x, place.y)
      if step > 0, step < steps - step { ring[steps - step] = Position(position.x - east, place.y) }
    }
    ring[steps] = ring[0]
    return .polygon([ring])
  }
}
