import PROJ

extension EllipsoidalMetric {
  /// Where two geodesic segments cross or touch, to 1e-6 m; `nil` when they do not.
  ///
  /// Each step solves the crossing of two straight lines in the plane tangent at the first point, with the directions
  /// that the inverse problem reports. For segments up to some hundred kilometres.
  func crossing(_ a: LonLat, _ b: LonLat, _ c: LonLat, _ d: LonLat) -> LonLat? {
    let first = GeodesicPath(geodesic, from: a.position, to: b.position)
    let second = GeodesicPath(geodesic, from: c.position, to: d.position)
    guard first.length > 0, second.length > 0 else { return nil }
    let start = SpaceSegment(spacePoint(a), spacePoint(b)).closest(to: SpaceSegment(spacePoint(c), spacePoint(d)))
    var s = start.here * first.length
    var t = start.there * second.length
    for _ in 0..<20 {
      let here = position(on: first, a, b, at: s)
      let there = position(on: second, c, d, at: t)
      let way = inverse(here.position, there.position)
      if way.distance < 1e-6 { return here.position }
      let turned = way.azimuth1 + there.azimuth - way.azimuth2
      let own = here.azimuth.degreesToRadians
      let other = turned.degreesToRadians
      let across = (other - own).sine
      guard abs(across) > 1e-12 else { return nil }
      let bearing = way.azimuth1.degreesToRadians
      let nextS = min(max(s + way.distance * (other - bearing).sine / across, 0), first.length)
      let nextT = min(max(t + way.distance * (own - bearing).sine / across, 0), second.length)
      if abs(nextS - s) < 1e-8, abs(nextT - t) < 1e-8 { return nil }
      s = nextS
      t = nextT
    }
    return nil
  }
}
