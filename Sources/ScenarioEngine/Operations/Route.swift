import Corridors
import ScenarioLanguage

extension FeatureOperation {
  static let route = FeatureOperation(
    definition: OperationDefinition(
      "route", in: .features, summary: "the best way over a network, past places in their order",
      documentation: """
        Each place is one point and stands for the node of the network nearest to it; the way from one to the other is on no figure, and a \
        warning tells it where it is more than 1 km. The result is a line for each leg on which the mode does not change, with `mode`, `start` \
        and `end`, `km`, `h` and `cost_per_t` as far as they are known, `over`, the ids of its edges, and which values are `assumed`. Of ways that take \
        the same always the same one is given. Amounts are added as whole micrometres, microseconds and millionths of the currency.

        Closed edges and those whose amount is not known are not used. Without a way the result is absent, and its reason names the fewest \
        closed edges that would have to be opened for one, of equally few those that give the shortest; a border between two territories that \
        rules close counts once, however often it is crossed. `route_km`, `route_time`, `route_cost` and \
        `circuity` measure it.
        """,
      subject: .names(2...SubjectForm.limit), takes: .points, gives: .fixed(.lines),
      arguments: [.over, .criterion] + ArgumentDefinition.routing, rules: .routing,
      result: .features, example: "{ route: [port, border_post, capital], over: net, by: time }"),
    evaluate: { call throws(OperationFault) in
      let request = try call.routeRequest()
      let (stops, reason) = try call.stops(call.call.subjectNames, call.operands, in: request)
      if let reason { return FeatureList(none: RouteValue(value: request, stops: stops), because: reason) }
      let value = try request.route(past: stops)
      if let reason = value.reason { return FeatureList(none: value, because: reason) }
      return FeatureList(value.legFeatures(), routes: [value])
    })
}

extension FeatureList {
  /// Ways as features.
  init(_ features: [WorldFeature], routes: [RouteValue]) {
    self.init(features)
    self.routes = routes
  }

  /// No way, and why.
  init(none value: RouteValue, because reason: String) {
    var value = value
    value.reason = reason
    self.init(absence: reason)
    routes = [value]
  }
}
