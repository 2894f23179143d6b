/// What the border of an area does inside a disc.
///
/// Straight distances through the Earth tell for most of the border on which side of the rim it is.
struct BorderWalk {
  private let disc: GeodesicDisc
  private let overlap: DiscOverlap
  private let centre: SpacePoint
  /// What is no farther than this in a straight line is in the disc, what is farther than the other is outside.
  private let chords: (inside: Double, outside: Double)

  /// The area between the equator and the border inside the disc, eastbound counted positive, square metres.
  private(set) var below = 0.0
  private(set) var crossings: [RimCrossing] = []
  /// Whether any of the border is outside the disc.
  private(set) var goesOut = false

  init(_ disc: GeodesicDisc, of overlap: DiscOverlap) {
    self.disc = disc
    self.overlap = overlap
    centre = overlap.metric.spacePoint(disc.centre)
    let bounds = overlap.tree.bounds
    chords = (bounds.chord(within: disc.radius), bounds.chord(beyond: disc.radius))
  }

  mutating func enter(_ node: SiteTree.Node) {
    let tree = overlap.tree
    let box = tree.box(node)
    if box.distance(to: centre) > chords.outside {
      goesOut = true
    } else if box.farthest(from: centre) <= chords.inside {
      below += overlap.sums[node.level][node.index]
    } else if let (first, second) = tree.children(node) {
      enter(first)
      if let second { enter(second) }
    } else {
      for index in tree.sites(node) { pass(index) }
    }
  }

  private mutating func pass(_ index: Int) {
    let site = overlap.tree.sites[index]
    let startsInside = holds(site.from, at: site.chord.start)
    let endsInside = holds(site.to, at: site.chord.end)
    if startsInside, endsInside {
      below += overlap.below[index]
      return
    }
    goesOut = true
    if startsInside != endsInside {
      let edge = EdgeAtRim(site, disc, in: overlap.metric)
      let guess = site.chord.fraction(at: chords.inside, from: centre, first: endsInside)
      add(edge.crossing(isEntry: endsInside, guess: guess), of: site)
    } else if site.chord.distance(to: centre) - site.rise <= chords.outside {
      let edge = EdgeAtRim(site, disc, in: overlap.metric)
      guard let (entry, exit) = edge.passage(guess: site.chord.fraction(nearest: centre)) else { return }
      below += overlap.metric.areaBelow(entry.position, exit.position)
      crossings += [entry, exit]
    }
  }

  private mutating func add(_ crossing: RimCrossing, of site: Site) {
    let place = crossing.position
    below +=
      crossing.isEntry ? overlap.metric.areaBelow(place, site.to) : overlap.metric.areaBelow(site.from, place)
    crossings.append(crossing)
  }

  /// Whether a vertex is in the disc: the same for both edges that meet there.
  private func holds(_ position: LonLat, at place: SpacePoint) -> Bool {
    let chord = (place - centre).length
    if chord <= chords.inside { return true }
    return chord <= chords.outside && overlap.metric.inverse(disc.centre, position).distance <= disc.radius
  }

  /// The area between the equator and those parts of the rim that lie in the area, run so that it is on the left:
  /// counter-clockwise from where the border leaves the disc to where it comes back.
  var closing: Double {
    let turn = crossings.sorted { $0.azimuth < $1.azimuth }
    let apart = 0.01 / disc.radius.degreesToRadians
    let isPlain = zip(turn, turn.dropFirst() + turn.prefix(1)).allSatisfy { crossing, next in
      let gap = next.azimuth - crossing.azimuth
      return crossing.isEntry != next.isEntry && (gap > apart || gap < 0 && gap + 360 > apart)
    }
    // Azimuths are counted from north. Where crossings lie within a centimetre, as at corners on the rim, their order is
    // uncertain: then from the middle of the widest stretch without any. If the rim is in the area there, a whole turn is
    // on its way.
    let origin = isPlain ? 0 : Self.clearest(turn.map(\.azimuth))
    let isInside = isPlain ? turn.first?.isEntry == false : overlap.holds(disc.rim(at: origin))
    return turn.reduce(isInside ? -disc.area : 0) { closing, crossing in
      let below = crossing.below + (crossing.azimuth < origin ? disc.area : 0)
      return closing + (crossing.isEntry ? below : -below)
    }
  }

  /// The middle of the widest stretch between azimuths in ascending order.
  private static func clearest(_ azimuths: [Double]) -> Double {
    let next = azimuths.dropFirst() + azimuths.prefix(1).map { $0 + 360 }
    let widest = zip(azimuths, next).max { $0.1 - $0.0 < $1.1 - $1.0 }
    return widest.map { (($0.0 + $0.1) / 2).truncatingRemainder(dividingBy: 360) } ?? 0
  }
}

extension SpaceSegment {
  /// A fraction at which a segment is at a distance from a point: the first such, or the last; some other in [0, 1] where
  /// there is none.
  fileprivate func fraction(at distance: Double, from point: SpacePoint, first: Bool) -> Double {
    let away = start - point
    let (squared, half) = (span.dot(span), away.dot(span))
    guard squared > 0 else { return 0 }
    let root = max(0, half * half - squared * (away.dot(away) - distance * distance)).squareRoot()
    return min(max((-half + (first ? -root : root)) / squared, 0), 1)
  }
}
