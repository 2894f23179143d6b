import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension ArgumentDefinition {
  static let routePart = ArgumentDefinition(
    "by", .choice(["mode", "leg", "way", "territory"]), "gives a table with a row for each")
}

extension MeasureCall {
  /// The ways that the first operand stands for.
  ///
  /// - Throws: where it stands for anything else.
  func routes() throws(OperationFault) -> [RouteValue] {
    guard subject.routes.isEmpty else { return subject.routes }
    throw OperationFault(
      "not-a-route", subject.absence ?? "`\(name(0))` is no way over a network; expected the name of a `route` under `features`"
    )
  }

  /// The one way that the first operand stands for.
  func route() throws(OperationFault) -> RouteValue {
    let routes = try routes()
    guard routes.count == 1 else {
      throw OperationFault("several-routes", "`\(name(0))` stands for \(routes.count) ways; expected one, as `route` gives it")
    }
    return routes[0]
  }

  /// What a way takes, or its parts.
  func routeFigure(_ criterion: RoutingCriterion) throws(OperationFault) -> Figure {
    switch text("by") {
    case "way":
      let routes = try routes()
      return .table(
        routeTable(
          "way", routes.filter { $0.route != nil }.enumerated().map { ("\($0 + 1)", $1.route?.steps ?? []) }, routes[0],
          criterion))
    case "mode":
      let value = try route()
      var byMode: [TransportMode: [Route.Step]] = [:]
      for leg in value.legs { byMode[leg.mode, default: []] += leg.steps }
      let rows = TransportMode.allCases.compactMap { mode in byMode[mode].map { (mode.rawValue, $0) } }
      return .table(routeTable("mode", rows, value, criterion))
    case "territory":
      let value = try route()
      try checkIsCut(value)
      var order: [String] = []
      var byTerritory: [String: [Route.Step]] = [:]
      for leg in value.legs {
        let territory = leg.territory ?? "–"
        if byTerritory[territory] == nil { order.append(territory) }
        byTerritory[territory, default: []] += leg.steps
      }
      return .table(routeTable("territory", order.map { ($0, byTerritory[$0, default: []]) }, value, criterion))
    case "leg":
      let value = try route()
      return .table(
        routeTable("leg", value.legs.enumerated().map { ("\($0 + 1) \($1.mode.rawValue)", $1.steps) }, value, criterion))
    default:
      let value = try route()
      guard let route = value.route else {
        return .scalar(ScalarFigure(nil, method: value.method(criterion), reason: value.reason ?? emptyReason(0)))
      }
      let amount = value.amount(route.steps, criterion)
      let second = criterion == .distance ? value.chords(route.steps, in: metric) : nil
      return .scalar(
        ScalarFigure(
          amount, method: value.method(criterion),
          secondMethod: second.flatMap { second in
            amount.map { SecondMethod(method: Self.secondRouteMethod, value: second, difference: second - $0) }
          }, reason: amount == nil ? "an edge of the way does not say its \(criterion.rawValue)" : nil))
    }
  }

  /// - Throws: where the network that a way leads over is cut by no territories.
  func checkIsCut(_ value: RouteValue) throws(OperationFault) {
    guard value.network.cut == nil else { return }
    throw OperationFault(
      "not-cut", "`\(value.networkName)` is cut by no territories; expected a way over a feature made by `cut`",
      argument: text("by") == nil ? nil : "by")
  }

  private static let secondRouteMethod = "earth-centred chords of the lines measured"

  private func routeTable(
    _ key: String, _ rows: [(String, [Route.Step])], _ value: RouteValue, _ criterion: RoutingCriterion
  ) -> TableFigure {
    let isLength = criterion == .distance
    return TableFigure(
      columns: [.init(key), .init(isLength ? "length" : criterion.rawValue)],
      rows: rows.map { [.text($0.0), value.amount($0.1, criterion).map(TableFigure.Cell.number) ?? .none] },
      method: value.method(criterion),
      secondMethod: isLength ? rows.map { [nil, value.chords($0.1, in: metric)] } : [],
      secondMethodName: isLength ? Self.secondRouteMethod : nil)
  }

  /// Sees that the unit asked for is one of a criterion.
  func checkUnit(of criterion: RoutingCriterion, in network: Network) throws(OperationFault) {
    let unit = call.unit("in")
    let expected: (dimension: PhysicalDimension?, example: String)
    switch criterion {
    case .distance: expected = (.length, "km")
    case .time: expected = (.time, "h")
    case .cost:
      let currency = network.currency.map { $0 + "/t" }
      expected = (currency.flatMap { UnitOfMeasure($0)?.dimension }, currency ?? "USD/t")
    }
    guard let dimension = expected.dimension, unit?.dimension != dimension else { return }
    throw OperationFault(
      "wrong-dimension",
      "the \(criterion.rawValue) is asked for in `\(unit?.symbol ?? "")`; expected a unit such as `\(expected.example)`",
      argument: unit == nil ? nil : "in")
  }
}

extension RouteValue {
  func amount(_ steps: [Route.Step], _ criterion: RoutingCriterion) -> Double? {
    network.network.amount(of: Route(nodes: [], steps: steps, weight: 0), by: criterion)
  }

  /// The length a second way: by chords of the lines that were measured, with what edges state as it is; `nil` where none was measured.
  func chords(_ steps: [Route.Step], in metric: EllipsoidalMetric) -> Double? {
    var sum = 0.0
    var isMeasured = false
    for edge in steps.map({ network.network.edges[$0.edge] }) where edge.length > 0 {
      if let path = edge.path, metric.length(of: path) == edge.length {
        sum += metric.chordLength(of: path)
        isMeasured = true
      } else {
        sum += edge.length
      }
    }
    return isMeasured ? sum : nil
  }
}

extension RouteRequest {
  /// What figures over any way of the network may rest on that nobody published, as the end of a method.
  var assumptions: String { network.assumptions(by: [criterion]) }

  /// What the best ways between nodes take: by an index of the network where there is much to ask.
  func matrix(from starts: [Int], to ends: [Int]) throws(OperationFault) -> [[UInt64]] {
    guard isPlain, starts.count * ends.count > Self.manyPairs else {
      return starts.map { start in
        let tree = ShortestPathTree(of: graph, root: start, targets: Set(ends))
        return ends.map { tree.distances[$0] }
      }
    }
    let own = graph
    let index = try value.value("index by \(criterion.rawValue)") { (network) throws(OperationFault) in
      do { return try RoutingIndex(own, positions: network.nodes.map(\.position)) } catch { throw OperationFault(of: error) }
    }
    return index.matrix(from: starts, to: ends)
  }

  /// From how many pairs on an index pays.
  private static let manyPairs = 1000
}

extension Network {
  /// What amounts of any way may rest on that nobody published, as the end of a method.
  func assumptions(by criteria: [RoutingCriterion]) -> String {
    let all = edges.reduce(into: Set<NetworkEdge.Attribute>()) { all, edge in
      for criterion in criteria { all.formUnion(edge.assumed.intersection(criterion.attributes(of: edge))) }
    }
    let names = NetworkEdge.Attribute.allCases.filter(all.contains).map(\.rawValue)
    return names.isEmpty ? "" : "; assumed on some edges: \(names.joined(separator: ", "))"
  }
}
