import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let length = MeasureOperation(
    definition: OperationDefinition(
      "length", in: .measures, summary: "the length of lines",
      documentation: """
        The sum over all features, on the ellipsoid, along the declared edges; areas have a perimeter, not a length. Second method: \
        the sum of straight chords through the Earth, carried to vanishing steps.
        """,
      subject: .name, takes: .lines,
      arguments: [.by, .rank],
      rules: .ranking,
      result: .figure(.unit(.kilometre), .tableWith(argument: "by")),
      example: "{ length: border, by: id, rank: descending, in: km }"),
    evaluate: { call throws(OperationFault) in
      try call.summed(method: "\(call.edgesName) length", second: "earth-centred chords") { feature in
        call.lengthSummand(of: feature)
      }
    })
}
