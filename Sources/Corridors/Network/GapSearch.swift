import Geodesy
import SimpleFeatures

/// Finds where lines end close to edges of another component: the ends are indexed, and every edge is held against them once.
struct GapSearch {
  private struct Key: Hashable {
    var node: Int
    var component: Int
  }

  private let network: Network
  private let componentOfNode: [Int?]
  private let ends: [Int]
  private let tree: SiteTree
  private let metric: EllipsoidalMetric

  init(_ network: Network, _ componentOfNode: [Int?], _ ends: [Int], in metric: EllipsoidalMetric) {
    self.network = network
    self.componentOfNode = componentOfNode
    self.metric = metric
    // From north to south by degrees and along them, so that neighbours in the index are neighbours on the ground.
    self.ends = ends.sorted { left, right in
      let (a, b) = (network.nodes[left].position, network.nodes[right].position)
      return (a.y.rounded(.down), a.x, a.y, left) < (b.y.rounded(.down), b.x, b.y, right)
    }
    tree = SiteTree(metric.sites(of: Pieces(points: self.ends.map { LonLat(network.nodes[$0].position) })), in: metric)
  }

  func gaps(reach: Double) -> [NetworkHealth.Gap] {
    var nearest: [Key: NetworkHealth.Gap] = [:]
    for (index, edge) in network.edges.enumerated() {
      guard let path = edge.path, let component = componentOfNode[edge.from] else { continue }
      for site in metric.sites(of: Pieces(path)) {
        for end in tree.sites(within: reach, of: site) {
          let node = ends[end]
          guard componentOfNode[node] != component else { continue }
          let distance = metric.distance(of: LonLat(network.nodes[node].position), from: site)
          let key = Key(node: node, component: component)
          guard distance <= reach, distance < nearest[key]?.distance ?? .infinity else { continue }
          nearest[key] = NetworkHealth.Gap(node: node, edge: index, distance: distance)
        }
      }
    }
    return nearest.values.sorted { ($0.distance, $0.node, $0.edge) < ($1.distance, $1.node, $1.edge) }
  }
}
