import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let circuity = MeasureOperation(
    definition: OperationDefinition(
      "circuity", in: .measures, summary: "how much longer a way over a network, or any line, is than the geodesic",
      documentation: """
        Its length over that of the geodesic between the nodes that it begins and ends at: 1 for a straight way. The features of a line that \
        is no `route` count as one, from where the first begins to where the last ends. There is no figure for a way back to its beginning.
        """,
      subject: .name, takes: .lines, result: .figure(.unit(.one), .scalar), example: "{ circuity: way }"),
    evaluate: { call throws(OperationFault) in
      if call.subject.routes.isEmpty { return call.circuityOfLine() }
      let value = try call.route()
      guard let route = value.route, let first = route.nodes.first, let last = route.nodes.last else {
        return .scalar(ScalarFigure(nil, method: value.method(), reason: value.reason))
      }
      let nodes = value.network.network.nodes
      let length = value.network.network.amount(of: route, by: .distance) ?? 0
      return call.circuity(
        length, from: nodes[first].position, to: nodes[last].position,
        method: "length over geodesic distance of the ends; " + value.method(.distance))
    })
}

extension MeasureCall {
  fileprivate func circuity(
    _ length: Double, from start: Position, to end: Position, bound: Double = 0, method: String
  ) -> Figure {
    let straight = metric.distance(from: .point(start), to: .point(end))?.distance ?? 0
    guard straight > 0 else { return .scalar(ScalarFigure(nil, method: method, reason: "the way ends where it begins")) }
    return .scalar(ScalarFigure(length / straight, method: method, bound: bound > 0 ? bound / straight : nil))
  }

  fileprivate func circuityOfLine() -> Figure {
    let method = "\(edgesName) length over geodesic distance of the ends"
    let parts = subject.features.filter { !$0.geometry.isEmpty }
    let paths = parts.flatMap(\.geometry.linePaths)
    guard let start = paths.first?.first, let end = paths.last?.last else {
      return .scalar(ScalarFigure(nil, method: method, reason: emptyReason(0)))
    }
    let lengths = parts.map { lengthSummand(of: $0) }
    return circuity(
      lengths.reduce(0) { $0 + $1.value }, from: start, to: end, bound: lengths.reduce(0) { $0 + $1.bound }, method: method)
  }
}
