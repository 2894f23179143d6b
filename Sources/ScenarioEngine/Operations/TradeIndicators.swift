import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let tradeIndicators = MeasureOperation(
    definition: OperationDefinition(
      "trade_indicators", in: .measures,
      summary: "the trade facilitation indicators of a way, as CAREC's monitoring counts them",
      documentation: """
        A row `all` for a way: `crossings`, how many borders are crossed; `tfi1`, the mean hours at one; \
        `tfi2`, its mean cost for 20 t; `tfi3`, the cost of 20 t over 500 km, stops included; and the two speeds of TFI4: \
        `swd`, with delay, length over all time, and `swod`, without, length over the time spent moving. Costs are in the network's money; a check takes them as plain \
        numbers. What needs a time or cost that is not known has no value. Borders are stops at nodes of \
        `kind: crossing`, and in a network that is cut every step from one territory into another.
        """,
      subject: .name, takes: .lines,
      result: .figure(.unit(.one), .table),
      columnUnits: [
        "tfi1": UnitOfMeasure.hour, "swd": OperationUnits.kilometresHour, "swod": OperationUnits.kilometresHour,
      ],
      example: "{ trade_indicators: way }"),
    evaluate: { call throws(OperationFault) in
      let way = try call.route()
      let money = way.network.network.currency.flatMap { UnitOfMeasure($0) } ?? .one
      let columns: [TableFigure.Column] = [
        .init("way"), .init("crossings", decimals: 0), .init("tfi1", UnitOfMeasure.hour, keepsUnit: true),
        .init("tfi2", money, keepsUnit: true), .init("tfi3", money, keepsUnit: true),
        .init("swd", OperationUnits.kilometresHour, keepsUnit: true),
        .init("swod", OperationUnits.kilometresHour, keepsUnit: true),
      ]
      let books = try call.workshop.geodesy { _ throws(CorridorError) in try way.itinerary() }
      guard let itinerary = books else {
        return .table(TableFigure(columns: columns, rows: [], method: way.method()))
      }
      let found = TradeFacilitationIndicators(of: itinerary)
      func cell(_ value: Double?) -> TableFigure.Cell { value.map(TableFigure.Cell.number) ?? .none }
      let row: [TableFigure.Cell] = [
        .text("all"), .number(Double(found.crossings)), cell(found.crossingTime), cell(found.crossingCost),
        cell(found.sectionCost), cell(found.speedWithDelay), cell(found.speedWithoutDelay),
      ]
      return .table(TableFigure(columns: columns, rows: [row], method: "along the " + way.method(.time, .cost)))
    })
}
