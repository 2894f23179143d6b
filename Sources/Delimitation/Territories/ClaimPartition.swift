import GEOS
public import Geodesy
public import SimpleFeatures

/// Overlapping claims cut into pieces that each have the same claimants all over.
public enum ClaimPartition {
  public struct Piece: Sendable {
    public var area: Geometry
    /// The places of the claims that cover it, ascending.
    public var claimants: [Int]
  }

  /// The pieces of claims whose edges are straight in longitude and latitude, those of fewer claimants first, then by the
  /// places of the claims, the larger first.
  ///
  /// - Parameter claims: the areas of each claim.
  public static func pieces(
    of claims: [[Geometry]], in metric: EllipsoidalMetric
  ) throws(DelimitationError) -> [Piece] {
    let pieces = try DelimitationError.translating {
      let aligned = try metric.aligned(claims.joined().map(\.self))
      var next = 0
      let wholes = try claims.map { areas in
        defer { next += areas.count }
        return try Geometry.geometryCollection(Array(aligned[next..<next + areas.count])).unaryUnion()
      }
      let lines = try wholes.flatMap { try Overlay.polygons(of: $0).map { try $0.boundary() } }
      guard !lines.isEmpty else { return [Piece]() }
      let faces = try Geometry.geometryCollection(lines).unaryUnion().polygonize().coordinates.members
      let prepared = try wholes.map { try PreparedGeometry($0) }
      return try faces.compactMap { face -> Piece? in
        let place = try face.pointOnSurface().coordinates
        guard !place.isEmpty else { return nil }
        let claimants = try prepared.indices.filter { try prepared[$0].contains(place[0]) }
        return claimants.isEmpty ? nil : Piece(area: face, claimants: claimants)
      }
    }
    return pieces.map { ($0, metric.area(of: $0.area, edges: .planar)) }.sorted { left, right in
      let (one, other) = (left.0.claimants, right.0.claimants)
      if one.count != other.count { return one.count < other.count }
      return one == other ? left.1 > right.1 : one.lexicographicallyPrecedes(other)
    }.map(\.0)
  }
}
