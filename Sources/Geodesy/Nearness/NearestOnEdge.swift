import PROJ

/// The point of a geodesic segment that is nearest to a position.
package struct NearestOnEdge {
  package var distance: Double
  /// How far along the segment, in metres.
  package var along: Double
  package var position: LonLat
  /// The azimuth in degrees at which the way from there arrives, going on forward.
  package var arrival: Double
}

extension EllipsoidalMetric {
  /// The nearest point of the geodesic segment between two positions, to 1e-7 m along it and much better in distance.
  ///
  /// From a first guess in space, each step is the along-track part of the way to the position, in the right spherical
  /// triangle of the angle that the inverse problem reports; it settles in two to four steps (compare Baselga and
  /// Martínez-Llario, Stud. Geophys. Geod. 62, 2018). Segments beyond a quarter of the Earth must be cut first.
  package func nearest(to target: LonLat, on from: LonLat, _ to: LonLat) -> NearestOnEdge {
    let ends = spacePoint(to) - spacePoint(from)
    let squared = ends.dot(ends)
    guard squared > 0 else {
      let way = inverse(from, target)
      return NearestOnEdge(distance: way.distance, along: 0, position: from, arrival: way.azimuth2)
    }
    let path = GeodesicPath(geodesic, from: from.position, to: to.position)
    let share = (spacePoint(target) - spacePoint(from)).dot(ends) / squared
    return nearest(to: target, on: path, from, to, guess: share * path.length)
  }

  /// The same on a path already made, from a guess of the distance along it.
  func nearest(
    to target: LonLat, on path: GeodesicPath, _ from: LonLat, _ to: LonLat, guess: Double
  ) -> NearestOnEdge {
    let radius = semiMajorAxis
    var along = min(max(guess, 0), path.length)
    var best = NearestOnEdge(distance: .infinity, along: along, position: from, arrival: 0)
    for _ in 0..<30 {
      let here = position(on: path, from, to, at: along)
      let way = inverse(here.position, target)
      if way.distance < best.distance {
        best = NearestOnEdge(distance: way.distance, along: along, position: here.position, arrival: way.azimuth2)
      }
      let angle = (way.azimuth1 - here.azimuth).degreesToRadians
      let arc = way.distance / radius
      let step = radius * (arc.sine * angle.cosine).arcTangent(over: arc.cosine)
      let next = min(max(along + step, 0), path.length)
      if abs(next - along) < 1e-7 { break }
      along = next
    }
    if best.distance > 1.4 * radius {
      for (end, along) in [(from, 0), (to, path.length)] {
        let way = inverse(end, target)
        if way.distance < best.distance {
          best = NearestOnEdge(distance: way.distance, along: along, position: end, arrival: way.azimuth2)
        }
      }
    }
    return best
  }

  /// A position on a path, exactly an end where it is one.
  func position(
    on path: GeodesicPath, _ from: LonLat, _ to: LonLat, at along: Double
  ) -> (position: LonLat, azimuth: Double) {
    if along <= 0 { return (from, path.azimuth) }
    let here = path.position(at: along)
    return (along >= path.length ? to : LonLat(here.position), here.azimuth)
  }
}
