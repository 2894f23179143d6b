import Geodesy
import SimpleFeatures

/// Splits a network at the cuts of its edges.
struct CutNetworkBuilder {
  private let original: Network
  private let pieces: [[TerritoryPiece]]
  private let grid: TerritoryGrid
  /// Whose territory each piece is taken for where borders are crossed: its own, or of a gap between neighbours that of one.
  private let sides: [[Int?]]
  private(set) var cut: Network
  private(set) var parts: [CutNetwork.Part] = []
  private(set) var crossings: [CutNetwork.Crossing] = []
  /// A node as the edges of one mode reach it from one territory.
  private struct Copy {
    var territory: Int
    var mode: TransportMode
    var node: Int
  }

  /// Of nodes on borders, in the order of territories and then of modes; the first is the node itself.
  private var copies: [Int: [Copy]] = [:]
  /// The territory of each node, as the first edge that reaches it has it.
  private var territoryOfNode: [Int?]
  /// The modes of what has a line and meets at a node.
  private var modesAtNode: [Set<TransportMode>]

  init(_ network: Network, _ networkCut: NetworkCut, _ grid: TerritoryGrid) {
    original = network
    pieces = networkCut.pieces
    self.grid = grid
    sides = TerritoryGaps(network, networkCut.pieces).sides
    cut = Network(nodes: network.nodes, currency: network.currency)
    territoryOfNode = [Int?](repeating: nil, count: network.nodes.count)
    modesAtNode = [Set<TransportMode>](repeating: [], count: network.nodes.count)
  }

  mutating func build() {
    divideNodes()
    for index in original.edges.indices {
      if pieces[index].isEmpty { addBare(index) } else { addPieces(index) }
    }
    joinCopies()
  }

  // MARK: Nodes

  /// Finds the nodes that edges reach from several territories: those that lie on a border.
  private mutating func divideNodes() {
    var found: [Int: Set<Int>] = [:]
    for (index, edge) in original.edges.enumerated() {
      guard let first = sides[index].first, let last = sides[index].last else { continue }
      for (node, territory) in [(edge.from, first), (edge.to, last)] {
        modesAtNode[node].insert(edge.mode)
        guard let territory else { continue }
        if let known = territoryOfNode[node], known != territory {
          found[node, default: [known]].insert(territory)
        } else {
          territoryOfNode[node] = territory
        }
      }
    }
    for node in modesAtNode.indices where modesAtNode[node].isEmpty {
      territoryOfNode[node] = grid.territory(at: original.nodes[node].position)
    }
    for node in found.keys.sorted() {
      // One for each mode: at a node of roads and rails the road is not open because the railway is.
      for territory in found[node, default: []].sorted() {
        for mode in TransportMode.allCases where modesAtNode[node].contains(mode) {
          let isFirst = copies[node] == nil
          copies[node, default: []].append(Copy(territory: territory, mode: mode, node: isFirst ? node : cut.nodes.count))
          if isFirst { territoryOfNode[node] = territory } else { cut.nodes.append(copy(of: node, in: territory, mode)) }
        }
      }
    }
  }

  private func copy(of node: Int, in territory: Int, _ mode: TransportMode) -> NetworkNode {
    var copy = original.nodes[node]
    copy.id += "@\(grid.ids[territory])" + (modesAtNode[node].count > 1 ? " \(mode.rawValue)" : "")
    return copy
  }

  /// The node that an edge of a mode reaches from a territory. What lies in none has no border to cross: it meets the first.
  private func node(_ node: Int, in territory: Int?, _ mode: TransportMode) -> Int {
    let own = (copies[node] ?? []).filter { $0.mode == mode }
    return (own.first { $0.territory == territory } ?? own.first)?.node ?? node
  }

  /// What a transfer reaches at a node: every mode on the side of its first territory.
  private func ends(of node: Int) -> [Int] {
    guard let own = copies[node], let first = own.first else { return [node] }
    return own.filter { $0.territory == first.territory }.map(\.node)
  }

  /// Crossings between the copies of a node, mode by mode.
  private mutating func joinCopies() {
    for node in copies.keys.sorted() {
      let own = copies[node, default: []]
      let several = modesAtNode[node].count > 1
      for (place, first) in own.enumerated() {
        for second in own.dropFirst(place + 1) where second.mode == first.mode {
          cross(
            (first.node, first.territory), (second.node, second.territory), modes: [first.mode], original: nil,
            id: original.nodes[node].id + (several ? " \(first.mode.rawValue)" : ""), at: original.nodes[node].position)
        }
      }
    }
  }

  // MARK: Edges

  private mutating func add(_ edge: NetworkEdge, _ part: CutNetwork.Part) {
    cut.edges.append(edge)
    parts.append(part)
  }

  /// An edge without a line: a transfer. Where its nodes lie in two territories, the border is crossed at its end, and what
  /// is said of any mode that meets at its ends holds for it.
  private mutating func addBare(_ index: Int) {
    let edge = original.edges[index]
    let territories = (territoryOfNode[edge.from], territoryOfNode[edge.to])
    let ways = ends(of: edge.from).flatMap { from in ends(of: edge.to).map { (from, $0) } }
    for (number, (from, to)) in ways.enumerated() {
      var part = edge
      if ways.count > 1 { part.id += "#\(number + 1)" }
      (part.from, part.to) = (from, to)
      guard let first = territories.0, let second = territories.1, first != second else {
        add(part, .piece(of: index, territory: territories.0 ?? territories.1))
        continue
      }
      part.to = cut.nodes.count
      cut.nodes.append(NetworkNode(id: "\(part.id)@\(grid.ids[first])", position: original.nodes[edge.to].position))
      add(part, .piece(of: index, territory: first))
      cross(
        (part.to, first), (to, second), modes: modesAtNode[edge.from].union(modesAtNode[edge.to]).union([edge.mode]),
        original: index, id: part.id, at: original.nodes[edge.to].position, isOneWay: edge.isOneWay)
    }
  }

  private mutating func addPieces(_ index: Int) {
    let edge = original.edges[index]
    let (own, sides) = (pieces[index], sides[index])
    guard own.count > 1, let drawn = own.last?.to, drawn > 0 else {
      var whole = edge
      whole.from = node(edge.from, in: sides[0], edge.mode)
      whole.to = node(edge.to, in: sides[0], edge.mode)
      return add(whole, .piece(of: index, territory: own.first?.territory))
    }
    var start = node(edge.from, in: sides[0], edge.mode)
    for (number, piece) in own.enumerated() {
      if number > 0, let from = sides[number - 1], let to = sides[number], from != to {
        let position = piece.path.first ?? original.nodes[edge.from].position
        start = crossing(from, to, start, index, number, at: position)
      }
      let isLast = number == own.count - 1
      let end = isLast ? node(edge.to, in: sides[number], edge.mode) : cut.nodes.count
      if !isLast {
        let position = piece.path.last ?? original.nodes[edge.to].position
        cut.nodes.append(NetworkNode(id: "\(edge.id)#\(number + 1)", position: position))
      }
      add(
        share(of: edge, piece, drawn, number, from: start, to: end, isLast: isLast),
        .piece(of: index, territory: piece.territory))
      start = end
    }
  }

  private mutating func crossing(
    _ from: Int, _ to: Int, _ start: Int, _ index: Int, _ number: Int, at position: Position
  ) -> Int {
    let beyond = cut.nodes.count
    let edge = original.edges[index]
    cut.nodes.append(NetworkNode(id: "\(edge.id)#\(number)@\(grid.ids[to])", position: position))
    cross(
      (start, from), (beyond, to), modes: [edge.mode], original: index, id: "\(edge.id)#\(number)", at: position,
      isOneWay: edge.isOneWay)
    return beyond
  }

  /// A crossing there and, unless it leads one way only, one back.
  private mutating func cross(
    _ first: (node: Int, territory: Int), _ second: (node: Int, territory: Int), modes: Set<TransportMode>,
    original: Int?, id: String, at position: Position, isOneWay: Bool = false
  ) {
    for (from, to) in isOneWay ? [(first, second)] : [(first, second), (second, first)] {
      crossings.append(
        .init(
          edge: cut.edges.count, original: original, originalID: original.map { self.original.edges[$0].id },
          from: from.territory, to: to.territory, modes: modes, position: position))
      add(
        NetworkEdge(
          id: "\(id) \(grid.ids[from.territory])→\(grid.ids[to.territory])", from: from.node, to: to.node,
          mode: original.map { self.original.edges[$0].mode } ?? modes.first ?? .transfer,
          name: "\(grid.ids[from.territory])→\(grid.ids[to.territory])", length: 0, isOneWay: true),
        .crossing(crossings.count - 1))
    }
  }

  /// A piece with its share of what is said of the whole edge.
  private func share(
    of edge: NetworkEdge, _ piece: TerritoryPiece, _ drawn: Double, _ number: Int, from: Int, to: Int, isLast: Bool
  ) -> NetworkEdge {
    let share = piece.length / drawn
    var part = edge
    part.id = "\(edge.id)#\(number + 1)"
    part.from = from
    part.to = to
    part.path = .lineString(piece.path)
    part.length = edge.length * share
    part.duration = edge.duration.map { $0 * share }
    // What is added is a stop at the end.
    if !isLast { (part.delay, part.charge) = (0, 0) }
    return part
  }
}
