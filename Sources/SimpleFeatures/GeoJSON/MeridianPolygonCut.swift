extension Meridian {
  /// Cuts a polygon of oriented rings into the parts within each strip; the parts lie within ±180.
  static func cut(polygon: [[Position]]) -> [[[Position]]] {
    guard let shell = polygon.first, let west = shell.map(\.x).min(), let east = shell.map(\.x).max() else { return [] }
    var parts: [[[Position]]] = []
    var rest = [polygon]
    var strip = ((west + 180) / 360).rounded(.down)
    while 360 * strip + 180 < east {
      var beyond: [[[Position]]] = []
      for polygon in rest {
        guard
          let near = MeridianHalf(.west, of: polygon, at: 360 * strip + 180),
          let far = MeridianHalf(.east, of: polygon, at: 360 * strip + 180)
        else { return [polygon] }
        parts += near.polygons.map { $0.map { ring in ring.map { $0.moved(by: strip) } } }
        beyond += far.polygons
      }
      rest = beyond
      strip += 1
    }
    return parts + rest.map { $0.map { ring in ring.map { $0.moved(by: strip) } } }
  }
}

/// What of a polygon lies on one side of a meridian.
///
/// Positions on the meridian count as outside, so each ring falls into chains of positions inside, with a position on
/// the meridian at either end. Seen along the meridian the ends alternate, and the chains are joined along it where
/// the polygon's inside is.
struct MeridianHalf {
  enum Side { case west, east }

  /// Polygons of closed rings, each with its shell first.
  private(set) var polygons: [[[Position]]] = []

  /// The place where a chain begins or ends.
  private struct End {
    var latitude: Double
    var chain: Int
    var isStart: Bool
  }

  /// - Returns: `nil` when the ends do not alternate, as for rings that cross themselves on the meridian.
  init?(_ side: Side, of polygon: [[Position]], at meridian: Double) {
    func isInside(_ position: Position) -> Bool { side == .west ? position.x < meridian : position.x > meridian }
    var whole: [[Position]] = []
    var chains: [[Position]] = []
    for ring in polygon {
      if ring.allSatisfy(isInside) {
        whole.append(ring)
      } else {
        chains += MeridianHalf.chains(of: ring, at: meridian, isInside)
      }
    }
    guard let following = MeridianHalf.joints(of: chains, side) else { return nil }
    polygons = OrientedRings.polygons(of: MeridianHalf.rings(of: chains, following) + whole)
  }

  /// The stretches of a ring inside, each from the meridian to the meridian.
  private static func chains(
    of ring: [Position], at meridian: Double, _ isInside: (Position) -> Bool
  ) -> [[Position]] {
    let corners = ring.count - 1
    guard let first = (0..<corners).first(where: { !isInside(ring[$0]) && isInside(ring[$0 + 1]) }) else { return [] }
    func passage(_ start: Position, _ end: Position, outside: Position) -> Position {
      outside.x == meridian ? outside : Meridian.crossing(start, end, at: meridian)
    }
    var chains: [[Position]] = []
    for step in 0..<corners {
      let start = ring[(first + step) % corners]
      let end = ring[(first + step) % corners + 1]
      switch (isInside(start), isInside(end)) {
      case (false, true): chains.append([passage(start, end, outside: start), end])
      case (true, true): chains[chains.count - 1].append(end)
      case (true, false): chains[chains.count - 1].append(passage(start, end, outside: end))
      case (false, false): break
      }
    }
    return chains
  }

  /// Which chain follows each: from the south, west of the meridian ends and starts alternate, an end first; east of
  /// it starts and ends, a start first. The inside lies between the first and the second, the third and the fourth, …
  private static func joints(of chains: [[Position]], _ side: Side) -> [Int: Int]? {
    var ends: [End] = []
    for (index, chain) in chains.enumerated() {
      ends.append(End(latitude: chain[0].y, chain: index, isStart: true))
      ends.append(End(latitude: chain[chain.count - 1].y, chain: index, isStart: false))
    }
    ends.sort { ($0.latitude, $0.chain) < ($1.latitude, $1.chain) }
    for index in ends.indices {
      let isStartWanted = index.isMultiple(of: 2) == (side == .east)
      guard let found = ends[index...].firstIndex(where: { $0.isStart == isStartWanted }) else { return nil }
      guard ends[found].latitude == ends[index].latitude else { return nil }
      ends.swapAt(index, found)
    }
    var following: [Int: Int] = [:]
    for index in stride(from: 0, to: ends.count, by: 2) {
      let (end, start) = side == .west ? (ends[index], ends[index + 1]) : (ends[index + 1], ends[index])
      following[end.chain] = start.chain
    }
    return following
  }

  /// Joins chains into closed rings.
  private static func rings(of chains: [[Position]], _ following: [Int: Int]) -> [[Position]] {
    var following = following
    var rings: [[Position]] = []
    for first in chains.indices {
      var ring: [Position] = []
      var chain = first
      while let next = following.removeValue(forKey: chain) {
        for position in chains[chain] where position != ring.last { ring.append(position) }
        chain = next
      }
      guard let start = ring.first else { continue }
      if ring.last != start { ring.append(start) }
      rings += OrientedRings.split(ring)
    }
    return rings
  }
}
