package import SimpleFeatures

/// A line made ready to be asked which point of it is nearest to a position, and how far along that lies.
package struct ChainageIndex: Sendable {
  private let tree: SiteTree
  /// At which chainage each part of the line begins.
  private let starts: [Double]

  /// - Parameter line: of a multi line string, the chainage runs on from part to part.
  package init(of line: Geometry, edges: EdgeMeaning, in metric: EllipsoidalMetric) {
    let pieces = Pieces(lines: metric.geodesicPieces(line, edges: edges).lines)
    tree = SiteTree(metric.sites(of: pieces, withChainage: true), in: metric)
    var starts = [0.0]
    for line in pieces.lines { starts.append(starts[starts.count - 1] + metric.length(of: line)) }
    self.starts = starts
  }

  /// The chainage of the point of the line that is nearest to a position, and its distance from there, both in metres; `nil` for
  /// a line without a position, and for a position that is no number.
  package func nearest(to position: Position) -> (chainage: Double, distance: Double)? {
    guard let found = tree.nearest(to: LonLat(position)) else { return nil }
    let site = tree.sites[found.site]
    return (starts[site.path ?? 0] + site.chainage + found.along, found.distance)
  }
}
