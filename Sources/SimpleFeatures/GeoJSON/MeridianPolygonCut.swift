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
        guard let halves = PolygonHalves(polygon, at: 360 * strip + 180) else { return [polygon] }
        parts += halves.west.map { $0.map { ring in ring.map { $0.moved(by: strip) } } }
        beyond += halves.east
      }
      rest = beyond
      strip += 1
    }
    return parts + rest.map { $0.map { ring in ring.map { $0.moved(by: strip) } } }
  }
}

/// A polygon cut along a meridian.
///
/// Positions on the meridian count as west of it. Each ring that crosses is broken into chains, and the chains of a
/// side are joined along the meridian: from the south, crossings alternate between eastward and westward, and the
/// polygon's inside lies between the first and the second, the third and the fourth, …
private struct PolygonHalves {
  var west: [[[Position]]] = []
  var east: [[[Position]]] = []

  /// One passage of a ring over the meridian.
  private struct Crossing {
    var latitude: Double
    var isEastward: Bool
    /// The chain that ends here and the chain that begins here.
    var ending: Int
    var beginning: Int
  }

  /// - Returns: `nil` when the crossings do not alternate, as for rings that cross themselves there.
  init?(_ polygon: [[Position]], at meridian: Double) {
    var chains: [[Position]] = []
    var crossings: [Crossing] = []
    var wholeWest: [[Position]] = []
    var wholeEast: [[Position]] = []
    for ring in polygon {
      let corners = ring.dropLast()
      guard let first = corners.indices.first(where: { ring[$0].x <= meridian && ring[$0 + 1].x > meridian }) else {
        if corners.allSatisfy({ $0.x <= meridian }) { wholeWest.append(ring) } else { wholeEast.append(ring) }
        continue
      }
      let firstChain = chains.count
      for step in 0..<corners.count {
        let start = ring[(first + step) % corners.count]
        let end = ring[(first + step) % corners.count + 1]
        if (start.x <= meridian) != (end.x <= meridian) {
          let place = Meridian.crossing(start, end, at: meridian)
          if !chains.isEmpty, chains.count > firstChain { chains[chains.count - 1].append(place) }
          crossings.append(
            Crossing(
              latitude: place.y, isEastward: end.x > meridian, ending: chains.count - 1, beginning: chains.count))
          chains.append([place])
        }
        chains[chains.count - 1].append(end)
      }
      // The last chain runs into the first crossing of the ring.
      chains[chains.count - 1].append(chains[firstChain][0])
      if let index = crossings.firstIndex(where: { $0.beginning == firstChain }) {
        crossings[index].ending = chains.count - 1
      }
    }
    guard let pairs = PolygonHalves.pairs(&crossings) else { return nil }
    west = PolygonHalves.assemble(
      chains, pairs.map { (from: $0.eastward.ending, to: $0.westward.beginning) }, wholeWest, at: meridian)
    east = PolygonHalves.assemble(
      chains, pairs.map { (from: $0.westward.ending, to: $0.eastward.beginning) }, wholeEast, at: meridian)
  }

  /// The crossings from the south, two by two; where several lie on one latitude, in the order that alternates.
  private static func pairs(_ crossings: inout [Crossing]) -> [(eastward: Crossing, westward: Crossing)]? {
    crossings.sort { ($0.latitude, $0.beginning) < ($1.latitude, $1.beginning) }
    for index in crossings.indices where crossings[index].isEastward != index.isMultiple(of: 2) {
      let rest = crossings[index...]
      guard
        let other = rest.firstIndex(where: { $0.isEastward == index.isMultiple(of: 2) }),
        crossings[other].latitude == crossings[index].latitude
      else { return nil }
      crossings.swapAt(index, other)
    }
    guard crossings.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: crossings.count, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
  }

  /// Joins the chains of one side into rings and gives each hole to its shell.
  private static func assemble(
    _ chains: [[Position]], _ joints: [(from: Int, to: Int)], _ whole: [[Position]], at meridian: Double
  ) -> [[[Position]]] {
    var following: [Int: Int] = [:]
    for joint in joints { following[joint.from] = joint.to }
    var shells: [[[Position]]] = []
    for start in joints.map(\.to) {
      var ring: [Position] = []
      var chain = start
      while let next = following.removeValue(forKey: chain) {
        for position in chains[chain] where position != ring.last { ring.append(position) }
        chain = next
      }
      guard let first = ring.first, !ring.allSatisfy({ $0.x == meridian }) else { continue }
      if ring.last != first { ring.append(first) }
      if ring.count > 3 { shells.append([ring]) }
    }
    if shells.isEmpty { return whole.isEmpty ? [] : [whole] }
    for hole in whole {
      let counts = shells.map { shell in hole.count { isInside($0, shell[0]) } }
      if let most = counts.max(), let index = counts.firstIndex(of: most) { shells[index].append(hole) }
    }
    return shells
  }

  /// Whether a position lies inside a ring, by counting crossings of the ray to the east.
  private static func isInside(_ position: Position, _ ring: [Position]) -> Bool {
    var isInside = false
    for (start, end) in zip(ring, ring.dropFirst()) where (start.y > position.y) != (end.y > position.y) {
      let longitude = start.x + (end.x - start.x) * (position.y - start.y) / (end.y - start.y)
      if longitude > position.x { isInside.toggle() }
    }
    return isInside
  }
}
