import OrderedCollections
import Quantities
import ScenarioLanguage

/// Finds where along a single parameter a figure passes what a check asks of it.
struct SweepCrossings {
  let table: SweepTable
  let scenario: Scenario
  let axes: [SweepAxis]

  /// In the order of columns, checks and points; none where there are several parameters, or values without an order.
  var crossings: [SweepTable.Crossing] {
    guard axes.count == 1, let parameter = table.parameters.first else { return [] }
    let numbered = table.rows.compactMap { row in parameter.number(row.point[0]).map { (number: $0, row: row) } }
    guard numbered.count == table.rows.count else { return [] }
    let rows = numbered.sorted { $0.number < $1.number }.map(\.row)
    return table.columns.indices.flatMap { column in
      bounds(of: table.columns[column]).flatMap { bound in crossings(of: bound, in: column, rows) }
    }
  }

  private func crossings(of bound: Quantity, in column: Int, _ rows: [SweepTable.Row]) -> [SweepTable.Crossing] {
    let own = table.columns[column]
    guard let limit = try? bound.value(in: own.unit) else { return [] }
    // As checks do, a figure that reaches the bound to 1e-9 of it counts as having reached it.
    let slack = limit.magnitude * 1e-9
    let sides = rows.map { row in row.figures[column].map { $0 < limit - slack ? -1 : $0 > limit + slack ? 1 : 0 } }
    return rows.indices.dropFirst().compactMap { index in
      guard let before = sides[index - 1], let after = sides[index], before != after else { return nil }
      return SweepTable.Crossing(
        column: own, bound: bound, manner: after == 0 ? .reaches : before == 0 ? .leaves : .passes,
        before: rows[index - 1].point[0], after: rows[index].point[0])
    }
  }

  /// What the checks of a column ask for, each value once.
  private func bounds(of column: SweepTable.Column) -> [Quantity] {
    let parameters = scenario.parameterValues(in: column.variant)
    var bounds: [Quantity] = []
    for check in scenario.checks where check.measure.name == column.measure && check.variant == column.variant {
      for value in check.expectation.bounds where !axes.contains(where: { $0.parameter.name == value.parameterName }) {
        guard let bound = value.value(parameters), !bounds.contains(bound) else { continue }
        bounds.append(bound)
      }
    }
    return bounds
  }
}

extension Expectation {
  /// The values that part what holds from what does not, tolerances aside.
  fileprivate var bounds: [Parametric<Quantity>] {
    switch self {
    case .atLeast(let bound), .atMost(let bound): [bound]
    case .between(let low, let high, _): [low, high]
    default: []
    }
  }
}
