/// What a network hangs on: edges and nodes without which some part of it is cut off.
///
/// Directions of one-way edges do not count, and closed edges are not there. Found in one walk of the network, in depth
/// first (Tarjan 1972); edges side by side are none of them a bridge.
public struct NetworkCuts: Sendable, Hashable {
  /// Edges, by index, whose loss would leave a piece more.
  public let bridges: [Int]
  /// Nodes, by index, whose loss would.
  public let articulations: [Int]
  /// How many nodes the loss of each bridge cuts off: those of the side with fewer.
  public let cutOff: [Int]

  /// - Throws: ``CorridorError`` when an edge leads to a node that there is not.
  public init(of network: Network) throws(CorridorError) {
    try network.checkEnds([])
    var walk = Walk(network)
    for node in network.nodes.indices where walk.order[node] == 0 { walk.visit(from: node) }
    let found = zip(walk.bridges, walk.cutOff).sorted { $0.0 < $1.0 }
    bridges = found.map(\.0)
    cutOff = found.map(\.1)
    articulations = network.nodes.indices.filter { walk.isArticulation[$0] }
  }

  private struct Walk {
    let edges: [NetworkEdge]
    /// The open edges at each node.
    var incident: [[Int]]
    /// When a node was first met, from 1; 0 before.
    var order: [Int]
    /// The earliest that is reached from below it by one edge back.
    var low: [Int]
    /// How many nodes hang below it, itself among them.
    var size: [Int]
    var isArticulation: [Bool]
    var (bridges, cutOff): ([Int], [Int]) = ([], [])
    var clock = 0

    init(_ network: Network) {
      edges = network.edges
      incident = [[Int]](repeating: [], count: network.nodes.count)
      var steps: Set<SIMD2<Int>> = []
      for (index, edge) in edges.enumerated() where edge.isOpen && edge.from != edge.to {
        if edge.isOneWay, edge.path == nil, edge.length == 0 {
          // A step over a border there and the one back are one place.
          guard !steps.contains(SIMD2(edge.to, edge.from)) else { continue }
          steps.insert(SIMD2(edge.from, edge.to))
        }
        incident[edge.from].append(index)
        incident[edge.to].append(index)
      }
      order = [Int](repeating: 0, count: network.nodes.count)
      low = order
      size = order
      isArticulation = [Bool](repeating: false, count: order.count)
    }

    mutating func meet(_ node: Int) {
      clock += 1
      order[node] = clock
      low[node] = clock
      size[node] = 1
    }

    /// Without recursion: lines of a hundred thousand nodes are as deep.
    mutating func visit(from root: Int) {
      meet(root)
      let first = bridges.count
      var branches = 0
      var path: [(node: Int, edge: Int, next: Int)] = [(root, -1, 0)]
      while let top = path.last {
        let (node, arrival) = (top.node, top.edge)
        guard top.next < incident[node].count else {
          path.removeLast()
          guard let above = path.last?.node else { break }
          low[above] = min(low[above], low[node])
          size[above] += size[node]
          if low[node] > order[above] {
            bridges.append(arrival)
            cutOff.append(size[node])
          }
          if above == root { branches += 1 } else if low[node] >= order[above] { isArticulation[above] = true }
          continue
        }
        path[path.count - 1].next += 1
        let index = incident[node][top.next]
        guard index != arrival else { continue }
        let other = edges[index].from == node ? edges[index].to : edges[index].from
        if order[other] == 0 {
          meet(other)
          path.append((other, index, 0))
        } else {
          low[node] = min(low[node], order[other])
        }
      }
      if branches > 1 { isArticulation[root] = true }
      for index in first..<cutOff.count { cutOff[index] = min(cutOff[index], size[root] - cutOff[index]) }
    }
  }
}
