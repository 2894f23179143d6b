import PROJ

/// One edge that can be walked: the position at any fraction of its way.
struct Edge {
  let from: LonLat
  let to: LonLat
  let meaning: EdgeMeaning
  /// The length in metres (of the geodesic between the ends, which is what a walk is divided by).
  let length: Double
  private let path: GeodesicPath
  private let metric: EllipsoidalMetric

  init(_ from: LonLat, _ to: LonLat, _ meaning: EdgeMeaning, in metric: EllipsoidalMetric) {
    self.from = from.wrapped
    self.to = to.wrapped
    self.meaning = meaning
    self.metric = metric
    path = GeodesicPath(metric.geodesic, from: self.from.position, to: self.to.position)
    length = path.length
  }

  /// The position at a fraction of the way from 0 to 1, its longitude in (−180, 180].
  func position(at fraction: Double) -> LonLat {
    if fraction <= 0 { return from }
    if fraction >= 1 { return to }
    let across = (to.x - from.x).wrappedLongitude
    let straight = LonLat(from.x + fraction * across, from.y + fraction * (to.y - from.y))
    switch meaning {
    case .planar: return straight.wrapped
    case .parallel where meaning.followsParallel(from, to): return straight.wrapped
    case .geodesic, .parallel:
      return LonLat(path.position(at: length * fraction).position)
    case .rhumb:
      let south = from.y.degreesToRadians
      let whole = metric.isometricDifference(south, to.y.degreesToRadians)
      guard whole != 0 else { return straight.wrapped }
      let share = metric.isometricDifference(south, straight.y.degreesToRadians) / whole
      return LonLat(from.x + share * across, straight.y).wrapped
    }
  }

  /// The position of the geodesic between the ends after a distance in metres, exactly an end where it is one, and the
  /// azimuth there in degrees.
  func place(at along: Double) -> (position: LonLat, azimuth: Double) {
    if along <= 0 { return (from, path.azimuth) }
    let here = path.position(at: along)
    return (along >= length ? to : LonLat(here.position), here.azimuth)
  }

  /// The azimuth of the geodesic between the ends at a fraction of its way, degrees.
  func azimuth(at fraction: Double) -> Double {
    path.position(at: length * fraction).azimuth
  }
}
