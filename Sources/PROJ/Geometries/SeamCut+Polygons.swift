import SimpleFeatures

/// A ring of a polygon, its inside on its left: a shell runs counter-clockwise, a hole clockwise.
///
/// A ring round a pole ends a whole turn from where it began.
struct InsideLeft {
  var positions: [Position]

  /// Turns a ring so that its inside is on its left.
  ///
  /// - Parameter pole: for a ring round a pole, which one lies within it: `true` for the north.
  init(_ ring: [Position], isHole: Bool, pole: Bool) {
    let turn = (ring.last?.x ?? 0) - (ring.first?.x ?? 0)
    let enclosesLeft = abs(turn) > 180 ? (turn > 0) == pole : PlanarRing.signedArea(ring) > 0
    positions = enclosesLeft != isHole ? ring : ring.reversed()
  }
}

extension SeamCut {
  /// The parts of a polygon within the turn: each a shell and its holes.
  ///
  /// Parts that reach the seam are joined along it, and along the pole where the polygon holds it, by walking round the turn
  /// with the inside on the left.
  func polygons(of rings: [InsideLeft]) -> [[[Position]]] {
    var whole: [[Position]] = []
    var chains: [[Position]] = []
    for ring in rings {
      for part in parts(of: ring.positions, isRing: true) {
        if isOnSeam(part[0]), isOnSeam(part[part.count - 1]) { chains.append(part) } else { whole.append(part) }
      }
    }
    return PlanarRing.polygons(of: whole + joined(chains))
  }

  /// Closed rings of chains from the seam to the seam.
  ///
  /// Seen on the way round the turn, ends and beginnings alternate, so each beginning follows one end.
  private func joined(_ chains: [[Position]]) -> [[Position]] {
    let beginnings = chains.indices.map { (place: walk(chains[$0][0]), chain: $0) }.sorted { $0 < $1 }
    var isUsed = chains.map { _ in false }
    var rings: [[Position]] = []
    for first in chains.indices where !isUsed[first] {
      var ring: [Position] = []
      var chain = first
      while !isUsed[chain] {
        isUsed[chain] = true
        ring += chains[chain]
        let end = walk(chains[chain][chains[chain].count - 1])
        let next = Self.following(end, in: beginnings)
        ring += corners(from: end, to: next.place)
        chain = next.chain
      }
      if let start = ring.first, ring.last != start { ring.append(start) }
      rings.append(ring)
    }
    return rings
  }

  /// The first beginning at a place or after it, all round.
  private static func following(_ place: Double, in beginnings: [(place: Double, chain: Int)]) -> (place: Double, chain: Int) {
    var (low, high) = (0, beginnings.count)
    while low < high {
      let middle = (low + high) / 2
      if beginnings[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return beginnings[low == beginnings.count ? 0 : low]
  }

  /// How far round the turn, counter-clockwise, a place on the seam is: 1…2 up the eastern side, 3…4 down the western one.
  private func walk(_ position: Position) -> Double {
    position.x == east ? 1 + (position.y + 90) / 180 : 3 + (90 - position.y) / 180
  }

  /// The corners of the turn that are passed on the way.
  private func corners(from end: Double, to start: Double) -> [Position] {
    let goal = start >= end ? start : start + 4
    let all = [
      Position(east, -90), Position(east, 90), Position(west, 90), Position(west, -90), Position(east, -90), Position(east, 90),
      Position(west, 90), Position(west, -90),
    ]
    return (1...8).filter { end < Double($0) && Double($0) < goal }.map { all[$0 - 1] }
  }
}

/// Rings in the plane.
enum PlanarRing {
  /// Counter-clockwise positive.
  static func signedArea(_ ring: [Position]) -> Double {
    guard let origin = ring.first else { return 0 }
    return zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
      sum + ((edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)) / 2
    }
  }

  /// Whether a position lies within a ring, by the count of edges to its east.
  static func contains(_ ring: [Position], _ position: Position) -> Bool {
    zip(ring, ring.dropFirst()).reduce(false) { isInside, edge in
      let (a, b) = edge
      guard (a.y > position.y) != (b.y > position.y) else { return isInside }
      return position.x < a.x + (position.y - a.y) / (b.y - a.y) * (b.x - a.x) ? !isInside : isInside
    }
  }

  /// Rings with their inside on the left, as polygons: each hole goes to the least shell around it.
  static func polygons(of rings: [[Position]]) -> [[[Position]]] {
    let sized = rings.filter { $0.count > 3 }.map { (ring: $0, area: signedArea($0)) }
    let shells = sized.filter { $0.area > 0 }.sorted { $0.area < $1.area }
    var polygons = shells.map { [$0.ring] }
    for hole in sized where hole.area < 0 {
      let around = shells.indices.first { shells[$0].area > -hole.area && contains(shells[$0].ring, hole.ring[0]) }
      if let around = around ?? shells.indices.last { polygons[around].append(hole.ring) }
    }
    return polygons
  }
}
