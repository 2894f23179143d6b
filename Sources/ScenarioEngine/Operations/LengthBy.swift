import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let lengthBy = MeasureOperation(
    definition: OperationDefinition(
      "length_by", in: .measures, summary: "the length of a line in each of several areas",
      documentation: """
        A row for each feature of `areas`, named by its id or by the property that `by:` names. Second method as for `length`.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("areas", .either([.name, .names]), required: true, takes: .areas, "the areas"),
        ArgumentDefinition("by", .text, default: "id", "the property that names the rows"), .rank,
      ],
      result: .figure(.unit(.kilometre), .table),
      example: "{ length_by: railway, areas: countries, in: km }"),
    evaluate: { call throws(OperationFault) in
      try call.overlapTable(dimension: 1, method: "geodesic length", second: "earth-centred chords") { line in
        let edges = call.workshop.resultEdges(call.operands)
        return .init(call.metric.length(of: line, edges: edges), second: call.metric.chordLength(of: line, edges: edges))
      }
    })
}
