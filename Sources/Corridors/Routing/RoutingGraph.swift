/// A graph to look for ways in: nodes, and edges that take a whole number each, which may differ by direction.
///
/// Sums of whole numbers are exact in any order, so two searches agree to the last digit. An edge that may not be used in a
/// direction is closed in it, and stays in the graph: opening it changes a number, not the graph.
public struct RoutingGraph: Sendable {
  /// The weight of what may not be used.
  public static let closed: UInt64 = 1 << 62

  /// The most that all open edges together may take: every sum of two ways stays below ``closed``.
  static let largestTotal: UInt64 = 1 << 60

  public let nodeCount: Int
  /// Where the arcs of each node begin in ``heads`` and ``ways``, with the end of the last.
  let firstArc: [Int32]
  /// The node an arc leads to.
  let heads: [Int32]
  /// Twice the edge of an arc, and 1 more where the arc leads against it.
  let ways: [Int32]
  /// The node each way leads to: the end of each edge, then its start.
  let ends: [Int32]
  /// What each way takes, along and against each edge.
  private(set) var weights: [UInt64]
  /// The sum of all that is open.
  private(set) var total: UInt64 = 0

  public var edgeCount: Int { weights.count / 2 }

  /// - Parameters:
  ///   - from: the node each edge starts from.
  ///   - to: the node each edge ends at; an edge from a node to itself is on no way.
  ///   - along: what each takes from its start to its end; ``closed`` where it may not be used.
  ///   - against: what each takes the other way; `nil` when all take the same both ways.
  /// - Throws: `unknownElement` for an end that is no node, `unsuitableValue` for lists of different lengths, and for weights so
  ///   large that sums of them would not be exact.
  public init(
    nodeCount: Int, from: [Int32], to: [Int32], along: [UInt64], against: [UInt64]? = nil
  ) throws(CorridorError) {
    let against = against ?? along
    guard from.count == to.count, from.count == along.count, from.count == against.count, from.count < 1 << 29 else {
      throw CorridorError(
        .unsuitableValue, "each edge has a start, an end and a weight each way; there are \(from.count) starts")
    }
    var first = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in from.indices {
      let (start, end) = (Int(from[edge]), Int(to[edge]))
      guard (0..<nodeCount).contains(start), (0..<nodeCount).contains(end) else {
        throw CorridorError(.unknownElement, "edge \(edge) leads from node \(start) to node \(end), of \(nodeCount)")
      }
      guard start != end else { continue }
      first[start + 1] += 1
      first[end + 1] += 1
    }
    for node in 0..<nodeCount { first[node + 1] += first[node] }
    var next = first
    var heads = [Int32](repeating: 0, count: Int(first[nodeCount]))
    var ways = heads
    for edge in from.indices where from[edge] != to[edge] {
      let (start, end) = (Int(from[edge]), Int(to[edge]))
      heads[Int(next[start])] = to[edge]
      ways[Int(next[start])] = Int32(2 * edge)
      next[start] += 1
      heads[Int(next[end])] = from[edge]
      ways[Int(next[end])] = Int32(2 * edge + 1)
      next[end] += 1
    }
    self.nodeCount = nodeCount
    firstArc = first
    self.heads = heads
    self.ways = ways
    var ends: [Int32] = []
    ends.reserveCapacity(2 * from.count)
    for edge in from.indices {
      ends.append(to[edge])
      ends.append(from[edge])
    }
    self.ends = ends
    weights = [UInt64](repeating: Self.closed, count: 2 * from.count)
    for edge in from.indices { try setWeight(of: edge, along: along[edge], against: against[edge]) }
  }

  /// Makes the weights its own, so that the first change does not wait for a copy of what others hold too.
  mutating func separateWeights() { weights.reserveCapacity(weights.count) }

  /// How many bytes its lists take.
  public var byteCount: Int { 4 * (firstArc.count + heads.count + ways.count + ends.count) + 8 * weights.count }

  /// The places of a node's arcs.
  func arcs(of node: Int) -> Range<Int> { Int(firstArc[node])..<Int(firstArc[node + 1]) }

  /// The node an edge starts from, and the node it ends at.
  public func ends(of edge: Int) -> (from: Int, to: Int) { (Int(ends[2 * edge + 1]), Int(ends[2 * edge])) }

  /// The node a way comes from.
  func start(ofWay way: Int32) -> Int { Int(ends[Int(way ^ 1)]) }

  /// What an edge takes; ``closed`` where it may not be used.
  public func weight(of edge: Int, along: Bool = true) -> UInt64 { weights[2 * edge + (along ? 0 : 1)] }

  /// Sets what an edge takes each way; ``closed``, or more, closes it.
  ///
  /// - Throws: `unsuitableValue` for a weight so large that sums would not be exact.
  public mutating func setWeight(of edge: Int, along: UInt64, against: UInt64) throws(CorridorError) {
    for (way, weight) in [(2 * edge, along), (2 * edge + 1, against)] {
      let others = weights[way] < Self.closed ? total - weights[way] : total
      guard weight >= Self.closed || weight <= Self.largestTotal - others else {
        throw CorridorError(.unsuitableValue, "edge \(edge) makes the weights too large to be added exactly")
      }
      weights[way] = min(weight, Self.closed)
      total = weight < Self.closed ? others + weight : others
    }
  }
}
