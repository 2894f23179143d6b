public import Geodesy
public import SimpleFeatures

/// The territories of two parties after a change of the line between them.
public struct ExchangedTerritories: Sendable {
  /// The areas of the first party, in their order.
  public var first: [Geometry]
  /// The areas of the second party.
  public var second: [Geometry]
  /// Areas beside them, with new vertices on the borders they share with the two, else as they were.
  public var others: [Geometry]
  /// What went from the first to the second; empty where nothing did.
  public var toSecond: Geometry
  /// What went from the second to the first.
  public var toFirst: Geometry
  /// What was to be attributed and lies in neither; `nil` where all of it lies in them.
  public var outside: Outside?

  /// A part of a change that lies outside the territories it is about.
  public struct Outside: Sendable, Hashable {
    /// Square metres.
    public var area: Double
    /// Its share of the whole.
    public var share: Double
    /// How far it reaches from the territory, in metres, and where.
    public var farthest: Double
    public var place: Position
  }
}

/// Changes of the line between territories. Outlines get new vertices only where they are cut, the same on both sides, so
/// that borders stay shared vertex for vertex and the sum of areas is kept to rounding.
public struct TerritoryExchange: Sendable {
  let metric: EllipsoidalMetric
  /// What the edges of all areas and lines mean: geodesics, or straight in degrees.
  let edges: EdgeMeaning
  /// How far edges made straight for set operations may deviate, in metres. No vertex of a result rests on it.
  let maxError: Double

  public init(metric: EllipsoidalMetric, edges: EdgeMeaning, maxError: Double) {
    self.metric = metric
    self.edges = edges
    self.maxError = maxError
  }

  /// An area taken from the first party's areas and joined to the second's.
  ///
  /// What of it lies outside the first's areas stays with whom it is, and is told.
  public func transfer(
    _ area: Geometry, from first: [Geometry], to second: [Geometry], beside others: [Geometry] = []
  ) throws(DelimitationError) -> ExchangedTerritories {
    let noded = try DelimitationError.translating {
      try metric.noded(first + second, beside: others, with: area, edges: edges)
    }
    return try exchange(noded, first.count, both: false)
  }

  /// Regions between an old line and a new one change hands: what of the cutter lies in one party's areas goes to the other.
  func exchange(
    _ noded: NodedGeometries, _ count: Int, both: Bool
  ) throws(DelimitationError) -> ExchangedTerritories {
    try DelimitationError.translating {
      let originals = noded.areas + [noded.cutter]
      let dense = originals.map { metric.densified($0, edges: edges, maxError: maxError) }
      let region = dense[dense.count - 1]
      let sparse = { (geometry: Geometry) in metric.sparse(geometry, of: originals, densified: dense) }
      let first = Array(dense.prefix(count))
      let second = Array(dense.dropFirst(count).dropLast())
      let taken = try Overlay.parts(of: region, in: first)
      let given = both ? try Overlay.parts(of: region, in: second) : .empty(.polygon)
      let outside = try outside(region, of: first + (both ? second : []), sparse(region))
      return ExchangedTerritories(
        first: try Overlay.areas(first, without: taken, with: given).map(sparse),
        second: try Overlay.areas(second, without: given, with: taken).map(sparse), others: noded.others,
        toSecond: sparse(taken), toFirst: sparse(given), outside: outside)
    }
  }

  private func outside(
    _ region: Geometry, of areas: [Geometry], _ whole: Geometry
  ) throws -> ExchangedTerritories.Outside? {
    let rest = try Overlay.region(region, without: areas)
    let size = metric.area(of: rest, edges: .planar)
    let all = metric.area(of: whole, edges: edges)
    // Less than rounding leaves where an edge got a vertex.
    guard size > max(1e-4, 1e-12 * all) else { return nil }
    let ground = Geometry.geometryCollection(areas)
    guard let far = metric.farthestDistance(from: ground, to: rest, edges: .geodesic) else { return nil }
    return .init(area: size, share: all > 0 ? size / all : 1, farthest: far.distance, place: far.to)
  }
}
