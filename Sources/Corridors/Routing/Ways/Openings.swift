import HeapModule

/// What would have to be opened for a way to be there.
public struct ClosedWay: Sendable, Hashable {
  public var edge: Int
  /// Whether it is the way from the edge's start to its end.
  public var isAlong: Bool
  /// What it would take, were it open.
  public var weight: UInt64
  /// Which openings it waits for, all of them, by their places in a list: the edge itself, a rule that closes many edges.
  public var openings: [Int]

  public init(edge: Int, isAlong: Bool, weight: UInt64, openings: [Int]) {
    self.edge = edge
    self.isAlong = isAlong
    self.weight = weight
    self.openings = openings
  }
}

/// A way that is not there, and what would make it one.
public struct OpenedRoute: Sendable, Hashable {
  public var route: Route
  /// The openings it needs, ascending; what they cost is the least of all ways.
  public var openings: [Int]
  public var cost: UInt64
}

extension RoutingGraph {
  /// The way that needs the cheapest openings, and of those the shortest; `nil` where nothing that may be opened makes one.
  ///
  /// An opening is paid once, however many closed ways it opens. Ways to a node are told apart by the openings they have paid for
  /// that could serve again; one is left aside when another, paying for all of those too, would still be cheaper, or as cheap and
  /// no longer. So the answer is exact.
  ///
  /// - Parameters:
  ///   - costs: what each opening costs; 1 each counts them.
  ///   - limit: how many labels may be made at most: many openings that each serve several edges have many combinations.
  /// - Throws: `unknownElement` for an edge or opening that is not there, `unsuitableValue` when more labels would be needed.
  public func routeOpening(
    _ closed: [ClosedWay], costs: [UInt64], from start: Int, to end: Int, limit: Int = 2_000_000
  ) throws(CorridorError) -> OpenedRoute? {
    var gates: [Int: ClosedWay] = [:]
    var edgesOfOpening: [Int: Set<Int>] = [:]
    for way in closed {
      guard (0..<edgeCount).contains(way.edge), way.openings.allSatisfy(costs.indices.contains) else {
        throw CorridorError(.unknownElement, "a closed way names edge \(way.edge) and openings \(way.openings)")
      }
      gates[2 * way.edge + (way.isAlong ? 0 : 1)] = way
      for opening in way.openings { edgesOfOpening[opening, default: []].insert(way.edge) }
    }
    let reusable = Set(edgesOfOpening.filter { $0.value.count > 1 }.keys)
    var search = OpeningSearch(graph: self, costs: costs, reusable: reusable)
    return try search.run(gates, from: start, to: end, limit: limit)
  }
}

/// Labels by cost, those of one cost by weight, equal ones in the order they were made.
private struct OpeningEntry: Comparable {
  var cost: UInt64
  var weight: UInt64
  var label: Int

  static func < (one: OpeningEntry, other: OpeningEntry) -> Bool {
    if one.cost != other.cost { return one.cost < other.cost }
    return one.weight != other.weight ? one.weight < other.weight : one.label < other.label
  }
}

/// A way so far, with what has been paid for.
private struct OpeningLabel {
  var node: Int
  var weight: UInt64
  var cost: UInt64
  /// Paid openings that other edges could need too.
  var kept: Set<Int>
  var way: Int32
  var parent: Int
}

private struct OpeningSearch {
  let graph: RoutingGraph
  let costs: [UInt64]
  let reusable: Set<Int>
  private var labels: [OpeningLabel] = []
  private var left: [Int: [Int]] = [:]

  init(graph: RoutingGraph, costs: [UInt64], reusable: Set<Int>) {
    self.graph = graph
    self.costs = costs
    self.reusable = reusable
  }

  mutating func run(
    _ gates: [Int: ClosedWay], from start: Int, to end: Int, limit: Int
  ) throws(CorridorError) -> OpenedRoute? {
    var queue = Heap([OpeningEntry(cost: 0, weight: 0, label: 0)])
    labels = [OpeningLabel(node: start, weight: 0, cost: 0, kept: [], way: -1, parent: -1)]
    while let place = queue.popMin()?.label {
      let label = labels[place]
      guard !isDominated(label) else { continue }
      left[label.node, default: []].append(place)
      if label.node == end { return result(place, gates) }
      for arc in graph.arcs(of: label.node) {
        let way = graph.ways[arc]
        var next = label
        (next.node, next.way, next.parent) = (Int(graph.heads[arc]), way, place)
        if graph.weights[Int(way)] < RoutingGraph.closed {
          next.weight += graph.weights[Int(way)]
        } else if let gate = gates[Int(way)], gate.weight < RoutingGraph.closed {
          next.weight += gate.weight
          for opening in Set(gate.openings).subtracting(label.kept) {
            next.cost += costs[opening]
            if reusable.contains(opening) { next.kept.insert(opening) }
          }
        } else {
          continue
        }
        guard !isDominated(next) else { continue }
        guard labels.count < limit else {
          throw CorridorError(.unsuitableValue, "what would have to be opened has more than \(limit) combinations to look at")
        }
        labels.append(next)
        queue.insert(OpeningEntry(cost: next.cost, weight: next.weight, label: labels.count - 1))
      }
    }
    return nil
  }

  private func isDominated(_ label: OpeningLabel) -> Bool {
    left[label.node, default: []].contains { place in
      let other = labels[place]
      let extra = label.kept.subtracting(other.kept).reduce(other.cost) { $0 + costs[$1] }
      return extra < label.cost || extra == label.cost && other.weight <= label.weight
    }
  }

  private func result(_ last: Int, _ gates: [Int: ClosedWay]) -> OpenedRoute {
    var route = Route(nodes: [], steps: [], weight: labels[last].weight)
    var openings: Set<Int> = []
    var place = last
    while place >= 0 {
      let label = labels[place]
      route.nodes.append(label.node)
      if label.way >= 0 {
        route.steps.append(Route.Step(way: label.way))
        if graph.weights[Int(label.way)] >= RoutingGraph.closed { openings.formUnion(gates[Int(label.way)]?.openings ?? []) }
      }
      place = label.parent
    }
    route.nodes.reverse()
    route.steps.reverse()
    return OpenedRoute(route: route, openings: openings.sorted(), cost: labels[last].cost)
  }
}
