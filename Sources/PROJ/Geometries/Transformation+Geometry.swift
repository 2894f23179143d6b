import Glibc
public import SimpleFeatures

extension Transformation {
  /// The image of a whole geometry: edges bent as the operation bends them, areas round a pole closed along the antimeridian
  /// and the pole, and lines and areas cut where a map is torn.
  ///
  /// - To degrees, parts are cut at ±180°.
  /// - From degrees to a cylindrical or conic plane, parts are cut at the meridian opposite the central one, and end 0.1 mm
  ///   short of it (0.02° where the datum changes).
  /// - From a plane, an area round a pole is known by where the pole is in the plane. From degrees with geodesic edges, a
  ///   ring holds the smaller of the two parts into which it cuts the ellipsoid.
  ///
  /// Positions that neighbours share stay shared, also those put between them: an edge is bent alike whichever way it runs.
  /// Heights go through the operation; between positions they are in proportion.
  ///
  /// - Parameters:
  ///   - direction: which way the operation is run.
  ///   - geometry: what is transformed, in the units of the system that it comes from, longitude or easting first.
  ///   - tolerance: how far the image of an edge may lie from the true one, metres, above 0. Each edge is judged at a
  ///     quarter, a half and three quarters, and halved until they fit.
  ///   - edges: how edges run between the positions given; `.geodesic` needs a geographic system to start from.
  /// - Throws: `PROJError` for a position or an edge that the operation cannot take, for a tolerance that is none, and for
  ///   one that makes more than 1,000,000 positions of a path.
  public func apply(
    _ direction: Direction = .forward, to geometry: Geometry, tolerance: Double, edges: EdgeCourse = .straight
  ) throws(PROJError) -> Geometry {
    let (from, to) = direction == .forward ? (source, target) : (target, source)
    try GeometryImage.check(geometry, tolerance)
    try Self.check(edges, from, to)
    let geodesic = Geodesic(from.ellipsoid ?? .wgs84)
    let image = { (positions: [Position]) throws(PROJError) in
      try images(direction, of: positions, from.degreeFactor, to.degreeFactor)
    }
    let isRoundNorth = { (ring: [Position]) throws(PROJError) -> Bool in
      if from.kind == .geographic { return geodesic.isLeftSmaller(ring) == geodesic.runsEast(ring) }
      return try isNorthWithin(ring, direction == .forward ? .inverse : .forward, to)
    }
    let whole = GeometryImage(
      straightened: edges == .geodesic ? geodesic.straightening(within: tolerance / 4) : nil,
      sourceSeam: from.kind == .geographic ? try to.seam(seenFrom: from) : nil,
      operation: Densification(
        tolerance: tolerance, metric: to.metric, quarters: EdgeCourse.straight.quarters(on: geodesic), image: image),
      targetSeam: to.kind == .geographic ? SeamCut(at: 180) : nil, pole: isRoundNorth)
    return try whole.of(geometry.inUnits(from.degreeFactor)).inUnits(1 / to.degreeFactor)
  }

  private static func check(
    _ edges: EdgeCourse, _ from: CoordinateReferenceSystem, _ to: CoordinateReferenceSystem
  ) throws(PROJError) {
    guard edges == .straight || from.kind == .geographic else {
      throw PROJError(.badNumber, "geodesic edges in \(from.authorityCode), which is not geographic", in: "proj_trans")
    }
    for system in [from, to] where system.kind == .geocentric {
      throw PROJError(.noOperation, "\(system.authorityCode) is geocentric; expected a surface", in: "proj_trans")
    }
  }

  /// Images of positions whose angles are in degrees, whatever the unit of the systems.
  private func images(
    _ direction: Direction, of positions: [Position], _ from: Double, _ to: Double
  ) throws(PROJError) -> [Position] {
    let hasHeight = positions.contains { $0.z != nil }
    var values = positions.flatMap { [$0.x / from, $0.y / from] + (hasHeight ? [$0.z ?? .nan] : []) }
    let stride = hasHeight ? 3 : 2
    try apply(direction, to: &values, stride: stride)
    return positions.indices.map { index in
      let start = index * stride
      return Position(values[start] * to, values[start + 1] * to, positions[index].z == nil ? nil : values[start + 2])
    }
  }

  /// Whether the north pole, rather than the south pole, lies within a ring of a plane.
  private func isNorthWithin(
    _ ring: [Position], _ direction: Direction, _ geographic: CoordinateReferenceSystem
  ) throws(PROJError) -> Bool {
    for (latitude, isNorth) in [(90.0, true), (-90, false)] {
      let pole = try? images(direction, of: [Position(0, latitude)], geographic.degreeFactor, 1)
      if let pole, PlanarRing.contains(ring, pole[0]) { return isNorth }
    }
    throw PROJError(.outsideDomain, "a ring goes round a pole that the operation cannot take", in: "proj_trans")
  }
}

extension CoordinateReferenceSystem {
  /// One unit of a geographic system in degrees; 1 for any other.
  fileprivate var degreeFactor: Double {
    guard kind == .geographic, let factor = axes.first?.unitFactor else { return 1 }
    let degrees = factor * 180 / .pi
    // The register rounds the degree in its fifteenth place.
    return abs(degrees - 1) < 1e-12 ? 1 : degrees
  }

  fileprivate var metric: Densification.Metric {
    kind == .geographic ? .degrees((ellipsoid ?? .wgs84).a) : .plane(axes.first?.unitFactor ?? 1)
  }

  /// Where the plane of a projected system is torn, seen from a geographic one; `nil` for one that is torn nowhere.
  fileprivate func seam(seenFrom source: CoordinateReferenceSystem) throws(PROJError) -> SeamCut? {
    let whole = ["Transverse", "Oblique", "Azimuthal", "Stereographic", "Orthographic", "Perspective", "Krovak", "Cassini"]
    guard kind == .projected, let conversion = try conversion(), !whole.contains(where: conversion.method.contains) else {
      return nil
    }
    let names = ["Longitude of natural origin", "Longitude of false origin", "Longitude of origin"]
    guard let origin = names.lazy.compactMap({ conversion.parameter($0) }).first, let value = origin.value else { return nil }
    let own = try primeMeridian()?.longitude ?? 0
    let others = try source.primeMeridian()?.longitude ?? 0
    let longitude = value * origin.unitFactor * 180 / .pi + own - others
    return SeamCut(at: longitude + 180, margin: source.datum == datum ? 1e-9 : 0.02)
  }
}

extension Geometry {
  /// With its horizontal numbers multiplied.
  fileprivate func inUnits(_ factor: Double) -> Geometry {
    guard factor != 1 else { return self }
    var scaled = coordinates
    scaled.members = scaled.members.map { $0.inUnits(factor) }
    for index in 0..<scaled.count {
      scaled.values[index * scaled.stride] *= factor
      scaled.values[index * scaled.stride + 1] *= factor
    }
    return Geometry(scaled)
  }
}
