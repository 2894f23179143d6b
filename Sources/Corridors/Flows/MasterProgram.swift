internal import CLP
internal import OrderedCollections

/// The linear program of an assignment over the ways found so far, and the search for ways that would better it (column
/// generation): a way enters while its weight, with what full edges charge, is below what its demand pays at the margin.
struct MasterProgram {
  enum Goal {
    /// As much as can be is carried.
    case leastUnmet
    /// As much as before, at the least weight.
    case leastWeight
  }

  private struct Way: Hashable {
    var demand: Int
    var edges: [Int]
  }

  private let demands: [FreightDemand]
  private let graph: WeightedGraph
  /// Demands that start at the same nodes are looked after in one search.
  private let groups: [[Int]]
  /// With the weight of each.
  private var ways: OrderedDictionary<Way, Double> = [:]
  /// The rows of edges with a limit that some way passes.
  private var rows: OrderedDictionary<Int, Int> = [:]
  /// Tonnes of one unit of the program, a power of two, so that its numbers are of middling size.
  private let unit: Double
  /// All that wants to go: a limit of so much holds nothing back.
  private let whole: Double
  private var values: [Double] = []
  /// In tonnes a year.
  private(set) var unmet: [Double]

  /// What counts as nothing, of a program whose numbers are around 1 to 1000.
  private static let tolerance = 1e-9
  private static let mostRounds = 10_000

  init(demands: [FreightDemand], graph: WeightedGraph) {
    self.demands = demands
    self.graph = graph
    var groups: OrderedDictionary<[Int], [Int]> = [:]
    for (index, demand) in demands.enumerated() { groups[demand.origins, default: []].append(index) }
    self.groups = Array(groups.values)
    let greatest = demands.map(\.tonnes).max() ?? 0
    unit = greatest > 0 ? Double(sign: .plus, exponent: greatest.exponent - 9, significand: 1) : 1
    unmet = demands.map(\.tonnes)
    whole = unmet.reduce(0, +)
  }

  /// What goes where, in the program's last solution.
  var parcels: [FlowAssignment.Parcel] {
    zip(ways, values).filter { $0.1 > 1e-7 }.map { way, value in
      FlowAssignment.Parcel(demand: way.key.demand, edges: way.key.edges, tonnes: value * unit, weight: way.value)
    }.sorted { ($0.demand, $0.weight, $0.edges.lexicographic) < ($1.demand, $1.weight, $1.edges.lexicographic) }
  }

  /// Reaches a goal; by how much each edge's limit holds it back, for each tonne.
  mutating func solve(_ goal: Goal) throws(CorridorError) -> [Double] {
    var charges = [Double](repeating: 0, count: graph.weights.count)
    guard !demands.isEmpty else { return charges }
    if ways.isEmpty { _ = price(goal, charges: charges, offers: demands.map { _ in .infinity }, scale: 1) }
    let scale = max(ways.values.max() ?? 0, 1e-9)
    let most = unmet.reduce(0, +) / unit
    for _ in 0..<Self.mostRounds {
      let solution: LinearSolution
      do { solution = try program(goal, scale: scale, most: most).minimum() } catch {
        throw CorridorError(error.code == .missingLibrary ? .missingLibrary : .engine, "assignment: \(error.message)")
      }
      unmet = demands.indices.map { max(0, solution.values[$0]) * unit }
      values = Array(solution.values.dropFirst(demands.count))
      for (edge, row) in rows { charges[edge] = max(0, -solution.prices[row]) }
      guard price(goal, charges: charges, offers: Array(solution.prices[..<demands.count]), scale: scale) else {
        let size = goal == .leastWeight ? scale : 1
        return charges.map { $0 > Self.tolerance ? $0 * size : 0 }
      }
    }
    throw CorridorError(.engine, "assignment: no end after \(Self.mostRounds) rounds")
  }

  private func program(_ goal: Goal, scale: Double, most: Double) -> LinearProgram {
    var program = LinearProgram(rows: demands.map { .exactly($0.tonnes / unit) })
    program.rows += rows.keys.map { .atMost(graph.limits[$0] / unit) }
    let last = program.rows.count
    if goal == .leastWeight { program.rows.append(.atMost(most + Self.tolerance)) }
    for (index, _) in demands.enumerated() {
      let own = LinearProgram.Entry(row: index, 1)
      program.columns.append(
        goal == .leastUnmet ? .init(cost: 1, entries: [own]) : .init(cost: 0, entries: [own, .init(row: last, 1)]))
    }
    for (way, weight) in ways {
      var entries = [LinearProgram.Entry(row: way.demand, 1)]
      for edge in way.edges { if let row = rows[edge] { entries.append(.init(row: row, 1)) } }
      program.columns.append(.init(cost: goal == .leastWeight ? weight / scale : 0, entries: entries))
    }
    return program
  }

  /// Adds the ways that better the program; whether there are any.
  private mutating func price(_ goal: Goal, charges: [Double], offers: [Double], scale: Double) -> Bool {
    var isBetter = false
    let full = goal == .leastWeight ? charges.indices.map { charges[$0] + graph.weights[$0] / scale } : charges
    for group in groups {
      let found = graph.ways(from: demands[group[0]].origins, to: group.map { demands[$0].destinations }, charges: full)
      for (demand, way) in zip(group, found) {
        guard let way, way.sum.charge < offers[demand] - Self.tolerance else { continue }
        let key = Way(demand: demand, edges: way.edges)
        guard ways[key] == nil else { continue }
        ways[key] = way.sum.weight
        for edge in way.edges where graph.limits[edge] < whole && rows[edge] == nil {
          rows[edge] = demands.count + rows.count
        }
        isBetter = true
      }
    }
    return isBetter
  }
}

extension [Int] {
  /// For comparisons in tuples.
  fileprivate var lexicographic: LexicographicOrder { LexicographicOrder(items: self) }
}

private struct LexicographicOrder: Comparable {
  var items: [Int]
  static func < (left: LexicographicOrder, right: LexicographicOrder) -> Bool {
    left.items.lexicographicallyPrecedes(right.items)
  }
}
