import PROJ

extension EllipsoidalMetric {
  /// The exact inverse problem: distance in metres and the azimuths at both ends in degrees, going forward.
  package func inverse(_ from: LonLat, _ to: LonLat) -> (distance: Double, azimuth1: Double, azimuth2: Double) {
    let solution = geodesic.inverse(from: from.position, to: to.position)
    return (solution.distance, solution.azimuth1, solution.azimuth2)
  }

  /// The exact direct problem: where a geodesic arrives after a distance in metres, and its azimuth there.
  ///
  /// The longitude comes in (−180, 180].
  package func direct(_ from: LonLat, azimuth: Double, distance: Double) -> (position: LonLat, azimuth: Double) {
    let solution = geodesic.direct(from: from.position, azimuth: azimuth, distance: distance)
    return (LonLat(solution.position), solution.azimuth)
  }

  /// The area between a geodesic and the equator in square metres, positive where the geodesic runs east in the north.
  func areaBelow(_ from: LonLat, _ to: LonLat) -> Double {
    geodesic.fullInverse(from: from.position, to: to.position).area
  }
}
