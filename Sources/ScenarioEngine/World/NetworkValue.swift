import Corridors
import Geodesy
import SimpleFeatures
import Synchronization

/// A network as a name stands for it in one world, with what is made of it: a graph, an index, the network cut by areas.
///
/// Known by its identity: worlds that share a list share the value, and so everything that is made of it.
final class NetworkValue: Sendable, Hashable {
  let network: Network
  /// Where it is cut by territories.
  let cut: CutNetwork?
  private let cuts = Mutex<[CutKey: (cut: CutNetwork, areas: [TerritoryArea])]>([:])
  private let made = Mutex<[String: any Sendable]>([:])

  init(_ network: Network) {
    self.network = network
    cut = nil
  }

  init(_ cut: CutNetwork) {
    network = cut.network
    self.cut = cut
  }

  /// Areas by the identity of their outlines, which those kept beside the result keep alive.
  private struct CutKey: Hashable {
    var ids: [String]
    var storages: [ObjectIdentifier]
  }

  /// The network cut by areas on so many threads, without rules; worlds that differ in rules only share it.
  func cut(by areas: [TerritoryArea], in metric: EllipsoidalMetric, threads: Int) -> CutNetwork {
    let key = CutKey(ids: areas.map(\.id), storages: areas.map { ObjectIdentifier($0.geometry.storage) })
    return cuts.withLock { cuts in
      if let known = cuts[key] { return known.cut }
      let grid = TerritoryGrid(areas, cellsPerBorder: cellsPerBorder(of: areas))
      let cut = CutNetwork(network, cut: NetworkCut(of: network, by: grid, threads: threads, in: metric), by: grid)
      cuts[key] = (cut, areas)
      return cut
    }
  }

  /// How fine a grid of areas is worth making for the network: of few positions each may look at more borders.
  private func cellsPerBorder(of areas: [TerritoryArea]) -> Double {
    let asked = network.edges.reduce(0) { $0 + ($1.path?.coordinates.count ?? 0) }
    let borders = areas.reduce(0) { $0 + $1.geometry.coordinates.count }
    return min(4, max(1, Double(asked) / Double(max(1, borders))))
  }

  /// The edges of each id; of one that territories cut, under its own id all pieces.
  var edgesByID: [String: [Int]] {
    var found = Dictionary(grouping: network.edges.indices) { network.edges[$0].id }
    var pieces: [Int: [Int]] = [:]
    for (edge, part) in (cut?.parts ?? []).enumerated() {
      if case .piece(let original, _) = part { pieces[original, default: []].append(edge) }
    }
    for edges in pieces.values where edges.count > 1 {
      // Pieces of `e` are called `e#1`, `e#2` and so on.
      let id = network.edges[edges[0]].id
      guard let mark = id.lastIndex(of: "#") else { continue }
      found[String(id[..<mark]), default: []] += edges
    }
    return found
  }

  /// What is made of the network under a key, once; whoever asks at the same time waits.
  ///
  /// - Parameter key: says what it is and everything else that it depends on: `graph by time`. The lock is held while it is made,
  ///   so making it must not ask for another key of the same network.
  func value<Value: Sendable, Failure: Error>(
    _ key: String, orMake make: (Network) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try made.withLock { (made) throws(Failure) in
      if let known = made[key] as? Value { return known }
      let value = try make(network)
      made[key] = value
      return value
    }
  }

  static func == (left: NetworkValue, right: NetworkValue) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
