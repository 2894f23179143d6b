public import SimpleFeatures

/// An index of a graph that answers for ways between two nodes in microseconds, and takes a change of weights without being built
/// anew: a customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016).
///
/// The nodes are taken out one after the other, and what remains of the neighbours of each is joined by arcs, whatever they take;
/// that much depends on the graph alone, and is done once. Then the arcs get their weights, each from the lower triangles it
/// closes. A changed edge changes only the arcs above it. A shortest way goes up and then down, so a search sees only the
/// ancestors of its two ends in the elimination tree.
public struct RoutingIndex: Sendable {
  /// With the weights that the index answers for.
  public internal(set) var graph: RoutingGraph
  /// When each node is taken out; nodes below are named by it.
  let ranks: [Int32]
  /// The node of each rank.
  let nodes: [Int32]
  /// The lowest upper neighbour; -1 for a root.
  let parents: [Int32]
  /// How many ancestors each has.
  let depths: [Int32]
  /// Where the arcs to upper neighbours begin, with the end of the last; by ascending head.
  let firstUp: [Int32]
  let heads: [Int32]
  let tails: [Int32]
  /// Where the arcs from lower neighbours begin in ``lower``, by ascending tail.
  let firstLower: [Int32]
  let lower: [Int32]
  /// Whether every edge takes the same both ways, so that ``down`` is not needed and empty.
  var isSymmetric: Bool
  /// What each arc takes upwards and downwards.
  var up: [UInt64]
  var down: [UInt64]
  /// What an arc stands for: a way of the graph (-2 less it), the two arcs from a lower node (its rank), nothing (-1).
  var viaUp: [Int32]
  var viaDown: [Int32]

  /// - Parameter positions: longitude and latitude of each node in degrees; a hint that makes the index small, no more.
  /// - Throws: `unsuitableValue` for another number of positions than of nodes.
  public init(_ graph: RoutingGraph, positions: [Position]) throws(CorridorError) {
    guard positions.count == graph.nodeCount else {
      throw CorridorError(
        .unsuitableValue, "there are \(positions.count) positions for \(graph.nodeCount) nodes; expected as many")
    }
    let tree = EliminationTree(graph, positions: positions)
    self.graph = graph
    self.graph.separateWeights()
    ranks = tree.ranks
    nodes = tree.nodes
    parents = tree.parents
    depths = tree.depths
    firstUp = tree.firstUp
    heads = tree.heads
    tails = tree.tails
    firstLower = tree.firstLower
    lower = tree.lower
    isSymmetric = stride(from: 0, to: graph.weights.count, by: 2).allSatisfy { graph.weights[$0] == graph.weights[$0 + 1] }
    up = []
    down = []
    viaUp = []
    viaDown = []
    customize()
  }

  /// How many bytes its lists take, the graph's among them.
  public var byteCount: Int {
    let small = [ranks, nodes, parents, depths, firstUp, heads, tails, firstLower, lower, viaUp, viaDown]
    return 4 * small.reduce(0) { $0 + $1.count } + 8 * (up.count + down.count) + graph.byteCount
  }

  /// How many arcs it has.
  public var arcCount: Int { heads.count }

  /// The places of the arcs from a node to its upper neighbours.
  func upArcs(_ rank: Int) -> Range<Int> { Int(firstUp[rank])..<Int(firstUp[rank + 1]) }

  /// The places in ``lower`` of the arcs from its lower neighbours.
  func lowerPlaces(_ rank: Int) -> Range<Int> { Int(firstLower[rank])..<Int(firstLower[rank + 1]) }
}
