import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  /// How many rows are shown without `most`.
  private static let mostRows = 20

  static let bridges = MeasureOperation(
    definition: OperationDefinition(
      "bridges", in: .measures, summary: "the edges and nodes without which a network falls apart, as a table",
      documentation: """
        The rows `bridges` and `articulations` count the open edges and the nodes whose loss leaves a piece more (Tarjan 1972); one-way edges \
        count as leading both ways. Then the bridges that cut off most, at most `most`: `nodes` is how many nodes are on the side with fewer.
        """,
      subject: .name, takes: .lines,
      arguments: [ArgumentDefinition("most", .integer(0...10_000), default: "\(mostRows)", "how many bridges are listed")],
      result: .figure(.unit(.one), .table), example: "{ bridges: net }"),
    evaluate: { call throws(OperationFault) in
      let network = try call.features.network(nil).network
      let cuts = try call.workshop.geodesy { _ throws(CorridorError) in try NetworkCuts(of: network) }
      let most = call.call.integer("most", call.features.parameters) ?? mostRows
      let worst = zip(cuts.bridges, cuts.cutOff).sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.prefix(most)
      let rows: [[TableFigure.Cell]] =
        [
          [.text("bridges"), .number(Double(cuts.bridges.count)), .none, .none],
          [.text("articulations"), .number(Double(cuts.articulations.count)), .none, .none],
        ]
        + worst.map { edge, nodes in
          [
            .text(network.edges[edge].id), .none, .number(Double(nodes)), .text(network.edges[edge].name ?? ""),
          ]
        }
      let columns: [TableFigure.Column] = [
        .init("what"), .init("count", decimals: 0), .init("nodes", decimals: 0), .init("name", keepsUnit: true),
      ]
      return .table(TableFigure(columns: columns, rows: rows, method: "one walk in depth first"))
    })
}
