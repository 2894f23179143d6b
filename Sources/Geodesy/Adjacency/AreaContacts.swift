import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The pairs of areas that touch, each once with the lesser index first, ascending.
  ///
  /// Only pairs whose bounds meet are looked at. Areas that overlap by more than a thousandth of the smaller, or hold one
  /// another, touch too; of the lines that their boundaries share those are no border along which both lie on the same side.
  public func contacts(
    of areas: [Geometry], by rule: ContactRule = ContactRule()
  ) throws(GeodesyError) -> [AreaContact] {
    let framed = try aligned([rule.sea] + areas)
    return try ContactSearch(metric: self, rule: rule, sea: framed[0]).contacts(Array(framed.dropFirst()))
  }
}

/// The search for areas that touch, in a common frame of longitude and latitude.
private struct ContactSearch {
  /// Borders shorter than this are rounding, in metres.
  private static let shortestBorder = 1e-3

  let metric: EllipsoidalMetric
  let rule: ContactRule
  let sea: Geometry
  private var edges: EdgeMeaning { rule.edges }
  private var tolerance: Double { rule.tolerance }

  init(metric: EllipsoidalMetric, rule: ContactRule, sea: Geometry) {
    self.metric = metric
    self.rule = rule
    self.sea = sea
  }

  func contacts(_ areas: [Geometry]) throws(GeodesyError) -> [AreaContact] {
    guard tolerance >= 0, tolerance.isFinite else {
      throw GeodesyError(.outOfRange, "the tolerance is \(tolerance) m; expected 0 or more")
    }
    return try GeodesyError.translating {
      let index = try SpatialIndex(areas)
      let rims = try areas.map { $0.isEmpty ? $0 : try $0.boundary() }
      var contacts: [AreaContact] = []
      for first in areas.indices {
        guard let box = Bounds(areas[first].coordinates) else { continue }
        for second in try index.query(widened(box)) where second > first && !rule.aside.isSuperset(of: [first, second]) {
          contacts += try contact((first, second), (areas[first], areas[second]), (rims[first], rims[second]))
        }
      }
      return contacts
    }
  }

  private func contact(
    _ places: (Int, Int), _ areas: (Geometry, Geometry), _ rims: (Geometry, Geometry)
  ) throws -> [AreaContact] {
    let overlap = try overlap(areas.0, areas.1)
    let border = try border(areas, rims, overlap)
    let length = border.isEmpty ? 0 : metric.length(of: border, edges: edges)
    guard length > max(Self.shortestBorder, 4 * tolerance) else {
      guard try overlap != nil || meet(areas.0, areas.1) else { return [] }
      return [
        AreaContact(first: places.0, second: places.1, border: .empty(.lineString), length: 0, overlap: overlap != nil)
      ]
    }
    return [
      AreaContact(
        first: places.0, second: places.1, border: try border.lineMerge(), length: length, overlap: overlap != nil)
    ]
  }

  /// A box that holds everything within the tolerance of another, as far as degrees go.
  private func widened(_ box: Bounds) -> Bounds {
    let north = tolerance / metric.curvatureRadii.lowerBound * 180 / .pi
    let highest = min(89.9, max(abs(box.south), abs(box.north)) + north)
    let east = min(180, north / highest.degreesToRadians.cosine)
    return Bounds(west: box.west - east, south: box.south - north, east: box.east + east, north: box.north + north)
  }

  /// The area that two have in common, `nil` where it is nothing or slivers of data that does not match.
  private func overlap(_ first: Geometry, _ second: Geometry) throws -> Geometry? {
    guard try first.intersects(second) else { return nil }
    var common = try first.intersection(second).parts(ofDimension: 2)
    if tolerance > 0 {
      let wide = Pieces(common).areas.map { Pieces(areas: [$0]).geometry }
        .filter { 2 * metric.area(of: $0) > tolerance * metric.perimeter(of: $0) }
      common = Pieces(wide).geometry
    }
    guard !common.isEmpty else { return nil }
    let least = 1e-3 * min(try first.planarArea(), try second.planarArea())
    return try common.planarArea() > least ? common : nil
  }

  /// The line that two areas share from opposite sides, outside the sea.
  private func border(
    _ areas: (Geometry, Geometry), _ rims: (Geometry, Geometry), _ overlap: Geometry?
  ) throws -> Geometry {
    var border: Geometry
    if tolerance == 0 {
      border = try rims.0.intersection(rims.1).parts(ofDimension: 1)
      // Where both lie on the same side, what they have in common does too.
      if let overlap, !border.isEmpty { border = try border.difference(try overlap.boundary()).parts(ofDimension: 1) }
    } else {
      border = try metric.sharedBorder(areas.0, areas.1, edges: edges, tolerance: tolerance)
      if let overlap, !border.isEmpty {
        border = metric.stretches(of: border, fartherThan: tolerance, from: try overlap.boundary(), edges: edges)
      }
    }
    guard !sea.isEmpty, !border.isEmpty else { return border }
    return try border.difference(sea).parts(ofDimension: 1)
  }

  /// Whether two areas without a border meet as closely as is asked.
  private func meet(_ first: Geometry, _ second: Geometry) throws -> Bool {
    guard rule.touching == .point else { return false }
    if try first.intersects(second) {
      return try sea.isEmpty || !first.intersection(second).difference(sea).isEmpty
    }
    guard tolerance > 0, let apart = metric.distance(from: first, to: second, edges: edges) else { return false }
    return try apart.distance <= tolerance
      && (sea.isEmpty || !sea.intersects(.point(apart.from)) || !sea.intersects(.point(apart.to)))
  }
}
