import Geodesy
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let components = MeasureOperation(
    definition: OperationDefinition(
      "components", in: .measures, summary: "how many connected groups areas form",
      documentation: """
        Areas are connected where they share a border, or with `touching: point` where they meet in a point; areas that overlap are \
        too. What is one area, and `sea`, is as of `neighbours`. With `by:` a table that says which group each area is in: the groups are numbered from the largest, of equal ones from \
        the one whose first member comes first by name. Data that does not match vertex for vertex needs a `tolerance`.
        """,
      subject: .name, takes: .areas,
      arguments: [.by, .touching, .borderTolerance, .sea],
      result: .figure(.unit(.one), .tableWith(argument: "by")),
      example: "{ components: countries, by: id }"),
    evaluate: { call throws(OperationFault) in
      let network = try call.areaNetwork()
      let groups = network.graph.components()
      let method = "areas joined over shared borders"
      guard let property = call.text("by") else { return .scalar(ScalarFigure(Double(groups.count), method: method)) }
      let rows = groups.enumerated().flatMap { number, members in
        members.map { [TableFigure.Cell.text(network.names[$0]), .number(Double(number + 1))] }
      }
      return .table(TableFigure(columns: [.init(property), .init("component", .one)], rows: rows, method: method))
    })
}
