import Delimitation
import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let simplify = FeatureOperation(
    definition: OperationDefinition(
      "simplify", in: .features, summary: "each feature with fewer positions",
      documentation: """
        Positions are left out while the line moves by no more than `by` (Douglas and Peucker, in a plane about the feature). \
        An area stays a valid area. Features keep their properties.

        With `keep: area` the line gives on one side what it takes on the other, as the trade-off line of border practice does: \
        stretches are replaced by two edges with a new vertex between, placed so that the area between the old and the new line, \
        with its sign, is 0 on the ellipsoid. Ends stay, and so do the places where one stretch passes into the next. The two lines can be walked along \
        together without ever being farther apart than `by`. Each feature is simplified by itself: of neighbouring areas, simplify the line \
        between them and attribute the land by it.
        """,
      subject: .name, takes: [.lines, .areas], gives: .sameAsFirst,
      arguments: [
        ArgumentDefinition("by", .positiveLength, required: true, "how far the line may move"),
        ArgumentDefinition("keep", .choice(["positions", "area"]), default: "positions", "what stays as it was"),
      ],
      result: .features, example: "{ simplify: river, by: 100 m }"),
    evaluate: { call throws(OperationFault) in
      let (tolerance, keepsArea) = (call.base("by") ?? 0, call.text("keep") == "area")
      return try call.eachFeature { feature throws(OperationFault) in
        let simple = try call.workshop.geodesy { metric in
          keepsArea
            ? try metric.simplifiedKeepingAreas(feature.geometry, edges: feature.edges, tolerance: tolerance)
            : try metric.simplified(feature.geometry, edges: feature.edges, tolerance: tolerance)
        }
        return feature.with(simple, accuracy: feature.accuracy)
      }
    })
}
