import Geodesy
import Quantities
import SimpleFeatures

/// The nodes of a network: those that points name, and those that ends of lines make.
struct NodeBook {
  /// An end of a line that names no node.
  struct End {
    var record: Int
    var position: LonLat
    /// Where its edge leads to.
    var far: LonLat
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

  /// The node of every end. Ends at one position are one place, and where nothing else ends a place is open.
  ///
  /// A place where a point stands is its node. So is every open place whose nearest point is within `snap`, and of the other
  /// places that a point is nearest to the one nearest to it. An open place left over belongs with the nearest other place
  /// within `snap`, but not with the other end of its own line. Two places where ends meet are so never made one: what is
  /// joined is what was meant to meet, not a whole junction. A node that no point names is called by its longitude and latitude.
  ///
  /// - Parameter ambiguous: called with an end and two named nodes that stand at one place.
  mutating func place(_ ends: [End], snap: Double, ambiguous: (End, Int, Int) -> Void) -> [Int] {
    let places = EndPlaces(of: ends)
    var nodeOf = namedNodes(at: places, snap: snap) { place, first, second in
      ambiguous(ends[places.firstEnds[place]], first, second)
    }
    var sets = JoinedSets(count: places.count)
    for (place, other) in joined(places, except: nodeOf, snap: snap) { sets.join(place, other) }
    // A set has at most one place that joined nothing: a point's, or one where ends meet. That is where its node stands.
    var settled = [Int?](repeating: nil, count: places.count)
    for place in places.indices where nodeOf[place] != nil || !places.isOpen(place) { settled[sets.root(of: place)] = place }
    for place in places.indices where nodeOf[place] == nil {
      let root = sets.root(of: place)
      let home = settled[root] ?? root
      if nodeOf[home] == nil {
        nodeOf[home] = nodes.count
        let position = places.positions[home].position
        nodes.append(NetworkNode(id: madeID(position), position: position))
      }
      nodeOf[place] = nodeOf[home]
    }
    return places.placeOfEnd.map { nodeOf[$0] ?? 0 }
  }

  /// The named node of every place that is one.
  private func namedNodes(
    at places: EndPlaces, snap: Double, ambiguous: (Int, Int, Int) -> Void
  ) -> [Int?] {
    var nodeOf = [Int?](repeating: nil, count: places.count)
    guard namedCount > 0 else { return nodeOf }
    var named = NearPlaces(reach: snap, in: metric)
    for node in nodes.prefix(namedCount) { named.add(LonLat(node.position)) }
    // Of each named node the nearest place that is neither open nor its own.
    var met: [Int: (place: Int, distance: Double)] = [:]
    var isTaken = Set<Int>()
    for place in places.indices {
      let near = named.within(snap, of: places.positions[place]).sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
      guard let first = near.first else { continue }
      if first.distance == 0 || places.isOpen(place) {
        if near.count > 1, first.distance == near[1].distance { ambiguous(place, first.index, near[1].index) }
        nodeOf[place] = first.index
        if first.distance == 0 { isTaken.insert(first.index) }
      } else if first.distance < met[first.index]?.distance ?? .infinity {
        met[first.index] = (place, first.distance)
      }
    }
    for (node, found) in met where !isTaken.contains(node) { nodeOf[found.place] = node }
    return nodeOf
  }

  /// The open places, each with the place that it belongs with.
  private func joined(
    _ places: EndPlaces, except nodeOf: [Int?], snap: Double
  ) -> [(place: Int, other: Int)] {
    guard snap > 0 else { return [] }
    var near = NearPlaces(reach: snap, in: metric)
    for position in places.positions { near.add(position) }
    return places.indices.compactMap { place in
      guard nodeOf[place] == nil, places.isOpen(place) else { return nil }
      let others = near.within(snap, of: places.positions[place]).filter {
        $0.index != place && $0.index != places.otherEnd(of: place)
      }
      return others.min { ($0.distance, $0.index) < ($1.distance, $1.index) }.map { (place, $0.index) }
    }
  }

  private func madeID(_ position: Position) -> String {
    let id = "\(position.x.shortestText),\(position.y.shortestText)"
    return byID[id] == nil ? id : "(\(id))"
  }
}
