import Geodesy
import SimpleFeatures

/// One side of an equidistance line: what distances are measured to.
struct EquidistanceSide: Sendable {
  private let tree: SiteTree
  private let areas: [Containment]
  /// The index of the feature that each site belongs to.
  private let features: [Int]
  let metric: EllipsoidalMetric

  /// - Parameter geometries: the features of the side; of areas, coasts count and what they enclose is at distance 0.
  init(_ geometries: [Geometry], edges: EdgeMeaning, in metric: EllipsoidalMetric) {
    var sites: [Site] = []
    var areas: [Containment] = []
    var features: [Int] = []
    for (index, geometry) in geometries.enumerated() {
      let pieces = metric.geodesicPieces(geometry, edges: edges)
      sites += metric.sites(of: pieces)
      features += Array(repeating: index, count: sites.count - features.count)
      areas += pieces.areas.map { Containment($0, in: metric) }
    }
    tree = SiteTree(sites, in: metric)
    self.areas = areas
    self.features = features
    self.metric = metric
  }

  var isEmpty: Bool { tree.sites.isEmpty }

  /// The nearest place of a side to a position.
  struct Foot: Sendable {
    /// Metres.
    var distance: Double
    var position: LonLat
    /// The feature it belongs to; `nil` within an area, where all of it is at distance 0.
    var feature: Int?
    var control: Control
  }

  /// What holds a foot as long as it does not change: a base point, or a geodesic edge along which it moves.
  enum Control: Sendable, Hashable {
    case point(LonLat)
    case edge(LonLat, LonLat)
  }

  func foot(of position: LonLat) -> Foot {
    if areas.contains(where: { $0.contains(position) }) {
      return Foot(distance: 0, position: position, feature: nil, control: .point(position))
    }
    guard let found = tree.nearest(to: position) else {
      return Foot(distance: .infinity, position: position, feature: nil, control: .point(position))
    }
    let site = tree.sites[found.site]
    let feature = features[found.site]
    for end in [site.from, site.to] where metric.inverse(end, found.position).distance < 1e-6 {
      return Foot(distance: found.distance, position: end, feature: feature, control: .point(end))
    }
    return Foot(
      distance: found.distance, position: found.position, feature: feature, control: .edge(site.from, site.to))
  }

  /// The foot on what held another foot, whatever else is nearer.
  func foot(of position: LonLat, on held: Foot) -> Foot {
    var foot = held
    switch held.control {
    case .point(let point):
      foot.distance = metric.inverse(position, point).distance
    case .edge(let from, let to):
      let nearest = metric.nearest(to: position, on: from, to)
      foot.distance = nearest.distance
      foot.position = nearest.position
    }
    return foot
  }
}
