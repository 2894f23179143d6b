import Geodesy
import Quantities
import SimpleFeatures

/// The nodes of a network: those that points name, and those that ends of lines make.
struct NodeBook {
  /// An end of a line that names no node.
  struct End {
    var record: Int
    var position: LonLat
  }

  private(set) var nodes: [NetworkNode] = []
  /// Records the named nodes come from.
  private(set) var records: [Int] = []
  private var byID: [String: Int] = [:]
  private let metric: EllipsoidalMetric

  init(in metric: EllipsoidalMetric) {
    self.metric = metric
  }

  var namedCount: Int { records.count }

  subscript(id: String) -> Int? { byID[id] }

  var ids: [String] { nodes.prefix(records.count).map(\.id) }

  /// Enters a point; `false` when another has its id.
  mutating func enter(_ node: NetworkNode, record: Int) -> Bool {
    guard byID[node.id] == nil else { return false }
    byID[node.id] = nodes.count
    nodes.append(node)
    records.append(record)
    return true
  }

  /// The node of every end: the nearest named one within `snap`, of equally near ones the first, or else one that is made of
  /// all ends that reach one another by steps of no more than `snap`, named by its longitude and latitude.
  ///
  /// - Parameter ambiguous: called with an end and two named nodes that stand at one place.
  mutating func place(_ ends: [End], snap: Double, ambiguous: (End, Int, Int) -> Void) -> [Int] {
    var placeOf: [Int] = []
    placeOf.reserveCapacity(ends.count)
    var distinct: [LonLat: Int] = [:]
    var firstEnds: [Int] = []
    for (index, end) in ends.enumerated() {
      let key = Self.key(end.position)
      if let known = distinct[key] {
        placeOf.append(known)
      } else {
        distinct[key] = firstEnds.count
        placeOf.append(firstEnds.count)
        firstEnds.append(index)
      }
    }
    let places = firstEnds.map { ends[$0].position }
    var nodeOf = namedNodes(at: places, snap: snap) { place, first, second in
      ambiguous(ends[firstEnds[place]], first, second)
    }
    let free = places.indices.filter { nodeOf[$0] == nil }
    let groups = groups(free.map { places[$0] }, snap: snap)
    for (index, place) in free.enumerated() {
      let root = free[groups[index]]
      if root == place {
        nodeOf[place] = nodes.count
        let position = Self.key(places[place]).position
        nodes.append(NetworkNode(id: madeID(position), position: position))
      } else {
        nodeOf[place] = nodeOf[root]
      }
    }
    return placeOf.map { nodeOf[$0] ?? 0 }
  }

  private func namedNodes(
    at places: [LonLat], snap: Double, ambiguous: (Int, Int, Int) -> Void
  ) -> [Int?] {
    var named = NearPlaces(reach: snap, in: metric)
    for node in nodes.prefix(namedCount) { named.add(LonLat(node.position)) }
    return places.indices.map { place in
      guard namedCount > 0 else { return nil }
      let near = named.within(snap, of: places[place]).sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      if near.count > 1, near[0].distance == near[1].distance { ambiguous(place, near[0].index, near[1].index) }
      return near.first?.index
    }
  }

  /// The first of the positions that each one belongs with.
  private func groups(_ positions: [LonLat], snap: Double) -> [Int] {
    guard snap > 0 else { return Array(positions.indices) }
    var near = NearPlaces(reach: snap, in: metric)
    for position in positions { near.add(position) }
    var sets = JoinedSets(count: positions.count)
    for index in positions.indices {
      for other in near.within(snap, of: positions[index]) where other.index > index { sets.join(index, other.index) }
    }
    return positions.indices.map { sets.root(of: $0) }
  }

  private func madeID(_ position: Position) -> String {
    let id = "\(position.x.shortestText),\(position.y.shortestText)"
    return byID[id] == nil ? id : "(\(id))"
  }

  /// One pair of numbers for one place: longitudes from −180, none at a pole, no negative zero.
  private static func key(_ position: LonLat) -> LonLat {
    if position.y.magnitude == 90 { return LonLat(0, position.y) }
    let wrapped = position.wrapped
    return LonLat((wrapped.x == -180 ? 180 : wrapped.x) + 0, wrapped.y + 0)
  }
}
