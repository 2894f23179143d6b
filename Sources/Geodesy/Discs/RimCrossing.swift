import PROJ

/// A place where the border of an area passes the rim of a disc.
struct RimCrossing {
  let position: LonLat
  /// At the centre, from 0 to below 360 degrees.
  let azimuth: Double
  /// Whether the border, its area on its left, comes into the disc here.
  let isEntry: Bool
  /// What lies between the equator and the way here along a geodesic to the centre and on along the rim from north, m².
  let below: Double
}

/// A short geodesic edge of a border, held against the rim of a disc. The distance from the centre is convex along it.
struct EdgeAtRim {
  private let path: GeodesicPath
  private let length: Double
  private let disc: GeodesicDisc
  private let metric: EllipsoidalMetric

  init(_ site: Site, _ disc: GeodesicDisc, in metric: EllipsoidalMetric) {
    path = GeodesicPath(metric.geodesic, from: site.from.position, to: site.to.position)
    length = path.length
    self.disc = disc
    self.metric = metric
  }

  /// The one crossing of an edge with one end in the disc.
  func crossing(isEntry: Bool, guess: Double) -> RimCrossing {
    crossing(from: 0, to: length, isEntry: isEntry, guess: guess * length)
  }

  /// Where an edge with both ends outside comes in and goes out again; `nil` when it comes no deeper than a micrometre.
  func passage(guess: Double) -> (entry: RimCrossing, exit: RimCrossing)? {
    var (low, high) = (0.0, length)
    var along = guess * length
    var place = look(at: along)
    for _ in 0..<60 where abs(place.slope) > 1e-8 && place.height > -1e-6 {
      if place.slope < 0 { low = along } else { high = along }
      guard high - low > 1e-6 else { break }
      // In a plane this is the foot of the perpendicular at once.
      along -= place.slope * (place.height + disc.radius)
      if along <= low || along >= high { along = (low + high) / 2 }
      place = look(at: along)
    }
    guard place.height < -1e-6 else { return nil }
    return (
      crossing(from: 0, to: along, isEntry: true, guess: along / 2),
      crossing(from: along, to: length, isEntry: false, guess: (along + length) / 2)
    )
  }

  /// By Newton's steps kept between the ends, to a micrometre: what that moves the area by is of second order.
  private func crossing(from start: Double, to end: Double, isEntry: Bool, guess: Double) -> RimCrossing {
    var (low, high) = (start, end)
    var along = min(max(guess, low), high)
    for _ in 0..<100 {
      let place = look(at: along)
      if abs(place.height) < 1e-6 { break }
      if (place.height > 0) == isEntry { low = along } else { high = along }
      let next = along - place.height / place.slope
      along = next > low && next < high ? next : (low + high) / 2
      guard high - low > 1e-9 else { break }
    }
    let position = path.position(at: along).position
    let way = metric.geodesic.fullInverse(from: disc.centre.position, to: position)
    let azimuth = way.azimuth1 < 0 ? way.azimuth1 + 360 : way.azimuth1
    return RimCrossing(
      position: LonLat(position), azimuth: azimuth, isEntry: isEntry, below: disc.sector(to: azimuth) + way.area)
  }

  /// How far beyond the rim a place of the edge is, in metres, and by how much that grows with every metre along.
  private func look(at along: Double) -> (height: Double, slope: Double) {
    let here = path.position(at: along)
    let way = metric.geodesic.inverse(from: disc.centre.position, to: here.position)
    return (way.distance - disc.radius, (here.azimuth - way.azimuth2).degreesToRadians.cosine)
  }
}
