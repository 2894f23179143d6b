package import SimpleFeatures

/// A position on the ellipsoid as a pair: longitude, then latitude, in degrees.
package typealias LonLat = SIMD2<Double>

extension SIMD2<Double> {
  package init(_ position: Position) {
    self.init(position.x, position.y)
  }

  package var position: Position { Position(x, y) }

  /// The same place with its longitude in (−180, 180].
  package var wrapped: LonLat { LonLat(x.wrappedLongitude, y) }

  /// Whether the pair comes first in the order by longitude, then latitude.
  func precedes(_ other: LonLat) -> Bool {
    x != other.x ? x < other.x : y < other.y
  }

  /// The same place with the longitude that is nearest to another's.
  func unwrapped(near longitude: Double) -> LonLat {
    let turns = ((longitude - x) / 360).rounded()
    return turns == 0 ? self : LonLat(x + 360 * turns, y)
  }
}
