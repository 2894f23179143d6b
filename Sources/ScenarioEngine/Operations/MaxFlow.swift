import Corridors
import Diagnostics
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let maxFlow = MeasureOperation(
    definition: OperationDefinition(
      "max_flow", in: .measures,
      summary: "the most that a network carries from some places to others in a year, and its bottleneck",
      documentation: """
        From all places of the first name together to all of the second, each at the node of its id or the nearest. Edges carry their \
        capacity, both ways together; one without a stated capacity carries any amount, and one whose first is of a later year nothing \
        before. The capacities are of `year`, or of the year of the world's date; with `to_year` the figure is a table with a row for each year. \
        The bottleneck, told in a remark or in its column, is the set of edges nearest the first places whose capacities sum to the flow. \
        There is no figure where a way without any stated capacity leads through.
        """,
      subject: .pair, takes: .points,
      arguments: [
        .over, .year, ArgumentDefinition("to_year", .integer(1...9999), "the last year of a table that begins with `year`"),
      ] + ArgumentDefinition.reach,
      result: .figure(.unit(OperationUnits.megatonnesYear), .tableWith(argument: "to_year")),
      example: "{ max_flow: [harbour, yard], over: net, year: 2030, in: Mt/a }"),
    usesDate: true,
    evaluate: { call throws(OperationFault) in
      let (request, nodes) = try call.placesOnNetwork(by: .distance)
      let network = request.network
      let year = try call.year()
      let last = call.call.integer("to_year", call.features.parameters)
      guard (last ?? year) >= year, (last ?? year) - year < 1000 else {
        throw OperationFault("out-of-range", "`to_year` is from \(year) on, at most 1,000 years", argument: "to_year")
      }
      var rows: [[TableFigure.Cell]] = []
      var assumed: Set<NetworkEdge.Attribute> = []
      var figure = ScalarFigure(nil, method: "maximum flow")
      for year in year...(last ?? year) {
        let flow = try call.workshop.geodesy { _ throws(CorridorError) in
          try MaximumFlow(from: nodes[0], to: nodes[1], in: network, year: year)
        }
        let names = flow.cut.map { network.edges[$0].name ?? network.edges[$0].id }
        assumed.formUnion(flow.cut.contains { network.edges[$0].assumed.contains(.capacity) } ? [.capacity] : [])
        let amount = flow.tonnes.map { $0 * OperationUnits.tonnesYear.factor }
        figure.value = amount
        figure.reason = amount == nil ? "a way without any stated capacity leads through" : nil
        rows.append([
          .text(String(year)), amount.map(TableFigure.Cell.number) ?? .none,
          .text(amount == nil ? "no stated capacity" : names.isEmpty ? "no way" : names.joined(separator: "; ")),
        ])
        if last == nil, !names.isEmpty {
          call.workshop.remarks.add(
            "bottleneck",
            "`\(call.name(0))` to `\(call.name(1))` in \(year): \(names.map { "`\($0.escapingControls)`" }.joined(separator: ", "))",
            at: call.call.place)
        }
      }
      figure.method = call.method("maximum flow", assuming: assumed)
      guard last != nil else { return .scalar(figure) }
      let columns: [TableFigure.Column] = [.init("year"), .init("flow"), .init("bottleneck", keepsUnit: true)]
      return .table(TableFigure(columns: columns, rows: rows, method: figure.method))
    })
}

extension ArgumentDefinition {
  /// The year of capacities and demands.
  static let year = ArgumentDefinition("year", .integer(1...9999), "the year; without it that of the world's date")
}

extension MeasureCall {
  /// The year that `year` names, or that of the world's date.
  func year() throws(OperationFault) -> Int {
    guard let year = call.integer("year", features.parameters) ?? features.date?.year else {
      throw OperationFault("no-year", "there is no year; expected `year: 2030`, or a date of the world (`as_of`)")
    }
    return year
  }
}
