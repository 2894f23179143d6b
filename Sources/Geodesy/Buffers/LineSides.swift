/// On which side of a line a position lies: the side from which its nearest place on the line is seen.
struct LineSides {
  private let tree: SiteTree
  private let isClosed: Bool
  private var metric: EllipsoidalMetric { tree.metric }

  init(of line: [LonLat], in metric: EllipsoidalMetric) {
    tree = SiteTree(metric.sites(of: Pieces(lines: [line])), in: metric)
    isClosed = line.first == line.last
  }

  /// `nil` for a line without length.
  func side(of position: LonLat) -> BufferSide? {
    guard let found = tree.nearest(to: position) else { return nil }
    let site = tree.sites[found.site]
    let seen = metric.inverse(found.position, position).azimuth1
    // The directions in which the line leaves the place and in which it came to it.
    var ahead = site
    var behind = site
    if found.position == site.from { behind = neighbour(of: found.site, by: -1) ?? site }
    if found.position == site.to { ahead = neighbour(of: found.site, by: 1) ?? site }
    let onward = direction(of: ahead, from: found.position, towards: ahead.to)
    let backward = direction(of: behind, from: found.position, towards: behind.from)
    // Azimuths fall to the left: the left side is swept from onward to backward that way.
    return turn(from: onward, to: seen) < turn(from: onward, to: backward) ? .left : .right
  }

  private func neighbour(of index: Int, by step: Int) -> Site? {
    let next = index + step
    if tree.sites.indices.contains(next) { return tree.sites[next] }
    return isClosed ? tree.sites[step > 0 ? 0 : tree.sites.count - 1] : nil
  }

  /// The azimuth from a place on a site towards one of its ends; beyond an end of the line, straight on.
  private func direction(of site: Site, from place: LonLat, towards end: LonLat) -> Double {
    if place != end { return metric.inverse(place, end).azimuth1 }
    let other = end == site.to ? site.from : site.to
    return metric.inverse(place, other).azimuth1 + 180
  }

  /// Degrees counter-clockwise from one azimuth to another, 0 to 360.
  private func turn(from: Double, to: Double) -> Double {
    let turn = (from - to).truncatingRemainder(dividingBy: 360)
    return turn < 0 ? turn + 360 : turn
  }
}
