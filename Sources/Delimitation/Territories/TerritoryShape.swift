import GEOS
public import SimpleFeatures

/// The parts of two parties' territories that border on each other, and which of them lie within the other's.
public struct TerritoryShape: Sendable {
  /// A polygon of a territory.
  public struct Part: Sendable {
    public var polygon: Geometry
    /// Whether it fills a hole of the other's territory.
    public var isEnclave: Bool
    let shell: Set<Position>
  }

  /// The parts of the first and of the second party, the largest of each first.
  public let parts: [[Part]]

  /// - Parameters:
  ///   - first: the first party's areas.
  ///   - second: the second party's, whose borders with the first's match vertex for vertex.
  public init(_ first: [Geometry], _ second: [Geometry]) throws(DelimitationError) {
    let polygons = try DelimitationError.translating {
      try [first, second].map { areas in
        try areas.flatMap(Overlay.polygons).map { ($0, try $0.planarArea()) }.sorted { $0.1 > $1.1 }.map(\.0)
      }
    }
    let rings = polygons.map { $0.map(Overlay.rings) }
    let holes = rings.map { Set($0.flatMap { $0.dropFirst().map(Set.init) }) }
    parts = [0, 1].map { party in
      zip(polygons[party], rings[party]).map { polygon, rings in
        let shell = Set(rings[0])
        return Part(polygon: polygon, isEnclave: holes[1 - party].contains(shell), shell: shell)
      }
    }
  }

  /// The parts of a party, all but the largest, that were not among another shape's.
  public func newParts(of party: Int, since old: TerritoryShape) -> [Part] {
    let known = Set(old.parts[party].map(\.shell))
    return parts[party].dropFirst().filter { !known.contains($0.shell) }
  }

  /// A place in a part.
  public static func place(in part: Part) throws(DelimitationError) -> Position? {
    try DelimitationError.translating {
      let place = try part.polygon.pointOnSurface().coordinates
      return place.isEmpty ? nil : place[0]
    }
  }
}
