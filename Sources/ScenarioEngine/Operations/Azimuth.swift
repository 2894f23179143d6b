import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let azimuth = MeasureOperation(
    definition: OperationDefinition(
      "azimuth", in: .measures, summary: "the direction from one feature to another",
      documentation: """
        The azimuth at which the geodesic between their nearest points leaves the first, clockwise from north. There is no figure \
        where they touch.
        """,
      subject: .pair,
      result: .figure(.unit(.degree), .scalar),
      example: "{ azimuth: [village, bridge], in: deg }"),
    evaluate: { call throws(OperationFault) in
      let method = "forward geodesic azimuth"
      guard let empty = call.operands.firstIndex(where: \.isEmpty) else {
        let (geometries, edges) = try call.workshop.alike(call.operands)
        guard let nearest = call.metric.distance(from: geometries[0], to: geometries[1], edges: edges), nearest.distance > 0
        else {
          return .scalar(
            ScalarFigure(nil, method: method, reason: "`\(call.name(0))` and `\(call.name(1))` touch, so there is no direction")
          )
        }
        return .scalar(ScalarFigure(call.metric.azimuth(from: nearest.from, to: nearest.to), method: method))
      }
      return .scalar(ScalarFigure(nil, method: method, reason: call.emptyReason(empty)))
    })
}
