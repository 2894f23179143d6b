import Corridors
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let alternatives = FeatureOperation(
    definition: OperationDefinition(
      "alternatives", in: .features, summary: "several ways over a network that really differ",
      documentation: """
        The best way and others, each a feature, numbered from 1, with the properties that a leg of `route` has and `shared`, the \
        largest share of it that it has in common with one before it. An alternative takes no more than `detour` more than the best way, shares by \
        its amount no more than `overlap` with any before it, and every stretch of it up to `locality` of the best way is itself a best way, so \
        that none leaves a way only to come back to it. Fewer than `count` are given where no more are found among the ways that go best to \
        some node and best on from it. With `kind: shortest` the `count` shortest ways without a node passed twice are given, however alike.
        """,
      subject: .pair, takes: .points, gives: .fixed(.lines),
      arguments: [
        .over, .criterion,
        ArgumentDefinition("count", .integer(1...100), default: "3", "how many ways there are at most"),
        ArgumentDefinition("kind", .choice(["different", "shortest"]), default: "different", "which ways are wanted"),
        ArgumentDefinition(
          "detour", .quantity(.none, .notNegative), default: "50 %", "how much more than the best way one may take"),
        ArgumentDefinition(
          "overlap", .quantity(.none, .notNegative), default: "60 %", "how much of one may be shared with one before it"),
        ArgumentDefinition(
          "locality", .quantity(.none, .notNegative), default: "25 %",
          "stretches of what share of the best way are best themselves"),
      ] + ArgumentDefinition.routing,
      rules: .routing, result: .features, example: "{ alternatives: [port, capital], over: net, by: time, count: 4 }"),
    evaluate: { call throws(OperationFault) in
      let request = try call.routeRequest()
      let (stops, reason) = try call.stops(call.call.subjectNames, call.operands, in: request)
      if let reason { return FeatureList(none: RouteValue(value: request, stops: stops), because: reason) }
      let count = call.call.integer("count", call.parameters) ?? 3
      let (from, to) = (stops[0].node, stops[1].node)
      let routes: [Route]
      if call.text("kind") == "shortest" {
        routes = request.graph.shortestRoutes(count, from: from, to: to)
      } else {
        let rules = AlternativeRules(
          detour: call.base("detour") ?? 0.5, overlap: call.base("overlap") ?? 0.6, locality: call.base("locality") ?? 0.25)
        routes = request.graph.alternatives(count, from: from, to: to, rules: rules)
      }
      guard !routes.isEmpty else {
        return FeatureList(
          none: RouteValue(value: request, stops: stops), because: try request.reason(stops[0], stops[1]))
      }
      let values = routes.map { RouteValue(value: request, stops: stops, route: $0) }
      let features = values.enumerated().map { number, value in
        var feature = value.wholeFeature()
        feature.id = .string("way \(number + 1)")
        feature.setProperty("shared", .number(value.shared(with: routes[..<number])))
        return feature
      }
      return FeatureList(features, routes: values)
    })
}

extension RouteValue {
  /// The largest share of the way, by the criterion, that it has in common with one of others.
  fileprivate func shared(with others: ArraySlice<Route>) -> Double {
    guard let route else { return 0 }
    func amount(_ step: Route.Step) -> Double { criterion.amount(of: network.network.edges[step.edge]) ?? 0 }
    let whole = route.steps.reduce(0) { $0 + amount($1) }
    guard whole > 0 else { return 0 }
    let shares = others.map { other in
      let edges = Set(other.steps.map(\.edge))
      return route.steps.reduce(0) { edges.contains($1.edge) ? $0 + amount($1) : $0 } / whole
    }
    return shares.max() ?? 0
  }
}
