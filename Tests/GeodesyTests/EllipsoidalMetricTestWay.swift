import PROJ
import SimpleFeatures

/// Steps on the ellipsoid for making test figures.
enum EllipsoidalMetricTestWay {
  static func end(from start: Position, azimuth: Double, distance: Double) -> Position {
    Geodesic().direct(from: start, azimuth: azimuth, distance: distance).position
  }
}
