import Corridors
import Geodesy
import Quantities
import SimpleFeatures

extension RouteValue {
  /// A stretch of a way on which neither the mode changes nor, in a network cut by territories, the territory.
  struct Leg {
    var mode: TransportMode
    var territory: String?
    var steps: [Route.Step]
    var from: Int
    var to: Int
  }

  var legs: [Leg] {
    guard let route else { return [] }
    var legs: [Leg] = []
    for (place, step) in route.steps.enumerated() {
      let mode = network.network.edges[step.edge].mode
      let territory = network.cut?.territoryEntered(by: step.edge)
      if let last = legs.indices.last, legs[last].mode == mode, legs[last].territory == territory {
        legs[last].steps.append(step)
        legs[last].to = route.nodes[place + 1]
      } else {
        legs.append(Leg(mode: mode, territory: territory, steps: [step], from: route.nodes[place], to: route.nodes[place + 1]))
      }
    }
    return legs
  }

  /// The legs as features, in the order of travel.
  func legFeatures() -> [WorldFeature] {
    legs.enumerated().map { number, leg in
      var feature = feature(leg.steps)
      feature.id = .string("leg \(number + 1)")
      feature.setProperty("mode", .string(leg.mode.rawValue))
      if let territory = leg.territory { feature.setProperty("territory", .string(territory)) }
      feature.setProperty("start", .string(nodeName(leg.from)))
      feature.setProperty("end", .string(nodeName(leg.to)))
      return feature
    }
  }

  /// The whole way as one feature.
  func wholeFeature() -> WorldFeature {
    var feature = feature(route?.steps ?? [])
    var modes: [String] = []
    for leg in legs where leg.mode != .transfer && modes.last != leg.mode.rawValue { modes.append(leg.mode.rawValue) }
    feature.setProperty("mode", .string(modes.joined(separator: ", ")))
    return feature
  }

  /// Edges one after the other, with what they take together.
  private func feature(_ steps: [Route.Step]) -> WorldFeature {
    let edges = steps.map { network.network.edges[$0.edge] }
    var feature = WorldFeature(
      network.network.path(of: steps), edges: .geodesic, isIllustrative: edges.contains { $0.basis == .illustrative })
    let part = Route(nodes: [], steps: steps, weight: 0)
    for (name, criterion, unit) in [("km", RoutingCriterion.distance, 1000.0), ("h", .time, 3600), ("cost_per_t", .cost, 1)] {
      guard let amount = network.network.amount(of: part, by: criterion) else { continue }
      feature.setProperty(name, .number((amount / unit).rounded(significantDigits: 12)))
    }
    if network.network.currency != nil, feature.hasProperty("cost_per_t") {
      feature.setProperty("currency", network.network.currency.map { .string($0) })
    }
    let assumed = NetworkEdge.Attribute.allCases.filter { attribute in edges.contains { $0.assumed.contains(attribute) } }
    if !assumed.isEmpty { feature.setProperty("assumed", .array(assumed.map { .string($0.rawValue) })) }
    feature.setProperty("over", .array(edges.map { .string($0.id) }))
    return feature
  }

  private func nodeName(_ node: Int) -> String { network.network.nodes[node].name ?? network.network.nodes[node].id }
}

extension Network {
  /// The lines of edges one after the other as they are travelled: one line while ends meet, several where a transfer joins
  /// nodes that lie apart.
  func path(of steps: [Route.Step]) -> Geometry {
    var lines: [[Position]] = []
    for step in steps {
      guard let coordinates = edges[step.edge].path?.coordinates, !coordinates.isEmpty else { continue }
      let own = (0..<coordinates.count).map { coordinates[step.isAlong ? $0 : coordinates.count - 1 - $0] }
      if let last = lines.indices.last, lines[last].last == own.first {
        lines[last] += own.dropFirst()
      } else {
        lines.append(own)
      }
    }
    return lines.count == 1 ? .lineString(lines[0]) : lines.isEmpty ? .geometryCollection([]) : .multiLineString(lines)
  }
}
