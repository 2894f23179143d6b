import GEOS
public import SimpleFeatures

/// Set operations in the plane of longitude and latitude, where edges are straight after densification.
///
/// Operands are first brought to common longitudes (``aligned(_:)``), and edges that are not straight in longitude and
/// latitude get positions until they deviate by at most `maxError` metres. `grid` snaps the result's positions to a grid
/// of that many metres in latitude and as many degrees in longitude. Results have edges straight in longitude and latitude.
extension EllipsoidalMetric {
  /// What lies in any of the geometries, overlaps dissolved; empty for none.
  public func union(
    _ geometries: [Geometry], edges: EdgeMeaning = .geodesic, maxError: Double = 0.25, grid: Double? = nil
  ) throws(GeodesyError) -> Geometry {
    let operands = try prepared(geometries, edges, maxError)
    guard let first = operands.first else { return .geometryCollection([]) }
    let grid = gridInDegrees(grid)
    return try GeodesyError.translating {
      try (operands.count == 1 ? first : Geometry.collected(operands)).unaryUnion(grid: grid)
    }
  }

  /// What lies in all of the geometries, of the least of their dimensions; empty for none.
  public func intersection(
    _ geometries: [Geometry], edges: EdgeMeaning = .geodesic, maxError: Double = 0.25, grid: Double? = nil
  ) throws(GeodesyError) -> Geometry {
    let dimension = geometries.compactMap(\.dimension).min() ?? 0
    return try folded(geometries, edges, maxError) { common, next in
      try common.intersection(next, grid: gridInDegrees(grid)).parts(ofDimension: dimension)
    }
  }

  /// What lies in the first geometry and in none of the others; empty for none.
  public func difference(
    _ geometries: [Geometry], edges: EdgeMeaning = .geodesic, maxError: Double = 0.25, grid: Double? = nil
  ) throws(GeodesyError) -> Geometry {
    try folded(geometries, edges, maxError) { rest, next in try rest.difference(next, grid: gridInDegrees(grid)) }
  }

  /// What lies in an odd number of the geometries: of two, in one but not in both; empty for none.
  public func symmetricDifference(
    _ geometries: [Geometry], edges: EdgeMeaning = .geodesic, maxError: Double = 0.25, grid: Double? = nil
  ) throws(GeodesyError) -> Geometry {
    try folded(geometries, edges, maxError) { apart, next in
      try apart.symmetricDifference(next, grid: gridInDegrees(grid))
    }
  }

  private func folded(
    _ geometries: [Geometry], _ edges: EdgeMeaning, _ maxError: Double, with step: (Geometry, Geometry) throws -> Geometry
  ) throws(GeodesyError) -> Geometry {
    let operands = try prepared(geometries, edges, maxError)
    guard var result = operands.first else { return .geometryCollection([]) }
    return try GeodesyError.translating {
      for next in operands.dropFirst() { result = try step(result, next) }
      return result
    }
  }

  func prepared(
    _ geometries: [Geometry], _ edges: EdgeMeaning, _ maxError: Double
  ) throws(GeodesyError) -> [Geometry] {
    guard maxError > 0, maxError.isFinite else {
      throw GeodesyError(.outOfRange, "the most error is \(maxError) m; expected more than 0")
    }
    return try aligned(geometries.map { densified($0, edges: edges, maxError: maxError) })
  }

  /// A grid of metres as degrees of latitude at the radius of the equator.
  func gridInDegrees(_ metres: Double?) -> Double? {
    metres.map { ($0 / semiMajorAxis).radiansToDegrees }
  }
}

extension Geometry {
  /// The parts that have a dimension, as one geometry; empty when there are none.
  func parts(ofDimension dimension: Int) -> Geometry {
    guard type == .geometryCollection else { return self.dimension == dimension ? self : .geometryCollection([]) }
    var pieces = Pieces(self)
    if dimension != 0 { pieces.points = [] }
    if dimension != 1 { pieces.lines = [] }
    if dimension != 2 { pieces.areas = [] }
    return pieces.geometry
  }

  /// Several geometries as one collection that has no collections among its members.
  static func collected(_ geometries: [Geometry]) -> Geometry {
    .geometryCollection(geometries.flatMap { $0.type == .geometryCollection ? $0.coordinates.members : [$0] })
  }
}
