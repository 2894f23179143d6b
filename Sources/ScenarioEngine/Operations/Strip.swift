import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let strip = FeatureOperation(
    definition: OperationDefinition(
      "strip", in: .features, summary: "a band along a line, with flat ends",
      documentation: """
        `width` is the whole width: with `side: both` half of it lies on each side, with `left` or `right` all of it on that \
        side, seen along the line.
        """,
      subject: .name, takes: .lines, gives: .fixed(.areas),
      arguments: [
        ArgumentDefinition("width", .positiveLength, required: true, "the whole width of the band"),
        ArgumentDefinition("side", .choice(["both", "left", "right"]), default: "both", "the side it lies on"),
      ],
      result: .features, example: "{ strip: river, width: 5 km }"),
    evaluate: { call throws(OperationFault) in
      let width = call.base("width") ?? 0
      let side = BufferSide(rawValue: call.text("side") ?? "") ?? .both
      call.remarkOnBudget(beyond: width, argument: "width")
      let tolerance = call.workshop.budget.buffer(distance: width)
      return try call.eachFeature { feature throws(OperationFault) in
        let band = try call.workshop.geodesy { metric in
          try metric.strip(
            along: feature.geometry, width: width, side: side, edges: feature.edges, tolerance: tolerance)
        }
        return feature.with(band, edges: .geodesic, accuracy: nil, moved: tolerance)
      }
    })
}
