import Delimitation
import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let traverse = FeatureOperation(
    definition: OperationDefinition(
      "traverse", in: .features, summary: "a line from a start by azimuths and distances",
      documentation: """
        From the position under its own key, by `legs:` (an azimuth and a distance each, parted by semicolons: \
        `142.0° 143.05 km; S 38°00′ E 1 234.5 m`) or by what a `description:` in English prose says, whose first line is taken. \
        In a description, positions of points are followed where they are stated, and azimuths and lengths that contradict \
        them by more than rounding explains are mistakes; winds stand for azimuths where there are none. Where `to:` names \
        the point it should close on, the azimuths and distances alone are walked, and the misclosure is told in a warning \
        and in properties of the line (`misclosure` and `rounding_explains` in metres, `misclosure_azimuth` in degrees, \
        `misclosure_ratio`, the n of 1 : n), which the measure `sum` reads. What rounding explains is the most that half the \
        last digit of each azimuth and distance, and `rounding:` of both ends, can come to. `distribute: compass` shares the \
        misclosure out by the length walked (Bowditch's rule), so that the line ends at the point.
        """,
      subject: .position, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition("legs", .text, "azimuths and distances"),
        ArgumentDefinition("description", .text, "a description in English prose"),
        ArgumentDefinition("to", .name, takes: .points, "the point it should close on"),
        ArgumentDefinition(
          "distribute", .choice(["none", "compass"]), default: "none", "what is done with the misclosure"),
        ArgumentDefinition(
          "rounding", .quantity(.angle, .notNegative),
          "half the last digit of the positions of both ends, such as `0.05 min_arc`"),
        .edges, .accuracy, .basis,
      ],
      rules: [.exactlyOne(["legs", "description"]), .needs("rounding", with: "to")],
      result: .features, example: "{ traverse: 42°33.6′N 49°53.3′E, legs: 142.0° 143.05 km }"),
    evaluate: { call throws(OperationFault) in
      guard case .point(let start) = call.call.subject else { return FeatureList() }
      let line = try call.describedLine()
      let closing = call.features("to")?.geometries.first.flatMap(\.firstPosition)
      guard let closing else {
        let stretches = try call.reading { () throws(Failure) in
          try line.stretches(from: start, metric: call.workshop.metric)
        }
        return FeatureList(
          stretches.map { stretch in
            let properties: [(name: String, value: JSONValue)] = stretch.along.map { [("segment", .string($0))] } ?? []
            return WorldFeature(
              .lineString(stretch.positions), properties: JSONObject(properties), edges: stretch.edges,
              accuracy: call.base("accuracy"), isIllustrative: call.text("basis") == "illustrative")
          })
      }
      return try call.closed(line, from: start, at: closing)
    })
}
