import HeapModule

extension RoutingGraph {
  /// A way that is best for some weighing of two criteria, or between two that are.
  public struct Compromise: Sendable, Hashable {
    /// Its weight is by the first criterion.
    public var route: Route
    /// What it takes by the second.
    public var second: UInt64
  }

  /// All pairs of what ways take by two criteria where neither can be had for less without more of the other, each with a way; by
  /// the first ascending, so by the second descending.
  ///
  /// Labels leave in the order of both criteria, so a node's label is worth going on with exactly when its second is less than
  /// that of every label before it (Hernández Ulloa and others 2020); both are led by the least they can come to.
  ///
  /// - Parameters:
  ///   - other: a graph of the same nodes and edges, weighed by the second criterion.
  ///   - limit: how many labels may be made at most.
  /// - Throws: `unsuitableValue` when the graphs are not of the same edges, or more labels would be needed.
  public func compromises(
    with other: RoutingGraph, from start: Int, to end: Int, limit: Int = 5_000_000
  ) throws(CorridorError) -> [Compromise] {
    guard other.nodeCount == nodeCount, other.heads == heads, other.ways == ways else {
      throw CorridorError(.unsuitableValue, "two criteria are weighed on the same nodes and edges only")
    }
    let bounds = (
      ShortestPathTree(of: self, root: end, sense: .toRoot).distances,
      ShortestPathTree(of: other, root: end, sense: .toRoot).distances
    )
    guard bounds.0[start] < Self.closed, bounds.1[start] < Self.closed else { return [] }
    var labels = [CompromiseLabel(node: Int32(start), way: -1, parent: -1, first: 0, second: 0)]
    var open = CompromiseQueue()
    open.insert(bounds.0[start], bounds.1[start], 0)
    var least = [UInt64](repeating: .max, count: nodeCount)
    var found: [Compromise] = []
    while let place = open.popFirst() {
      let label = labels[place]
      let node = Int(label.node)
      guard label.second < least[node], label.second + bounds.1[node] < least[end] else { continue }
      least[node] = label.second
      if node == end {
        found.append(Compromise(route: route(labels, place), second: label.second))
        continue
      }
      for arc in arcs(of: node) {
        let (way, head) = (ways[arc], Int(heads[arc]))
        let (first, second) = (label.first + weights[Int(way)], label.second + other.weights[Int(way)])
        guard first + bounds.0[head] < Self.closed, second + bounds.1[head] < Self.closed, second < least[head],
          second + bounds.1[head] < least[end]
        else { continue }
        guard labels.count < limit else {
          throw CorridorError(.unsuitableValue, "the compromises of two criteria need more than \(limit) labels")
        }
        labels.append(
          CompromiseLabel(node: heads[arc], way: way, parent: Int32(place), first: first, second: second))
        open.insert(first + bounds.0[head], second + bounds.1[head], labels.count - 1)
      }
    }
    return found
  }

  private func route(_ labels: [CompromiseLabel], _ last: Int) -> Route {
    var route = Route(nodes: [], steps: [], weight: labels[last].first)
    var place = last
    while place >= 0 {
      route.nodes.append(Int(labels[place].node))
      if labels[place].way >= 0 { route.steps.append(Route.Step(way: labels[place].way)) }
      place = Int(labels[place].parent)
    }
    route.nodes.reverse()
    route.steps.reverse()
    return route
  }
}

/// A way so far.
private struct CompromiseLabel {
  var node: Int32
  var way: Int32
  var parent: Int32
  var first: UInt64
  var second: UInt64
}

/// Labels by what they come to at least, first criterion before second, equal ones in the order they were made.
private struct CompromiseQueue {
  private struct Entry: Comparable {
    var first: UInt64
    var second: UInt64
    var label: Int

    static func < (one: Entry, other: Entry) -> Bool {
      if one.first != other.first { return one.first < other.first }
      return one.second != other.second ? one.second < other.second : one.label < other.label
    }
  }

  private var heap = Heap<Entry>()

  mutating func insert(_ first: UInt64, _ second: UInt64, _ label: Int) {
    heap.insert(Entry(first: first, second: second, label: label))
  }

  mutating func popFirst() -> Int? { heap.popMin()?.label }
}
