import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let timeDistance = MeasureOperation(
    definition: OperationDefinition(
      "time_distance", in: .measures, summary: "the time or cost of a way against its distance, stretch by stretch, as a table",
      documentation: """
        The curve that ESCAP draws, point by point: how far along, and what all has taken so far, with `in: h`, or with `of: cost` in money a \
        tonne. While moving it rises with distance; at a `border`, `port`, break of `gauge` or `other` stop it steps straight up. A stop is what \
        edges add (`delay`, `charge`) and what transfers take. Stretches of \
        one name and mode are one row, and a row `all` has the sums. `--pack` writes the table as CSV.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("of", .choice(TimeDistanceProfile.Value.allCases.map(\.rawValue)), default: "time", "what adds up")
      ],
      result: .figure(.declared, .table),
      columnUnits: ["distance": .kilometre], example: "{ time_distance: way, in: h }"),
    evaluate: { call throws(OperationFault) in
      let what = call.text("of").flatMap(TimeDistanceProfile.Value.init) ?? .time
      let columns: [TableFigure.Column] = [
        .init("point"), .init("total"), .init("distance", .kilometre, keepsUnit: true), .init("step"),
        .init("stop", keepsUnit: true), .init("by", keepsUnit: true),
      ]
      let way = try call.route()
      let counted = what == .time ? RoutingCriterion.time : .cost
      try call.checkUnit(of: counted, in: way.network.network)
      let method = "\(what.rawValue) along the " + way.method(counted)
      let found = try call.workshop.geodesy { _ throws(CorridorError) in
        try way.itinerary().map { itinerary throws(CorridorError) in try TimeDistanceProfile(what, of: itinerary) }
      }
      guard let profile = found else {
        return .table(TableFigure(columns: columns, rows: [], method: method))
      }
      var seen: [String: Int] = [:]
      var rows = profile.points.map { point -> [TableFigure.Cell] in
        seen[point.name, default: 0] += 1
        let count = seen[point.name] ?? 1
        return [
          .text(count > 1 ? "\(point.name) (\(count))" : point.name), .number(point.total), .number(point.distance),
          .number(point.step), .text(point.stop?.rawValue ?? ""), .text(point.mode?.rawValue ?? ""),
        ]
      }
      if let last = profile.points.last {
        rows.append([.text("all"), .number(last.total), .number(last.distance), .number(last.total), .text(""), .text("")])
      }
      return .table(TableFigure(columns: columns, rows: rows, method: method))
    })
}

extension RouteValue {
  /// The books of the way, stretches of one name and mode as one; `nil` where there is no way.
  func itinerary() throws(CorridorError) -> Itinerary? {
    guard let route else { return nil }
    return try Itinerary(along: route.steps, of: network.network).merged
  }
}
