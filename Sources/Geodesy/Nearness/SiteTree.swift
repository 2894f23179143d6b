/// An index of sites: boxes in space over runs of neighbouring sites, two under each box of the level above.
///
/// Sites are kept in the order of their lines, which is a good order in space already.
package struct SiteTree: Sendable {
  static let leafSize = 4

  package let sites: [Site]
  /// Boxes level by level, leaves first.
  private let levels: [[SpaceBox]]
  let bounds: ChordBounds
  package let metric: EllipsoidalMetric

  package init(_ sites: [Site], in metric: EllipsoidalMetric) {
    self.sites = sites
    self.metric = metric
    bounds = ChordBounds(metric)
    var level: [SpaceBox] = stride(from: 0, to: sites.count, by: Self.leafSize).map { start in
      var box = SpaceBox(sites[start].chord, margin: sites[start].rise)
      for site in sites[start..<min(start + Self.leafSize, sites.count)].dropFirst() {
        box.include(SpaceBox(site.chord, margin: site.rise))
      }
      return box
    }
    var levels = [level]
    while level.count > 1 {
      level = stride(from: 0, to: level.count, by: 2).map { index in
        var box = level[index]
        if index + 1 < level.count { box.include(level[index + 1]) }
        return box
      }
      levels.append(level)
    }
    self.levels = levels
  }

  /// A box of the index: its level, leaves being 0, and its place in the level.
  struct Node {
    var level: Int
    var index: Int
  }

  var root: Node? { sites.isEmpty ? nil : Node(level: levels.count - 1, index: 0) }

  func box(_ node: Node) -> SpaceBox { levels[node.level][node.index] }

  /// The boxes below a box; empty for a leaf.
  func children(_ node: Node) -> (first: Node, second: Node?)? {
    guard node.level > 0 else { return nil }
    let first = Node(level: node.level - 1, index: 2 * node.index)
    let second = Node(level: node.level - 1, index: 2 * node.index + 1)
    return (first, second.index < levels[second.level].count ? second : nil)
  }

  /// The sites of a leaf.
  func sites(_ leaf: Node) -> Range<Int> {
    let start = leaf.index * Self.leafSize
    return start..<min(start + Self.leafSize, sites.count)
  }
}
