import SimpleFeatures

extension SiteTree {
  private struct Pair {
    var least: Double
    var first: Int
    var second: Int
  }

  /// The least distance between the sites of two indexes, exact to 1e-6 m; `nil` when one has none.
  func nearest(to other: SiteTree) -> Nearest? {
    guard let root, let otherRoot = other.root else { return nil }
    var pairs: [Pair] = []
    var widest = Double.infinity
    gather(root, otherRoot, box(root).distance(to: other.box(otherRoot)), other, &pairs, &widest)
    var best: Nearest?
    for pair in pairs.filter({ $0.least <= widest }).sorted(by: { $0.least < $1.least }) where pair.least <= widest {
      let found = nearest(sites[pair.first], other.sites[pair.second], mayTouch: pair.least <= 0)
      guard found.distance < best?.distance ?? .infinity else { continue }
      best = found
      if found.distance == 0 { break }
      widest = min(widest, bounds.chord(beyond: found.distance))
    }
    return best
  }

  private func gather(
    _ node: Node, _ otherNode: Node, _ distance: Double, _ other: SiteTree, _ pairs: inout [Pair], _ widest: inout Double
  ) {
    guard distance <= widest else { return }
    let parts = children(node)
    let otherParts = other.children(otherNode)
    if parts == nil, otherParts == nil {
      for first in sites(node) {
        for second in other.sites(otherNode) {
          let rise = sites[first].rise + other.sites[second].rise
          let chord = sites[first].chord.distance(to: other.sites[second].chord)
          guard chord - rise <= widest else { continue }
          pairs.append(Pair(least: chord - rise, first: first, second: second))
          widest = min(widest, bounds.chord(beyond: bounds.longest(chord: chord + rise)))
        }
      }
      return
    }
    // The larger box is opened; the nearer half first.
    let opensFirst = otherParts == nil || (parts != nil && box(node).diagonal >= other.box(otherNode).diagonal)
    var branches: [(Node, Node, Double)] = []
    if opensFirst, let parts {
      for part in [parts.first, parts.second].compactMap(\.self) {
        branches.append((part, otherNode, box(part).distance(to: other.box(otherNode))))
      }
    } else if let otherParts {
      for part in [otherParts.first, otherParts.second].compactMap(\.self) {
        branches.append((node, part, box(node).distance(to: other.box(part))))
      }
    }
    for branch in branches.sorted(by: { $0.2 < $1.2 }) {
      gather(branch.0, branch.1, branch.2, other, &pairs, &widest)
    }
  }

  /// The least distance between two sites: 0 at a crossing, else taken at an end of one of them.
  private func nearest(_ first: Site, _ second: Site, mayTouch: Bool) -> Nearest {
    if mayTouch, let place = metric.crossing(first.from, first.to, second.from, second.to)?.position {
      return Nearest(distance: 0, from: place, to: place)
    }
    var best = Nearest(distance: .infinity, from: first.from.position, to: second.from.position)
    for end in first.isPoint ? [first.from] : [first.from, first.to] {
      let found = metric.nearest(to: end, on: second.from, second.to)
      if found.distance < best.distance {
        best = Nearest(distance: found.distance, from: end.position, to: found.position.position)
      }
    }
    for end in second.isPoint ? [second.from] : [second.from, second.to] {
      let found = metric.nearest(to: end, on: first.from, first.to)
      if found.distance < best.distance {
        best = Nearest(distance: found.distance, from: found.position.position, to: end.position)
      }
    }
    return best
  }
}
