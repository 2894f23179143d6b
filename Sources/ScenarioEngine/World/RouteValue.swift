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

  /// How it was found, with the assumptions that it, amounts of it and `others` rest on: `way over net of least time; assumed: speed`.
  func method(_ amounts: RoutingCriterion..., assuming others: Set<NetworkEdge.Attribute> = []) -> String {
    let found = route.map { route in
      ([criterion] + amounts).reduce(into: others) { $0.formUnion(network.network.assumed(on: route, by: $1)) }
    }
    let names = NetworkEdge.Attribute.allCases.filter((found ?? []).contains).map(\.rawValue)
    return "way over \(networkName) of least \(criterion.rawValue)"
      + (names.isEmpty ? "" : "; assumed: \(names.joined(separator: ", "))")
  }
}
