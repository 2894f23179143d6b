import GEOS
public import SimpleFeatures

/// Areas and what cuts them, with a vertex in both wherever they meet.
public struct NodedGeometries: Sendable {
  /// The areas that are cut.
  public var areas: [Geometry]
  /// Areas beside them, with the same new vertices on the edges that they share with those that are cut.
  public var others: [Geometry]
  public var cutter: Geometry
}

extension EllipsoidalMetric {
  /// Areas and a cutting line or area with vertices added wherever their edges meet, so that what is made of them by set
  /// operations has the same vertices on both sides of every cut.
  ///
  /// Vertices of the cutter that lie within a tenth of a millimetre of the areas' outlines go onto them; nothing else
  /// moves, and what gets no vertex comes back as it is. Edges of both are geodesics or straight in degrees.
  public func noded(
    _ areas: [Geometry], beside others: [Geometry] = [], with cutter: Geometry, edges: EdgeMeaning
  ) throws(GeodesyError) -> NodedGeometries {
    let framed = try aligned(areas + others + [cutter])
    var search = NodeSearch(metric: self, edges: edges)
    return try GeodesyError.translating {
      try search.find(Pieces(Array(framed.prefix(areas.count))).paths, Pieces(framed[framed.count - 1]).paths)
      let all = framed.dropLast().map { search.onAreas.isEmpty ? $0 : search.noded($0, search.onAreas) }
      return NodedGeometries(
        areas: Array(all.prefix(areas.count)), others: Array(all.dropFirst(areas.count)),
        cutter: search.noded(framed[framed.count - 1], search.onCutter, moved: search.moved))
    }
  }

  /// A result of set operations on densified geometries without the vertices that densifying had added: those of the
  /// originals and those that the operation made stay.
  public func sparse(_ result: Geometry, of originals: [Geometry], densified dense: [Geometry]) -> Geometry {
    let own = Set(originals.flatMap { Pieces($0).positions })
    let added = Set(dense.flatMap { Pieces($0).positions }).subtracting(own)
    guard !added.isEmpty else { return result }
    return Pieces(result).mapPaths { path in
      guard path.count > 3, path.first == path.last else { return path.filter { !added.contains($0) } }
      let ring = path.dropLast().filter { !added.contains($0) }
      return ring.count < 3 ? path : ring + [ring[0]]
    }.geometry
  }
}

/// The search for places where edges of areas and of a cutter meet.
private struct NodeSearch {
  /// What lies nearer to each other counts as one place, in metres.
  private static let nearest = 1e-4

  let metric: EllipsoidalMetric
  let edges: EdgeMeaning
  /// New vertices by edge.
  var onAreas: [EdgeEnds: [LonLat]] = [:]
  var onCutter: [EdgeEnds: [LonLat]] = [:]
  /// Vertices of the cutter that go onto vertices of the areas.
  var moved: [LonLat: LonLat] = [:]

  init(metric: EllipsoidalMetric, edges: EdgeMeaning) {
    self.metric = metric
    self.edges = edges
  }

  mutating func find(_ rings: [[LonLat]], _ cutter: [[LonLat]]) throws {
    let cuts = cutter.flatMap { zip($0, $0.dropFirst()).filter { $0 != $1 } }
    let boxes = cuts.map { Self.box($0.0, $0.1) }
    guard let whole = Bounds(boxes) else { return }
    let index = try SpatialIndex(
      boxes.map { .lineString([Position($0.west, $0.south), Position($0.east, $0.north)]) })
    for ring in rings {
      for (from, to) in zip(ring, ring.dropFirst()) where from != to {
        let box = Self.box(from, to)
        guard whole.intersects(box) else { continue }
        for cut in try index.query(box) { meet((from, to), cuts[cut]) }
      }
    }
  }

  /// A box that holds an edge, its bulge and what is nearest to it.
  private static func box(_ from: LonLat, _ to: LonLat) -> Bounds {
    let across = abs(to.x - from.x) + abs(to.y - from.y)
    let margin = 1e-6 + 0.02 * across * across
    return Bounds(
      west: min(from.x, to.x) - margin, south: min(from.y, to.y) - margin, east: max(from.x, to.x) + margin,
      north: max(from.y, to.y) + margin)
  }

  private mutating func meet(_ edge: (LonLat, LonLat), _ cut: (LonLat, LonLat)) {
    var touches = false
    for end in [cut.0, cut.1] {
      if let vertex = [edge.0, edge.1].first(where: { metric.inverse($0, end).distance <= Self.nearest }) {
        if vertex != end { moved[end] = vertex }
        touches = true
      } else if isNear(end, edge) {
        onAreas[EdgeEnds(edge.0, edge.1), default: []].append(end)
        touches = true
      }
    }
    for vertex in [edge.0, edge.1] where isNear(vertex, cut) {
      if [cut.0, cut.1].contains(where: { metric.inverse($0, vertex).distance <= Self.nearest }) { continue }
      onCutter[EdgeEnds(cut.0, cut.1), default: []].append(vertex)
      touches = true
    }
    guard !touches, let place = crossing(edge, cut) else { return }
    onAreas[EdgeEnds(edge.0, edge.1), default: []].append(place)
    onCutter[EdgeEnds(cut.0, cut.1), default: []].append(place)
  }

  private func isNear(_ place: LonLat, _ edge: (LonLat, LonLat)) -> Bool {
    let box = Self.box(edge.0, edge.1)
    guard box.contains(place.position) else { return false }
    if edges == .geodesic { return metric.nearest(to: place, on: edge.0, edge.1).distance <= Self.nearest }
    let along = edge.1 - edge.0
    let squared = along.x * along.x + along.y * along.y
    let way = place - edge.0
    let share = min(max((way.x * along.x + way.y * along.y) / squared, 0), 1)
    return metric.inverse(place, edge.0 + share * along).distance <= Self.nearest
  }

  private func crossing(_ edge: (LonLat, LonLat), _ cut: (LonLat, LonLat)) -> LonLat? {
    // Taken from the ends in one order, so that both neighbours of an edge get the same place.
    let ends = EdgeEnds(edge.0, edge.1)
    if edges == .geodesic {
      return metric.crossing(ends.first, ends.second, cut.0, cut.1)?.unwrapped(near: ends.first.x)
    }
    let (along, other, between) = (ends.second - ends.first, cut.1 - cut.0, cut.0 - ends.first)
    let turn = along.x * other.y - along.y * other.x
    guard turn != 0 else { return nil }
    let share = (between.x * other.y - between.y * other.x) / turn
    let ofCut = (between.x * along.y - between.y * along.x) / turn
    guard (0...1).contains(share), (0...1).contains(ofCut) else { return nil }
    return ends.first + share * along
  }

  /// A geometry with new vertices on its edges; itself where there are none.
  func noded(_ geometry: Geometry, _ nodes: [EdgeEnds: [LonLat]], moved: [LonLat: LonLat] = [:]) -> Geometry {
    var isChanged = false
    let pieces = Pieces(geometry).mapPaths { path in
      var noded: [LonLat] = []
      for (index, vertex) in path.enumerated() {
        if index > 0 {
          let from = path[index - 1]
          let own = (nodes[EdgeEnds(from, vertex)] ?? []).sorted { Self.square($0 - from) < Self.square($1 - from) }
          for node in own where node != noded[noded.count - 1] { noded.append(node) }
        }
        let place = moved[vertex] ?? vertex
        if place != noded.last { noded.append(place) }
      }
      isChanged = isChanged || noded != path
      return noded
    }
    return isChanged ? pieces.geometry : geometry
  }

  private static func square(_ way: LonLat) -> Double { way.x * way.x + way.y * way.y }
}

/// An edge by its ends, whichever way it is walked.
private struct EdgeEnds: Hashable {
  let first: LonLat
  let second: LonLat

  init(_ one: LonLat, _ other: LonLat) {
    (first, second) = other.precedes(one) ? (other, one) : (one, other)
  }
}
