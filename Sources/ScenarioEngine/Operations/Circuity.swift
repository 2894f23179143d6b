import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let circuity = MeasureOperation(
    definition: OperationDefinition(
      "circuity", in: .measures, summary: "how much longer a way over a network is than the geodesic",
      documentation: """
        Its length over that of the geodesic between the nodes that it begins and ends at: 1 for a straight way. There is no figure for \
        a way back to its beginning.
        """,
      subject: .name, takes: .lines, result: .figure(.unit(.one), .scalar), example: "{ circuity: way }"),
    evaluate: { call throws(OperationFault) in
      let value = try call.route()
      guard let route = value.route, let first = route.nodes.first, let last = route.nodes.last else {
        return .scalar(ScalarFigure(nil, method: value.method(), reason: value.reason))
      }
      let nodes = value.network.network.nodes
      let ends = (nodes[first].position, nodes[last].position)
      let straight = call.metric.distance(from: .point(ends.0), to: .point(ends.1))?.distance ?? 0
      let length = value.network.network.amount(of: route, by: .distance) ?? 0
      return .scalar(
        ScalarFigure(
          straight > 0 ? length / straight : nil,
          method: "length over geodesic distance of the ends; " + value.method(.distance),
          reason: straight > 0 ? nil : "the way ends where it begins"))
    })
}
