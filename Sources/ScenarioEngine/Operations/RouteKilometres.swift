import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let routeKilometres = MeasureOperation(
    definition: OperationDefinition(
      "route_km", in: .measures, summary: "how long a way over a network is",
      documentation: """
        The sum of the lengths of its edges, stated or along their lines. `by: mode` gives a row for each mode, `by: leg` for each leg, \
        `by: way` for each of several ways, `by: territory` for each territory of a network that is `cut`, and `–` for what lies in none. \
        Second method: the chords of lines that were measured; lengths that edges state stay as they are. \
        The method names the assumptions that the way and its length rest on. Without a way there is no figure, and the reason says what would have \
        to be opened.
        """,
      subject: .name, takes: .lines, arguments: [.routePart],
      result: .figure(.unit(.kilometre), .tableWith(argument: "by")), example: "{ route_km: way, by: mode, in: km }"),
    evaluate: { call throws(OperationFault) in try call.routeFigure(.distance) })
}
