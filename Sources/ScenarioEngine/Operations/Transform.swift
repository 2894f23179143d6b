import Delimitation
import PROJ
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let transform = FeatureOperation(
    definition: OperationDefinition(
      "transform", in: .features, summary: "longitudes and latitudes of another datum, read as what they are",
      documentation: """
        The numbers of the features are taken as longitudes and latitudes in the system that `from:` names, and brought to \
        WGS 84: what a map in Pulkovo 1942 shows at 45.09° E is not where WGS 84 has 45.09° E. The operation is the one that \
        `operation:` names, else the most accurate that serves: its named extent names all `territories:` (a box that merely \
        holds the features is not enough), the features lie in it, it takes account of the datums, and it is as accurate as \
        `required_accuracy:`. Where none serves, the message lists all with what is against each. A named operation whose \
        extent does not fit is used with a warning. The operation's accuracy goes into the ±. What each operation would give \
        is told by the measure `datum_shift`.
        """,
      subject: .name, gives: .sameAsFirst,
      arguments: [
        ArgumentDefinition("from", .crs, required: true, "the geographic system that the numbers are in, such as `EPSG:4284`"),
        .datumOperation, .territories, .requiredAccuracy,
      ],
      result: .features, example: "{ transform: village, from: EPSG:4284, territories: 'Armenia, Azerbaijan' }"),
    evaluate: { call throws(OperationFault) in
      guard !call.subject.isEmpty else { return FeatureList() }
      let choice = try call.datumChoice(of: call.subject)
      let candidate = try call.chosen(of: choice)
      let transformation = try call.workshop.geodesy { _ in try choice.transformation(by: candidate) }
      let conversion = try call.workshop.conversions.noted(transformation, budget: call.workshop.budget)
      return try call.eachFeature { feature throws(OperationFault) in
        let accuracy = feature.accuracy.map { own in
          (own * own + (conversion.accuracy ?? 0) * (conversion.accuracy ?? 0)).squareRoot()
        }
        return feature.with(try conversion.applied(to: feature.geometry), accuracy: accuracy)
      }
    })
}
