public import SimpleFeatures

/// An area made ready to be asked how much of it lies within a distance of a position, for any distance and position.
///
/// Neither the disc nor the common part is drawn: what the border does inside the disc is summed, whole stretches of it at
/// once, and closed along the rim. Only edges that pass the rim are looked at one by one, with the exact inverse problem.
/// The result differs from the area of an overlay with a drawn disc by the tolerance of the drawing only; its own error is
/// that of ``EllipsoidalMetric/area(of:edges:)``, 0.1 m² an edge at worst.
public struct DiscOverlap: Sendable {
  /// The edges of the border, the area on their left.
  let tree: SiteTree
  /// The area between the equator and each edge, as the inverse problem gives it, and the sums of it under each box of the
  /// tree, level by level from the leaves.
  let below: [Double]
  let sums: [[Double]]
  private let polygons: [Containment]
  /// The area of the whole, in square metres.
  public let whole: Double

  var metric: EllipsoidalMetric { tree.metric }

  /// - Parameter area: polygons that do not overlap, with geodesic edges; points and lines do not count.
  public init(of area: Geometry, in metric: EllipsoidalMetric) {
    let pieces = Pieces(area)
    var rings: [[LonLat]] = []
    var whole = 0.0
    for polygon in pieces.areas {
      for (index, ring) in polygon.enumerated() {
        let area = metric.signedArea(of: ring, edges: .geodesic)
        rings.append((area > 0) == (index == 0) ? ring : ring.reversed())
        whole += index == 0 ? abs(area) : -abs(area)
      }
    }
    let tree = SiteTree(metric.sites(of: Pieces(lines: rings)), in: metric)
    let below = tree.sites.map { metric.areaBelow($0.from, $0.to) }
    self.tree = tree
    self.below = below
    sums = tree.sums(of: below)
    polygons = pieces.areas.map { Containment($0, in: metric) }
    self.whole = whole
  }

  /// How much of the area lies within a geodesic distance in metres of a position, in square metres.
  ///
  /// - Returns: `nil` where the disc may hold a pole, its radius is more than 2,000 km or not above 0, or the sums do not come
  ///   out as they must, as for rings that cross; an overlay answers there.
  public func area(within distance: Double, of centre: Position) -> Double? {
    guard let disc = GeodesicDisc(about: LonLat(centre), radius: distance, in: metric) else { return nil }
    guard let root = tree.root else { return 0 }
    var walk = BorderWalk(disc, of: self)
    walk.enter(root)
    if !walk.goesOut { return whole }
    let closing = walk.crossings.isEmpty ? (holds(disc.rim(at: 0)) ? -disc.area : 0) : walk.closing
    let common = -(walk.below + closing)
    // Rounding may leave a trifle less than nothing.
    let slack = 1e-6 * min(whole, disc.area) + 1
    guard common > -slack, common < min(whole, disc.area) + slack else { return nil }
    return min(max(common, 0), whole, disc.area)
  }

  /// The most that the area within a distance changes when the centre is moved by its positional accuracy, in eight
  /// directions; `nil` where it does not change, or one of those areas is not known.
  public func spread(
    of common: Double, within distance: Double, of centre: Position, accuracy: Double
  ) -> Double? {
    guard accuracy > 0 else { return nil }
    var most = 0.0
    for azimuth in stride(from: 0.0, to: 360, by: 45) {
      let moved = metric.direct(LonLat(centre), azimuth: azimuth, distance: accuracy).position
      guard let area = area(within: distance, of: Position(moved.x, moved.y)) else { return nil }
      most = max(most, abs(area - common))
    }
    return most > 0 ? most : nil
  }

  func holds(_ position: LonLat) -> Bool {
    polygons.contains { $0.contains(position) }
  }
}

extension SiteTree {
  /// The sums of values of the sites under each box, level by level.
  fileprivate func sums(of values: [Double]) -> [[Double]] {
    guard let root else { return [] }
    var sums: [[Double]] = []
    for level in 0...root.level {
      let count = level == 0 ? (values.count + Self.leafSize - 1) / Self.leafSize : (sums[level - 1].count + 1) / 2
      sums.append(
        (0..<count).map { index in
          let node = Node(level: level, index: index)
          guard let (first, second) = children(node) else { return values[sites(node)].reduce(0, +) }
          return sums[level - 1][first.index] + (second.map { sums[level - 1][$0.index] } ?? 0)
        })
    }
    return sums
  }
}
