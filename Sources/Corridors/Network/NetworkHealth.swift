public import Geodesy
import SimpleFeatures

/// How whole a network is: what hangs together, where lines end in the open, and where a break is likely one of the data.
///
/// Closed edges count: they are there.
public struct NetworkHealth: Sendable, Hashable {
  /// A line that ends close to an edge of another component.
  public struct Gap: Sendable, Hashable {
    /// The node it ends at.
    public var node: Int
    /// The nearest edge of the other component.
    public var edge: Int
    /// In metres.
    public var distance: Double
  }

  /// Two edges of one mode with the same ends and the same line, whichever way each runs.
  public struct Duplicate: Sendable, Hashable {
    public var first: Int
    public var second: Int
  }

  /// The longest first; equals in the order of their first nodes. Nodes without edges are in none.
  public var components: [NetworkComponents.Component]
  /// The place in ``components`` of each node; `nil` for one without edges.
  public var componentOfNode: [Int?]
  /// Nodes that a single edge ends at, in order.
  public var danglingNodes: [Int]
  /// Nodes without any edge, in order.
  public var isolatedNodes: [Int]
  /// From the narrowest; for each dangling node and each other component the nearest.
  public var gaps: [Gap]
  /// Edges from a node to itself.
  public var selfLoops: [Int]
  public var duplicates: [Duplicate]

  /// - Parameter reach: how wide a gap is suspicious, in metres.
  public init(of network: Network, reach: Double, in metric: EllipsoidalMetric = EllipsoidalMetric()) {
    var degrees = [Int](repeating: 0, count: network.nodes.count)
    for edge in network.edges {
      degrees[edge.from] += 1
      degrees[edge.to] += 1
    }
    let found = NetworkComponents(of: network)
    components = found.components
    componentOfNode = found.componentOfNode
    danglingNodes = degrees.indices.filter { degrees[$0] == 1 }
    isolatedNodes = degrees.indices.filter { degrees[$0] == 0 }
    selfLoops = network.edges.indices.filter { network.edges[$0].from == network.edges[$0].to }
    duplicates = Self.duplicates(network)
    gaps = []
    gaps = GapSearch(network, found.componentOfNode, danglingNodes, in: metric).gaps(reach: reach)
  }

  private struct Ends: Hashable {
    var least: Int
    var greatest: Int
    var mode: TransportMode
  }

  private static func duplicates(_ network: Network) -> [Duplicate] {
    var byEnds: [Ends: [Int]] = [:]
    for (index, edge) in network.edges.enumerated() {
      byEnds[Ends(least: min(edge.from, edge.to), greatest: max(edge.from, edge.to), mode: edge.mode), default: []].append(
        index)
    }
    var found: [Duplicate] = []
    for edges in byEnds.values where edges.count > 1 {
      var firsts: [[Position]: Int] = [:]
      for index in edges {
        let line = network.edges[index].path?.positions ?? []
        let reversed = Array(line.reversed())
        if let first = firsts[line] ?? firsts[reversed] {
          found.append(Duplicate(first: first, second: index))
        } else {
          firsts[line] = index
        }
      }
    }
    return found.sorted { $0.second < $1.second }
  }
}
