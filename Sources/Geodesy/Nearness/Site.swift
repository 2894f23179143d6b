/// A piece of a geometry that something can be near to: a geodesic segment of at most 20 km, or a point.
package struct Site: Sendable {
  package let from: LonLat
  package let to: LonLat
  /// The straight segment in space between the ends.
  let chord: SpaceSegment
  /// How far the geodesic rises above the chord at most, in metres.
  let rise: Double
  /// Which line or ring the piece belongs to; `nil` for a point.
  let path: Int?
  /// The chainage of `from` on that path, in metres; 0 unless the sites were made with chainages.
  let chainage: Double

  package var isPoint: Bool { from == to }
}

extension EllipsoidalMetric {
  /// The longest piece a site may be, in metres: 8 m of rise.
  private var longestSite: Double { 20_000 }

  /// The sites of a point.
  func site(_ position: LonLat) -> Site {
    let place = spacePoint(position)
    return Site(from: position, to: position, chord: SpaceSegment(place, place), rise: 0, path: nil, chainage: 0)
  }

  /// The sites of all points, lines and rings; edges are geodesics, long ones cut on themselves.
  package func sites(of pieces: Pieces, withChainage: Bool = false) -> [Site] {
    var sites = pieces.points.map(site)
    for (index, path) in pieces.paths.enumerated() {
      if path.count == 1 { sites.append(site(path[0])) }
      var chainage = 0.0
      for (from, to) in zip(path, path.dropFirst()) where from != to {
        addSites(from, to, path: index, chainage: chainage, into: &sites)
        if withChainage { chainage += shortestLength(from, to) }
      }
    }
    return sites
  }

  private func addSites(_ from: LonLat, _ to: LonLat, path: Int, chainage: Double, into sites: inout [Site]) {
    let places = (spacePoint(from), spacePoint(to))
    let direct = SpaceSegment(places.0, places.1)
    let count = Int((direct.length / longestSite).rounded(.up))
    guard count > 1 else {
      sites.append(site(from, to, direct, path: path, chainage: chainage))
      return
    }
    let edge = Edge(from, to, .geodesic, in: self)
    var previous = from
    for index in 1...count {
      let next = index == count ? to : edge.position(at: Double(index) / Double(count))
      let chord = SpaceSegment(spacePoint(previous), spacePoint(next))
      let along = edge.length * Double(index - 1) / Double(count)
      sites.append(site(previous, next, chord, path: path, chainage: chainage + along))
      previous = next
    }
  }

  private func site(_ from: LonLat, _ to: LonLat, _ chord: SpaceSegment, path: Int, chainage: Double) -> Site {
    Site(from: from, to: to, chord: chord, rise: rise(over: chord), path: path, chainage: chainage)
  }

  /// How far a geodesic rises above the straight segment between its ends at most, in metres; up to hundreds of kilometres.
  func rise(over chord: SpaceSegment) -> Double {
    chord.length * chord.length / (7.9 * curvatureRadii.lowerBound)
  }
}
