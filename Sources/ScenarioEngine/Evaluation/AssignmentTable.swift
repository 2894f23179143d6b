import Corridors
import Quantities
import ScenarioLanguage

/// The plan of an assignment as a table, by what `show` asks for.
struct AssignmentTable {
  let call: MeasureCall
  let demands: [FreightDemand]
  let plan: FlowAssignment
  let request: RouteRequest
  let year: Int

  private typealias Cell = TableFigure.Cell
  private typealias Column = TableFigure.Column

  var table: TableFigure {
    let (columns, rows): ([Column], [[Cell]]) =
      switch call.text("show") {
      case "edges": (edgeColumns, edgeRows(of: network.edges.indices.filter { plan.loads[$0] > 0 }))
      case "limits":
        (
          edgeColumns,
          edgeRows(of: network.edges.indices.filter { plan.loads[$0] > 0 && network.edges[$0].capacity(in: year) != nil })
        )
      case "ways": (wayColumns, wayRows)
      default: (demandColumns, demandRows)
      }
    return TableFigure(columns: columns, rows: rows, method: method)
  }

  private var criterion: RoutingCriterion { request.criterion }
  private var network: Network { request.network }

  /// What weights are shown in, and how many of the network's own units that is.
  private var weightUnit: (unit: UnitOfMeasure, size: Double) {
    switch criterion {
    case .cost: (network.currency.flatMap { UnitOfMeasure("\($0)/t") } ?? .one, 1)
    case .time: (.one, UnitOfMeasure.hour.factor)
    case .distance: (.one, UnitOfMeasure.kilometre.factor)
    }
  }

  private var method: String {
    var assumed: Set<NetworkEdge.Attribute> = []
    for index in network.edges.indices where plan.loads[index] > 0 {
      let edge = network.edges[index]
      assumed.formUnion(edge.assumed.intersection(criterion.attributes(of: edge)))
      if plan.prices[index] > 0 || plan.reliefs[index] > 0 { assumed.formUnion(edge.assumed.intersection([.capacity])) }
    }
    let unit = criterion == .time ? "; what a tonne takes in h" : criterion == .distance ? "; what a tonne takes in km" : ""
    return call.method("least \(criterion.rawValue) within capacities of \(year)\(unit)", assuming: assumed)
  }

  private func tonnes(_ amount: Double) -> Cell { .number(amount * OperationUnits.tonnesYear.factor) }
  private func weight(_ amount: Double) -> Cell { .number(amount / weightUnit.size) }
  private func weightColumn(_ name: String) -> Column { Column(name, weightUnit.unit, keepsUnit: true) }

  private var demandColumns: [Column] {
    [Column("demand"), Column("wanted"), Column("carried"), Column("left"), weightColumn("per_tonne")]
  }

  private var demandRows: [[Cell]] {
    func row(_ name: String, wanted: Double, left: Double, total: Double) -> [Cell] {
      let carried = wanted - left
      return [.text(name), tonnes(wanted), tonnes(carried), tonnes(left), carried > 0 ? weight(total / carried) : .none]
    }
    let totals = plan.parcels.reduce(into: [Double](repeating: 0, count: demands.count)) {
      $0[$1.demand] += $1.tonnes * $1.weight
    }
    let rows = demands.indices.map {
      row(demands[$0].name, wanted: demands[$0].tonnes, left: plan.unmet[$0], total: totals[$0])
    }
    return rows + [row("all", wanted: demands.reduce(0) { $0 + $1.tonnes }, left: plan.unmet.reduce(0, +), total: plan.total)]
  }

  private var edgeColumns: [Column] {
    [Column("edge"), Column("load"), Column("capacity"), weightColumn("price"), Column("relief", keepsUnit: true)]
  }

  /// The full ones first.
  private func edgeRows(of used: [Int]) -> [[Cell]] {
    let full = { (index: Int) in plan.prices[index] > 0 || plan.reliefs[index] > 0 }
    return (used.filter(full) + used.filter { !full($0) }).map { index in
      [
        .text(network.edges[index].id), tonnes(plan.loads[index]),
        network.edges[index].capacity(in: year).map(tonnes) ?? .none, weight(plan.prices[index]), .number(plan.reliefs[index]),
      ]
    }
  }

  private var wayColumns: [Column] {
    [
      Column("way"), Column("carried"), weightColumn("per_tonne"), Column("demand", keepsUnit: true),
      Column("edges", keepsUnit: true),
    ]
  }

  private var wayRows: [[Cell]] {
    plan.parcels.enumerated().map { number, parcel in
      // Edges without a name go by their mode: a way over a whole country has hundreds of them.
      var names: [String] = []
      for edge in parcel.edges {
        let name = network.edges[edge].name ?? network.edges[edge].mode.rawValue
        if names.last != name { names.append(name) }
      }
      return [
        .text(String(number + 1)), tonnes(parcel.tonnes), weight(parcel.weight), .text(demands[parcel.demand].name),
        .text(names.joined(separator: "; ")),
      ]
    }
  }
}
