extension EllipsoidalMetric {
  /// How long a degree of longitude and one of latitude are at a latitude in degrees, metres.
  public func degreeLengths(at latitude: Double) -> (east: Double, north: Double) {
    let radians = latitude.degreesToRadians
    return (parallelRadius(radians).degreesToRadians, meridionalRadius(radians).degreesToRadians)
  }
}
