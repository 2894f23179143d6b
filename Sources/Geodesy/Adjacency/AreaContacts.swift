import GEOS
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The pairs of areas that touch, each once with the lesser index first, ascending.
  ///
  /// Only pairs whose bounds meet are looked at. Areas that overlap by more than a thousandth of the smaller, or hold one
  /// another, touch too.
  ///
  /// - Parameters:
  ///   - tolerance: in metres, as of ``sharedBorder(_:_:edges:tolerance:)``; with one, what is shared counts as a border from
  ///     four times the tolerance, since as much is near to both where they meet in a point.
  public func contacts(
    of areas: [Geometry], touching: AreaTouching = .border, edges: EdgeMeaning = .geodesic, tolerance: Double = 0
  ) throws(GeodesyError) -> [AreaContact] {
    let search = ContactSearch(metric: self, touching: touching, edges: edges, tolerance: tolerance)
    return try search.contacts(try aligned(areas))
  }
}

/// The search for areas that touch, in a common frame of longitude and latitude.
private struct ContactSearch {
  /// Borders shorter than this are rounding, in metres.
  private static let shortestBorder = 1e-3

  let metric: EllipsoidalMetric
  let touching: AreaTouching
  let edges: EdgeMeaning
  let tolerance: Double

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
        for second in try index.query(widened(box)) where second > first {
          if let length = try contact(areas[first], areas[second], rims[first], rims[second]) {
            contacts.append(AreaContact(first: first, second: second, length: length))
          }
        }
      }
      return contacts
    }
  }

  /// A box that holds everything within the tolerance of another, as far as degrees go.
  private func widened(_ box: Bounds) -> Bounds {
    let north = tolerance / metric.curvatureRadii.lowerBound * 180 / .pi
    let highest = min(89.9, max(abs(box.south), abs(box.north)) + north)
    let east = min(180, north / highest.degreesToRadians.cosine)
    return Bounds(west: box.west - east, south: box.south - north, east: box.east + east, north: box.north + north)
  }

  /// The length of the border two areas share, `nil` where they do not touch.
  private func contact(_ first: Geometry, _ second: Geometry, _ rim: Geometry, _ otherRim: Geometry) throws -> Double? {
    let border =
      tolerance == 0
      ? try rim.intersection(otherRim).parts(ofDimension: 1)
      : try metric.sharedBorder(first, second, edges: edges, tolerance: tolerance)
    let length = border.isEmpty ? 0 : metric.length(of: border, edges: edges)
    if length > max(Self.shortestBorder, 4 * tolerance) { return length }
    let meet = try first.intersects(second)
    if meet, try overlap(first, second) { return 0 }
    guard touching == .point else { return nil }
    if meet { return 0 }
    guard tolerance > 0, let apart = metric.distance(from: first, to: second, edges: edges) else { return nil }
    return apart.distance <= tolerance ? 0 : nil
  }

  private func overlap(_ first: Geometry, _ second: Geometry) throws -> Bool {
    guard try !first.touches(second) else { return false }
    let common = try first.intersection(second).planarArea()
    return common > 1e-3 * min(try first.planarArea(), try second.planarArea())
  }
}
