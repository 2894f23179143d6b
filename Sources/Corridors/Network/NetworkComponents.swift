/// What hangs together in a network: nodes that edges join. Closed edges join too: they are there.
public struct NetworkComponents: Sendable, Hashable {
  /// Nodes that edges join.
  public struct Component: Sendable, Hashable {
    public var nodes: Int
    public var edges: Int
    /// Of its edges, in metres.
    public var length: Double
    /// The first of its nodes, in ``Network/nodes``.
    public var firstNode: Int
  }

  /// The longest first; equals in the order of their first nodes. Nodes without edges are in none.
  public let components: [Component]
  /// The place in ``components`` of each node; `nil` for one without edges.
  public let componentOfNode: [Int?]

  /// - Parameter isUsed: whether an edge counts, by its place in ``Network/edges``.
  public init(of network: Network, where isUsed: (Int) -> Bool = { _ in true }) {
    var sets = JoinedSets(count: network.nodes.count)
    var isReached = [Bool](repeating: false, count: network.nodes.count)
    for (place, edge) in network.edges.enumerated() where isUsed(place) {
      (isReached[edge.from], isReached[edge.to]) = (true, true)
      sets.join(edge.from, edge.to)
    }
    var found: [Component] = []
    // Of each node that is the least of what it hangs together with, the place in `found`.
    var places = [Int?](repeating: nil, count: network.nodes.count)
    let roots = network.nodes.indices.map { isReached[$0] ? sets.root(of: $0) : nil }
    for (node, root) in roots.enumerated() {
      guard let root else { continue }
      if root == node {
        places[node] = found.count
        found.append(Component(nodes: 0, edges: 0, length: 0, firstNode: node))
      }
      if let place = places[root] { found[place].nodes += 1 }
    }
    for (place, edge) in network.edges.enumerated() where isUsed(place) {
      guard let own = roots[edge.from].flatMap({ places[$0] }) else { continue }
      found[own].edges += 1
      found[own].length += edge.length
    }
    let order = found.indices.sorted { (-found[$0].length, $0) < (-found[$1].length, $1) }
    var ranks = [Int](repeating: 0, count: found.count)
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    components = order.map { found[$0] }
    componentOfNode = roots.map { root in root.flatMap { places[$0] }.map { ranks[$0] } }
  }
}
