import Corridors
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let networkHealth = MeasureOperation(
    definition: OperationDefinition(
      "network_health", in: .measures, summary: "how whole a network is, as a table",
      documentation: """
        What hangs together, where lines end in the open, and where a break is likely one of the data. Rows: `nodes`, `edges` and \
        `closed edges`; `components` and each of the largest ten with its nodes and length; `dangling ends`, nodes that a single edge \
        reaches; `isolated nodes`; `loops` from a node to itself; `duplicates`, edges of one mode with the same ends and line; `gaps`, ends \
        of lines within `within` of an edge of another component, and each of the narrowest hundred with its width and place. Closed \
        edges count as joining: they are there.
        """,
      subject: .name, takes: .lines,
      arguments: [
        ArgumentDefinition("within", .positiveLength, default: "1 km", "how wide a gap is suspicious, at most 10 km")
      ],
      result: .figure(.unit(.kilometre), .table), example: "{ network_health: net, within: 2 km }"),
    evaluate: { call throws(OperationFault) in
      let value = try call.features.network(nil)
      let reach = call.base("within") ?? 1000
      guard reach <= NetworkTerms.widestSnap else {
        throw OperationFault(
          "out-of-range", "`within` of \(reach.shortestText) m; expected at most 10 km", argument: "within")
      }
      let health = NetworkHealth(of: value.network, reach: reach, in: call.metric)
      return .table(NetworkHealthTable(network: value.network, health: health).table)
    })
}

/// A health report as a table.
private struct NetworkHealthTable {
  private static let mostComponents = 10
  private static let mostGaps = 100

  let network: Network
  let health: NetworkHealth

  var table: TableFigure {
    typealias Column = TableFigure.Column
    return TableFigure(
      columns: [
        Column("finding"), Column("count", keepsUnit: true, decimals: 0), Column("length", .metre),
        Column("at", keepsUnit: true),
        Column("longitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
        Column("latitude", .degree, keepsUnit: true, decimals: 5, isPosition: true),
      ],
      rows: counts + components + gaps, method: "counted")
  }

  private func row(_ name: String, _ count: Int?, _ length: Double? = nil, at node: Int? = nil) -> [TableFigure.Cell] {
    let place = node.map { network.nodes[$0] }
    return [
      .text(name), count.map { .number(Double($0)) } ?? .none, length.map(TableFigure.Cell.number) ?? .none,
      place.map { .text($0.name ?? $0.id) } ?? .none, place.map { .number($0.position.x) } ?? .none,
      place.map { .number($0.position.y) } ?? .none,
    ]
  }

  private func length(_ edges: [Int]) -> Double { edges.reduce(0) { $0 + network.edges[$1].length } }

  private var counts: [[TableFigure.Cell]] {
    let closed = network.edges.indices.filter { !network.edges[$0].isOpen }
    return [
      row("nodes", network.nodes.count), row("edges", network.edges.count, length(Array(network.edges.indices))),
      row("closed edges", closed.count, length(closed)),
      row("dangling ends", health.danglingNodes.count), row("isolated nodes", health.isolatedNodes.count),
      row("loops", health.selfLoops.count, length(health.selfLoops)),
      row("duplicates", health.duplicates.count, length(health.duplicates.map(\.second))),
    ]
  }

  private var components: [[TableFigure.Cell]] {
    [row("components", health.components.count)]
      + health.components.prefix(Self.mostComponents).enumerated().map { number, component in
        row("component \(number + 1)", component.nodes, component.length, at: component.firstNode)
      }
  }

  private var gaps: [[TableFigure.Cell]] {
    [row("gaps", health.gaps.count)]
      + health.gaps.prefix(Self.mostGaps).map { gap in
        row("gap to \(network.edges[gap.edge].id)", nil, gap.distance, at: gap.node)
      }
  }
}
