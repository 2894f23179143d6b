import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let lengthWithin = MeasureOperation(
    definition: OperationDefinition(
      "length_within", in: .measures, summary: "the length of a line within a distance of another feature",
      documentation: """
        By exact distance intervals along the line, not by a polygon around the feature. Inside an area counts as within.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("distance", .quantity(.length, .notNegative), required: true, "how near"),
        ArgumentDefinition("of", .name, required: true, "to what"),
      ],
      result: .figure(.unit(.kilometre), .scalar),
      example: "{ length_within: railway, distance: 5 km, of: border, in: km }"),
    evaluate: { call throws(OperationFault) in
      let target = call.features.features("of") ?? FeatureList()
      let method = "exact distance intervals"
      guard !call.subject.isEmpty, !target.isEmpty else { return .scalar(ScalarFigure(0, method: method)) }
      let (geometries, edges) = try call.workshop.alike([call.subject, target])
      let length = call.metric.lengthWithin(
        call.base("distance") ?? 0, of: geometries[1], along: geometries[0], edges: edges)
      return .scalar(ScalarFigure(length, method: method))
    })
}
