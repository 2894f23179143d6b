extension SiteTree {
  /// The nearest site to a position, with the exact distance and place.
  package struct Found {
    package var distance: Double
    package var position: LonLat
    package var site: Int
    /// How far along the site the place is, in metres.
    package var along: Double
  }

  /// Sites that may be the nearest, each with the least its chord can be, and the widest chord still of interest.
  private struct Candidates {
    var sites: [(least: Double, site: Int)] = []
    var widest = Double.infinity
  }

  /// The nearest place of all sites to a position, when it is no farther than `limit`; exact to 1e-7 m.
  package func nearest(to target: LonLat, limit: Double = .infinity) -> Found? {
    guard let root else { return nil }
    let place = metric.spacePoint(target)
    var candidates = Candidates()
    candidates.widest = limit == .infinity ? .infinity : bounds.chord(beyond: limit)
    gather(root, box(root).distance(to: place), place, into: &candidates)
    let likely = candidates.sites.filter { $0.least <= candidates.widest }.sorted { $0.least < $1.least }
    var best: Found?
    var widest = candidates.widest
    for candidate in likely where candidate.least <= widest {
      let site = sites[candidate.site]
      let found = metric.nearest(to: target, on: site.from, site.to)
      guard found.distance <= best?.distance ?? limit else { continue }
      best = Found(
        distance: found.distance, position: found.position, site: candidate.site, along: found.along)
      widest = min(widest, bounds.chord(beyond: found.distance))
    }
    return best
  }

  private func gather(_ node: Node, _ distance: Double, _ place: SpacePoint, into candidates: inout Candidates) {
    guard distance <= candidates.widest else { return }
    guard let children = children(node) else {
      for index in sites(node) {
        let site = sites[index]
        let chord = site.chord.distance(to: place)
        guard chord - site.rise <= candidates.widest else { continue }
        candidates.sites.append((chord - site.rise, index))
        let widest = bounds.chord(beyond: bounds.longest(chord: chord + site.rise))
        candidates.widest = min(candidates.widest, widest)
      }
      return
    }
    let first = box(children.first).distance(to: place)
    guard let other = children.second else { return gather(children.first, first, place, into: &candidates) }
    let second = box(other).distance(to: place)
    if first <= second {
      gather(children.first, first, place, into: &candidates)
      gather(other, second, place, into: &candidates)
    } else {
      gather(other, second, place, into: &candidates)
      gather(children.first, first, place, into: &candidates)
    }
  }

  /// Bounds of the distance from a position to the nearest site, cheap and a few metres wide.
  func distanceBounds(to target: LonLat) -> ClosedRange<Double> {
    guard let root else { return .infinity ... .infinity }
    let place = metric.spacePoint(target)
    var candidates = Candidates()
    gather(root, box(root).distance(to: place), place, into: &candidates)
    var least = Double.infinity
    for candidate in candidates.sites { least = min(least, candidate.least) }
    return bounds.shortest(chord: least)...bounds.longest(chord: candidates.widest)
  }

  /// The sites that may lie within a distance of a straight segment in space, in order.
  func sites(within distance: Double, of segment: SpaceSegment, rise: Double) -> [Int] {
    guard let root else { return [] }
    let reach = bounds.chord(beyond: distance) + rise
    let region = SpaceBox(segment, margin: 0)
    var found: [Int] = []
    var open = [root]
    while let node = open.popLast() {
      guard box(node).distance(to: region) <= reach else { continue }
      if let children = children(node) {
        if let second = children.second { open.append(second) }
        open.append(children.first)
      } else {
        for index in sites(node) where sites[index].chord.distance(to: segment) - sites[index].rise <= reach {
          found.append(index)
        }
      }
    }
    return found
  }
}
