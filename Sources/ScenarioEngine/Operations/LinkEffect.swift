import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let linkEffect = MeasureOperation(
    definition: OperationDefinition(
      "link_effect", in: .measures,
      summary: "the ways between many pairs of places before and after links open or close, as a table",
      documentation: """
        A row for each pair: what its best way takes `before`, with the network as it is, and `after`, with the edges that `opens` and `closes` \
        name open and closed, and by how much less (`saved`): in km, h or money a tonne, as `by` and `in` say. Pairs that no way is left to have \
        no figure; those that nothing changes for are left out unless `all: true`. The row `all` sums the pairs that have both.
        """,
      subject: .names(1...2), takes: .points,
      arguments: [
        .over, .criterion,
        ArgumentDefinition("opens", .either([.name, .names]), takes: .lines, "edges of the network that open, by their ids"),
        ArgumentDefinition("closes", .either([.name, .names]), takes: .lines, "edges that close"),
        ArgumentDefinition("all", .flag, default: "false", "shows the pairs that nothing changes for too"),
      ] + ArgumentDefinition.reach,
      result: .figure(.declared, .table),
      example: "{ link_effect: [harbour, yard], over: net, closes: tracks, by: distance, in: km }"),
    evaluate: { call throws(OperationFault) in
      let (request, pairs, names) = try call.pairsOnNetwork()
      let opened = try call.features.edges("opens", of: request.value)
      let closed = try call.features.edges("closes", of: request.value)
      let (before, after) = try call.workshop.geodesy { _ throws(CorridorError) in
        let routes = try request.routes(of: pairs)
        return (
          routes.routes.map { $0.map { RoutingCriterion.amount($0.weight) } },
          try routes.amounts(opening: opened, closing: closed)
        )
      }
      func cell(_ value: Double?) -> TableFigure.Cell { value.map(TableFigure.Cell.number) ?? .none }
      let showsAll = call.call.flag("all", call.features.parameters) ?? false
      var rows: [[TableFigure.Cell]] = []
      var sums = (before: 0.0, after: 0.0)
      for (name, (old, new)) in zip(names, zip(before, after)) {
        if let old, let new { sums = (sums.before + old, sums.after + new) }
        guard old != new || showsAll else { continue }
        rows.append([.text(name), cell(old), cell(new), cell(old.flatMap { old in new.map { old - $0 } })])
      }
      rows.append([.text("all"), .number(sums.before), .number(sums.after), .number(sums.before - sums.after)])
      let columns: [TableFigure.Column] = [.init("pair"), .init("before"), .init("after"), .init("saved")]
      return .table(
        TableFigure(
          columns: columns, rows: rows,
          method: "ways of least \(request.criterion.rawValue), of \(pairs.count) pairs" + request.assumptions))
    })
}
