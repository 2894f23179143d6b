import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The nodes that stand for the places a call names, or why there are none.
  ///
  /// - Throws: where a name stands for several places.
  func stops(_ names: [NameReference], _ lists: [FeatureList], in request: RouteRequest) throws(OperationFault)
    -> (stops: [RouteValue.Stop], reason: String?)
  {
    var stops: [RouteValue.Stop] = []
    for (name, list) in zip(names, lists) {
      let own = list.features.filter { !$0.geometry.isEmpty }
      guard let feature = own.first else { return (stops, list.absence ?? "`\(name.name)` is empty") }
      guard own.count == 1, feature.geometry.type == .point else {
        throw OperationFault(
          "several-places",
          "`\(name.name)` stands for \(own.count == 1 ? "no point" : "\(own.count) features"); expected one point")
      }
      let (stop, reason) = stop(named: name.name, feature, in: request)
      guard let stop else { return (stops, reason) }
      stops.append(stop)
    }
    // Between places of one part there is a way, however small it is.
    if Set(stops.map { request.parts.componentOfNode[$0.node] }).count > 1 {
      for stop in stops { remarkOnIsland(stop, in: request) }
    }
    return (stops, nil)
  }

  /// The node nearest to a place, of those that a usable edge reaches; or why there is none near enough. A remark tells where
  /// it is far.
  func stop(named name: String, _ feature: WorldFeature, in request: RouteRequest) -> (RouteValue.Stop?, reason: String?) {
    let position = feature.geometry.coordinates[0]
    guard let nearest = request.nearestNode(to: position, in: workshop.metric) else {
      return (nil, "`\(request.name)` has no edge that may be used")
    }
    let reach = base("reach") ?? .infinity
    guard nearest.distance <= reach else {
      return (
        nil,
        "`\(name)` is \(Self.kilometres(nearest.distance)) from the nearest node of `\(request.name)`, and `reach` is "
          + Self.kilometres(reach)
      )
    }
    if nearest.distance > Self.remarkableAccess {
      workshop.remarks.add(
        "place-off-network",
        "`\(name)` is \(Self.kilometres(nearest.distance)) from the nearest node of `\(request.name)`, which no figure counts",
        at: call.place)
    }
    return (RouteValue.Stop(name: name, position: position, node: nearest.node, access: nearest.distance), nil)
  }

  /// Tells of a place whose node lies on an island: a part of the network with less than a tenth of the length of the largest.
  func remarkOnIsland(_ stop: RouteValue.Stop, in request: RouteRequest) {
    let parts = request.parts.components
    guard let part = request.parts.componentOfNode[stop.node], parts[part].length * 10 < parts[0].length,
      let nearest = request.nearestNode(to: stop.position, in: workshop.metric, where: { $0 == 0 })
    else { return }
    func size(_ part: Int) -> String { "\(parts[part].nodes) nodes and \(Self.kilometres(parts[part].length))" }
    workshop.remarks.add(
      "place-on-island",
      "`\(stop.name)` stands for its nearest node, on an island of `\(request.name)`: \(size(part)) hang together there, and "
        + "\(size(0)) in the largest part, whose nearest node is \(Self.kilometres(nearest.distance)) away",
      at: call.place)
  }

  /// Ways to the network that are longer than so many metres are told.
  private static let remarkableAccess = 1000.0

  static func kilometres(_ metres: Double) -> String { "\((metres / 1000).rounded(significantDigits: 3).shortestText) km" }
}

extension RouteRequest {
  /// The node nearest to a position of those that a usable edge reaches, the first of equally near ones.
  ///
  /// - Parameter isWanted: is given the part of the network that a node is in, by its place in the order of their lengths, and
  ///   `nil` for one that no usable edge reaches.
  func nearestNode(
    to position: Position, in metric: EllipsoidalMetric, where isWanted: (Int?) -> Bool = { $0 != nil }
  ) -> (node: Int, distance: Double)? {
    let places = value.value("places of nodes") { network in network.nodes.map { metric.spacePoint(LonLat($0.position)) } }
    let own = metric.spacePoint(LonLat(position))
    var best: (node: Int, chord: Double)?
    for (node, place) in places.enumerated() where isWanted(parts.componentOfNode[node]) {
      let offset = place - own
      let chord = (offset * offset).sum()
      if chord < best?.chord ?? .infinity { best = (node, chord) }
    }
    return best.map { ($0.node, metric.inverse(LonLat(position), LonLat(network.nodes[$0.node].position)).distance) }
  }
}
