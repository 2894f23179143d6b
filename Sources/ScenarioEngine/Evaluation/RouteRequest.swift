import Corridors
import Diagnostics
import GEOS
import Geodesy
import ScenarioLanguage
import SimpleFeatures

/// A network made ready for one question about ways over it.
struct RouteRequest {
  let value: NetworkValue
  let name: String
  let criterion: RoutingCriterion
  /// With what `modes`, `avoid` and `prefer` make of it.
  var graph: RoutingGraph
  /// Whether the graph is as the network alone makes it.
  var isPlain: Bool
  /// Whether each edge may be used at all, once open.
  var isUsable: [Bool]
  /// What hangs together by edges that may be used, open or closed.
  private(set) var parts: NetworkComponents

  var network: Network { value.network }
}

extension FeatureCall {
  /// What the arguments `over`, `by`, `modes`, `avoid` and `prefer` ask for.
  func routeRequest(by criterion: RoutingCriterion? = nil) throws(OperationFault) -> RouteRequest {
    let value = try network("over")
    let criterion = criterion ?? text("by").flatMap(RoutingCriterion.init) ?? .distance
    let graph = try value.value("graph by \(criterion.rawValue)") { (network) throws(OperationFault) in
      do { return try RoutingGraph(network, by: criterion) } catch { throw OperationFault(of: error) }
    }
    var request = RouteRequest(
      value: value, name: call.name("over")?.name ?? "the network", criterion: criterion, graph: graph, isPlain: true,
      isUsable: [Bool](repeating: true, count: value.network.edges.count),
      parts: value.value("components") { NetworkComponents(of: $0) })
    if let modes = try modes() {
      for (place, edge) in request.network.edges.enumerated() where !modes.contains(edge.mode) { request.forbid(place) }
    }
    let avoided = try edges(touching: "avoid", of: request.network)
    let factor = call.number("avoid_by", parameters)
    let preferred = try edges(touching: "prefer", of: request.network)
    do throws(CorridorError) {
      if let factor { try request.multiply(avoided, by: factor) } else { avoided.forEach { request.forbid($0) } }
      try request.multiply(preferred.subtracting(avoided), by: call.number("prefer_by", parameters) ?? 1)
    } catch {
      throw OperationFault(of: error)
    }
    if !request.isPlain { request.findParts() }
    return request
  }

  /// The modes that may be used, transfers between them with them; `nil` for all.
  private func modes() throws(OperationFault) -> Set<TransportMode>? {
    guard let text = text("modes") else { return nil }
    let words = text.split { $0 == "," || $0 == " " }.map(String.init)
    let known = TransportMode.allCases.map(\.rawValue)
    for word in words where !known.contains(word) {
      throw OperationFault(
        "unknown-mode", "`\(word.escapingControls)` is no mode; expected some of \(known.joined(separator: ", "))",
        argument: "modes", suggestion: NearestName.of(word, among: known))
    }
    return Set(words.compactMap { TransportMode(rawValue: $0) } + [.transfer])
  }

  /// The edges of a network that touch what an argument names.
  private func edges(touching argument: String, of network: Network) throws(OperationFault) -> Set<Int> {
    let names = call.name(argument).map { [$0] } ?? call.names(argument) ?? []
    let all = FeatureList(names.flatMap { named[$0.name]?.features ?? [] })
    guard let target = try workshop.dissolved(all), let bounds = Bounds(target.coordinates) else { return [] }
    var found: Set<Int> = []
    let prepared = try workshop.geodesy { _ in try PreparedGeometry(target) }
    for (place, edge) in network.edges.enumerated() {
      // Drawn before it is boxed: a long geodesic bulges out of the box of its ends.
      guard let dense = edge.path.map({ workshop.dense(WorldFeature($0)) }), let own = Bounds(dense.coordinates),
        own.intersects(bounds)
      else { continue }
      if try workshop.geodesy({ _ in try prepared.intersects(dense) }) { found.insert(place) }
    }
    return found
  }
}

extension RouteRequest {
  fileprivate mutating func findParts() {
    parts = NetworkComponents(of: network) { isUsable[$0] }
  }

  /// Leaves an edge out, open or not.
  fileprivate mutating func forbid(_ edge: Int) {
    isUsable[edge] = false
    isPlain = false
    // Closing an edge cannot make the weights too large.
    try? graph.setWeight(of: edge, along: RoutingGraph.closed, against: RoutingGraph.closed)
  }

  fileprivate mutating func multiply(_ edges: Set<Int>, by factor: Double) throws(CorridorError) {
    for edge in edges.sorted() where isUsable[edge] && network.edges[edge].isOpen {
      guard let weight = try criterion.weight(of: network.edges[edge], factor: factor) else { continue }
      isPlain = false
      try graph.setWeight(
        of: edge, along: weight, against: network.edges[edge].isOneWay ? RoutingGraph.closed : weight)
    }
  }
}
