import Corridors
import Diagnostics
import ScenarioLanguage
import SimpleFeatures

extension ArgumentDefinition {
  static let reach = routing.filter { $0.name == "reach" }
}

extension FeatureCall {
  /// The nodes of a network by their ids, the first of equal ones.
  func nodesByID(of value: NetworkValue) -> [String: Int] {
    value.value("nodes by id") { network in
      Dictionary(network.nodes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }
  }

  /// The node for each feature of a list: the one that has its id and place, or the nearest that an edge reaches.
  ///
  /// - Throws: when a feature is no place, or farther from the network than `reach`.
  func nodes(of list: FeatureList, named name: String, in request: RouteRequest) throws(OperationFault) -> [Int] {
    let byID = nodesByID(of: request.value)
    var found: [Int] = []
    for feature in list.features {
      // Ids of another list may be the same by chance: a node is meant where the place is its own, or none is given.
      if let known = feature.idText.flatMap({ byID[$0] }),
        feature.geometry.isEmpty || feature.geometry == .point(request.network.nodes[known].position)
      {
        found.append(known)
        continue
      }
      guard feature.geometry.type == .point, !feature.geometry.isEmpty else {
        throw OperationFault("no-place", "`\(name)` has a feature that is no point; expected points")
      }
      let (stop, reason) = stop(named: feature.idText?.escapingControls ?? name, feature, in: request)
      guard let stop else { throw OperationFault("no-node", reason ?? "`\(name)` lies at no node of the network") }
      remarkOnIsland(stop, in: request)
      found.append(stop.node)
    }
    return found
  }

  /// The indices of the edges that an argument names by the ids of its features.
  func edges(_ argument: String, of value: NetworkValue) throws(OperationFault) -> [Int] {
    let byID = value.value("edges by id") { _ in value.edgesByID }
    var found: [Int] = []
    for reference in call.names(under: argument) {
      for feature in named[reference.name]?.features ?? [] where feature.geometry.dimension != 0 {
        guard let id = feature.idText, let edges = byID[id] else {
          throw OperationFault(
            "unknown-edge",
            "`\(reference.name)` has a feature that is no edge of the network, `\(feature.idText?.escapingControls ?? "without id")`",
            argument: argument)
        }
        found += edges
      }
    }
    return found
  }
}

extension MeasureCall {
  /// The network under `over` and a node for each place of each operand.
  func placesOnNetwork(by criterion: RoutingCriterion? = nil) throws(OperationFault) -> (request: RouteRequest, nodes: [[Int]])
  {
    let request = try features.routeRequest(by: criterion)
    var nodes: [[Int]] = []
    for (index, list) in operands.enumerated() {
      nodes.append(try features.nodes(of: list, named: name(index), in: request))
    }
    return (request, nodes)
  }

  /// What a method is called whose figures rest on assumptions.
  func method(_ name: String, assuming attributes: Set<NetworkEdge.Attribute>) -> String {
    let names = NetworkEdge.Attribute.allCases.filter(attributes.contains).map(\.rawValue)
    return names.isEmpty ? name : "\(name); assumed: \(names.joined(separator: ", "))"
  }
}
