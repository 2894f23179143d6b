import Corridors
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let crossings = MeasureOperation(
    definition: OperationDefinition(
      "crossings", in: .measures, summary: "how many borders a way over a cut network crosses, or which",
      documentation: """
        The way leads over a network made by `cut`. `by: territory` gives a row for each crossing, in the order of travel, with the \
        territories, what the rules make it take in hours and in money a tonne, and its place.
        """,
      subject: .name, takes: .lines,
      arguments: [ArgumentDefinition("by", .choice(["territory"]), "gives a table with a row for each crossing")],
      result: .figure(.unit(.one), .tableWith(argument: "by")), example: "{ crossings: cut_way }"),
    evaluate: { call throws(OperationFault) in
      let value = try call.route()
      try call.checkIsCut(value)
      guard let route = value.route, let cut = value.network.cut else {
        return .scalar(ScalarFigure(nil, method: value.method(), reason: value.reason ?? call.emptyReason(0)))
      }
      let crossed = route.steps.compactMap { step -> CutNetwork.Crossing? in
        if case .crossing(let number) = cut.parts[step.edge] { cut.crossings[number] } else { nil }
      }
      guard call.text("by") != nil else { return .scalar(ScalarFigure(Double(crossed.count), method: value.method())) }
      let money = cut.network.currency.flatMap { UnitOfMeasure("\($0)/t") } ?? .one
      typealias Column = TableFigure.Column
      return .table(
        TableFigure(
          columns: [
            Column("crossing"), Column("delay", hour, keepsUnit: true), Column("charge", money, keepsUnit: true),
            Column("longitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
            Column("latitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
          ],
          rows: crossed.enumerated().map { place, crossing in
            let edge = cut.network.edges[crossing.edge]
            return [
              .text("\(place + 1) \(cut.territories[crossing.from])→\(cut.territories[crossing.to])"), .number(edge.delay),
              .number(edge.charge), .number(crossing.position.x), .number(crossing.position.y),
            ]
          }, method: value.method(assuming: Set(crossed.flatMap { cut.network.edges[$0.edge].assumed }))))
    })

  private static let hour = UnitOfMeasure("h") ?? .one
}
