import Corridors
import SimpleFeatures

/// A way over a network as a name stands for it in one world, or why there is none.
struct RouteValue: Sendable, Hashable {
  /// A place that the way begins at, passes or ends at.
  struct Stop: Sendable, Hashable {
    var name: String
    var position: Position
    /// The nearest node of the network.
    var node: Int
    /// How far away it is, in metres; no figure counts it.
    var access: Double
  }

  var network: NetworkValue
  /// What the name of the network is in the scenario.
  var networkName: String
  var criterion: RoutingCriterion
  var stops: [Stop]
  /// `nil` where there is none.
  var route: Route?
  /// Why there is none.
  var reason: String?

  /// How it was found, with the assumptions that it and an amount of it rest on: `way over net of least time; assumed: speed`.
  func method(_ amount: RoutingCriterion? = nil) -> String {
    let rest = assumed(amount)
    return "way over \(networkName) of least \(criterion.rawValue)"
      + (rest.isEmpty ? "" : "; assumed: \(rest.joined(separator: ", "))")
  }

  /// The names of values that nobody published and that the choice of the way, or an amount of it, rests on.
  func assumed(_ amount: RoutingCriterion? = nil) -> [String] {
    guard let route else { return [] }
    var all = network.network.assumed(on: route, by: criterion)
    if let amount { all.formUnion(network.network.assumed(on: route, by: amount)) }
    return NetworkEdge.Attribute.allCases.filter(all.contains).map(\.rawValue)
  }
}
