import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let serviceArea = FeatureOperation(
    definition: OperationDefinition(
      "service_area", in: .features, summary: "what can be reached over a network within a limit",
      documentation: """
        From the nearest of the places, each of its points standing for the node nearest to it. The dimension of `within` says what is \
        counted: a length, a time, or money for a tonne. What an edge takes is spread evenly over it, so an edge may be reached in part. \
        `shape: lines` gives each reached edge, or part of one; `buffer` what lies within `width` of them, `hull` the smallest \
        convex area around them. `shape: places` gives those points of `of` whose nearest node is reached; from there to the place nothing is counted. \
        With `toward: places` goods come in to the places, which differs where edges are one-way.
        """,
      subject: .list, takes: .points,
      arguments: [
        .over,
        ArgumentDefinition(
          "within",
          .either([
            .quantity(.length, .positive), .quantity(.time, .positive), .rate(per: .mass, example: "20 USD/t"),
          ]), required: true, "the limit: `300 km`, `12 h`, `20 USD/t`"),
        ArgumentDefinition("shape", .choice(["lines", "buffer", "hull", "places"]), default: "lines", "what is given"),
        ArgumentDefinition("width", .positiveLength, default: "5 km", "of a `buffer`"),
        ArgumentDefinition("of", .name, takes: .points, "the places asked about"),
        ArgumentDefinition("toward", .choice(["network", "places"]), default: "network", "which way goods go"),
      ] + ArgumentDefinition.routing,
      rules: .routing + [.needs("of", with: "shape")], result: .features,
      example: "{ service_area: port, over: net, within: 12 h, shape: hull }"),
    evaluate: { call throws(OperationFault) in
      guard let limit = call.call.quantity("within", call.parameters) else { return FeatureList() }
      let request = try call.routeRequest(by: call.criterion(of: limit))
      try call.check(limit, by: request.criterion, in: request.network)
      var nodes: [Int] = []
      for (name, list) in zip(call.call.subjectNames, call.operands) {
        for feature in list.features where feature.geometry.type == .point && !feature.geometry.isEmpty {
          let (stop, reason) = call.stop(named: feature.idText ?? name.name, feature, in: request)
          guard let stop else { return .absent(reason ?? "") }
          call.remarkOnIsland(stop, in: request)
          nodes.append(stop.node)
        }
      }
      guard !nodes.isEmpty else { return FeatureList() }
      let area: ServiceArea
      do throws(CorridorError) {
        area = ServiceArea(
          of: request.graph, around: nodes, sense: call.text("toward") == "places" ? .toRoot : .fromRoot,
          limit: try RoutingCriterion.weight(limit.baseValue, of: "`within`"))
      } catch { throw OperationFault(of: error) }
      return try call.shaped(area, request)
    })
}

extension FeatureCall {
  fileprivate func criterion(of limit: Quantity) -> RoutingCriterion {
    limit.dimension == .length ? .distance : limit.dimension == .time ? .time : .cost
  }

  /// Sees that a limit of money is in the network's own, at its year's prices: nothing converts between them.
  fileprivate func check(_ limit: Quantity, by criterion: RoutingCriterion, in network: Network) throws(OperationFault) {
    guard criterion == .cost, let currency = network.currency, let own = UnitOfMeasure("\(currency)/t"),
      limit.dimension != own.dimension
    else { return }
    throw OperationFault(
      "mixed-currency", "`within` is \(limit), and the network counts in \(currency); expected one currency of one year",
      argument: "within")
  }

  fileprivate func shaped(_ area: ServiceArea, _ request: RouteRequest) throws(OperationFault) -> FeatureList {
    let shape = text("shape")
    if shape == "places" {
      guard let places = features("of") else {
        throw OperationFault("missing-argument", "`shape: places` needs `of`, the places asked about", argument: "shape")
      }
      return FeatureList(
        places.features.filter { place in
          guard place.geometry.type == .point, !place.geometry.isEmpty,
            let nearest = request.nearestNode(to: place.geometry.coordinates[0], in: workshop.metric)
          else { return false }
          return nearest.distance <= base("reach") ?? .infinity && area.distances[nearest.node] < RoutingGraph.closed
        })
    }
    let lines = area.stretches.compactMap { stretch in request.reached(stretch, edges: features("over"), in: workshop.metric) }
    guard shape != "lines", !lines.isEmpty else { return FeatureList(lines) }
    let all = Geometry.geometryCollection(lines.map(\.geometry))
    let width = base("width") ?? 5000
    let tolerance = workshop.budget.buffer(distance: width)
    let shaped = try workshop.geodesy { metric in
      shape == "hull"
        ? try metric.hull(of: all, edges: .geodesic)
        : try metric.buffer(of: all, by: width, edges: .geodesic, tolerance: tolerance)
    }
    var feature = combined(shaped, of: operands + [FeatureList(lines)], edges: .geodesic)
    if shape == "buffer" { feature.bound += tolerance }
    return FeatureList([feature])
  }
}

extension RouteRequest {
  /// A reached part of an edge as a feature; `nil` for an edge without a line.
  fileprivate func reached(
    _ stretch: ServiceArea.Stretch, edges: FeatureList?, in metric: EllipsoidalMetric
  ) -> WorldFeature? {
    guard let path = network.edges[stretch.edge].path, let own = edges?.features[stretch.edge] else { return nil }
    let length = metric.length(of: path)
    let isWhole = stretch.part == 0...1
    let part =
      isWhole
      ? path : metric.section(of: path, from: stretch.part.lowerBound * length, to: stretch.part.upperBound * length)
    guard !part.isEmpty else { return nil }
    var feature = own.with(part, edges: .geodesic, accuracy: own.accuracy)
    if !isWhole { feature.setProperty("reached", .number(stretch.part.upperBound - stretch.part.lowerBound)) }
    return feature
  }
}
