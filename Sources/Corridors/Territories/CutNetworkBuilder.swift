import Geodesy
import SimpleFeatures

/// Splits a network at the cuts of its edges.
struct CutNetworkBuilder {
  private let original: Network
  private let pieces: [[TerritoryPiece]]
  private let grid: TerritoryGrid
  private(set) var cut: Network
  private(set) var parts: [CutNetwork.Part] = []
  private(set) var crossings: [CutNetwork.Crossing] = []
  /// The territories that edges bring to each node where they are several, each with its node in the cut network.
  private var copies: [Int: [(territory: Int?, node: Int)]] = [:]
  /// The territory of each node, as the first edge that reaches it has it.
  private var territoryOfNode: [Int?]
  private var isReached: [Bool]

  init(_ network: Network, _ networkCut: NetworkCut, _ grid: TerritoryGrid) {
    original = network
    pieces = networkCut.pieces
    self.grid = grid
    cut = Network(nodes: network.nodes, currency: network.currency)
    territoryOfNode = [Int?](repeating: nil, count: network.nodes.count)
    isReached = [Bool](repeating: false, count: network.nodes.count)
  }

  mutating func build() {
    divideNodes()
    for index in original.edges.indices {
      let own = pieces[index]
      if own.isEmpty { addBare(index) } else { addPieces(index, own) }
    }
    joinCopies()
  }

  // MARK: Nodes

  /// Finds the nodes that edges reach from several territories: those that lie on a border.
  private mutating func divideNodes() {
    var several: [Int: Set<Int?>] = [:]
    for (edge, own) in zip(original.edges, pieces) {
      guard let first = own.first, let last = own.last else { continue }
      for (node, territory) in [(edge.from, first.territory), (edge.to, last.territory)] {
        if !isReached[node] {
          isReached[node] = true
          territoryOfNode[node] = territory
        } else if territoryOfNode[node] != territory {
          several[node, default: [territoryOfNode[node]]].insert(territory)
        }
      }
    }
    for node in isReached.indices where !isReached[node] {
      territoryOfNode[node] = grid.territory(at: original.nodes[node].position)
    }
    for node in several.keys.sorted() {
      let territories = several[node, default: []].compactMap(\.self).sorted()
      guard let first = territories.first else { continue }
      territoryOfNode[node] = first
      // What lies in none has no border to cross: it meets the first.
      var own: [(territory: Int?, node: Int)] = [(first, node), (nil, node)]
      for territory in territories.dropFirst() {
        own.append((territory, cut.nodes.count))
        cut.nodes.append(copy(of: node, in: territory))
      }
      copies[node] = own
    }
  }

  private func copy(of node: Int, in territory: Int) -> NetworkNode {
    var copy = original.nodes[node]
    copy.id += "@\(grid.ids[territory])"
    return copy
  }

  private func node(_ node: Int, in territory: Int?) -> Int {
    copies[node]?.first { $0.territory == territory }?.node ?? node
  }

  /// Crossings between the copies of a node, for each mode of its edges.
  private mutating func joinCopies() {
    guard !copies.isEmpty else { return }
    var modes: [Int: Set<TransportMode>] = [:]
    for (edge, own) in zip(original.edges, pieces) where !own.isEmpty {
      for node in [edge.from, edge.to] where copies[node] != nil { modes[node, default: []].insert(edge.mode) }
    }
    for node in copies.keys.sorted() {
      let own = copies[node, default: []].filter { $0.territory != nil }
      for mode in TransportMode.allCases where modes[node]?.contains(mode) == true {
        for (place, first) in own.enumerated() {
          for second in own.dropFirst(place + 1) {
            cross(
              (first.node, first.territory ?? 0), (second.node, second.territory ?? 0), mode: mode, original: nil,
              id: original.nodes[node].id, at: original.nodes[node].position)
          }
        }
      }
    }
  }

  // MARK: Edges

  private mutating func add(_ edge: NetworkEdge, _ part: CutNetwork.Part) {
    cut.edges.append(edge)
    parts.append(part)
  }

  /// An edge without a line: a transfer. Where its nodes lie in two territories, the border is crossed at its end.
  private mutating func addBare(_ index: Int) {
    var edge = original.edges[index]
    let territories = (territoryOfNode[edge.from], territoryOfNode[edge.to])
    guard let first = territories.0, let second = territories.1, first != second else {
      return add(edge, .piece(of: index, territory: territories.0 ?? territories.1))
    }
    let end = edge.to
    let border = cut.nodes.count
    cut.nodes.append(NetworkNode(id: "\(edge.id)@\(grid.ids[first])", position: original.nodes[end].position))
    edge.to = border
    add(edge, .piece(of: index, territory: first))
    cross(
      (border, first), (end, second), mode: edge.mode, original: index, id: edge.id, at: original.nodes[end].position,
      isOneWay: edge.isOneWay)
  }

  private mutating func addPieces(_ index: Int, _ own: [TerritoryPiece]) {
    let edge = original.edges[index]
    guard own.count > 1, let drawn = own.last?.to, drawn > 0 else {
      var whole = edge
      let territory = own.first?.territory
      whole.from = node(edge.from, in: territory)
      whole.to = node(edge.to, in: territory)
      return add(whole, .piece(of: index, territory: territory))
    }
    var start = node(edge.from, in: own[0].territory)
    /// The territory last left, where what lies between is in none.
    var left = own[0].territory
    for (number, piece) in own.enumerated() {
      if number > 0 {
        let before = own[number - 1].territory
        let position = piece.path.first ?? original.nodes[edge.from].position
        if let territory = piece.territory, let from = before ?? gap(left, piece.territory, edge.mode) {
          start = crossing(from, territory, start, index, number, at: position)
        }
      }
      if let territory = piece.territory { left = territory }
      let isLast = number == own.count - 1
      let end = isLast ? node(edge.to, in: piece.territory) : cut.nodes.count
      if !isLast {
        let position = piece.path.last ?? original.nodes[edge.to].position
        cut.nodes.append(NetworkNode(id: "\(edge.id)#\(number + 1)", position: position))
      }
      add(share(of: edge, piece, drawn, number, from: start, to: end), .piece(of: index, territory: piece.territory))
      start = end
    }
  }

  /// The territory a way on land comes from over a stretch that is in none: outlines of neighbours that do not match leave such
  /// gaps, and what is said of their border holds over them. On water and in the air what is in none is the open sea.
  private func gap(_ left: Int?, _ entered: Int?, _ mode: TransportMode) -> Int? {
    switch mode {
    case .road, .rail, .transfer: left == entered ? nil : left
    case .sea, .inlandWater, .air: nil
    }
  }

  private mutating func crossing(
    _ from: Int, _ to: Int, _ start: Int, _ index: Int, _ number: Int, at position: Position
  ) -> Int {
    let beyond = cut.nodes.count
    let edge = original.edges[index]
    cut.nodes.append(NetworkNode(id: "\(edge.id)#\(number)@\(grid.ids[to])", position: position))
    cross(
      (start, from), (beyond, to), mode: edge.mode, original: index, id: "\(edge.id)#\(number)", at: position,
      isOneWay: edge.isOneWay)
    return beyond
  }

  /// A crossing there and, unless it leads one way only, one back.
  private mutating func cross(
    _ first: (node: Int, territory: Int), _ second: (node: Int, territory: Int), mode: TransportMode, original: Int?,
    id: String, at position: Position, isOneWay: Bool = false
  ) {
    for (from, to) in isOneWay ? [(first, second)] : [(first, second), (second, first)] {
      crossings.append(
        .init(
          edge: cut.edges.count, original: original, originalID: original.map { self.original.edges[$0].id },
          from: from.territory, to: to.territory, position: position))
      add(
        NetworkEdge(
          id: "\(id) \(grid.ids[from.territory])→\(grid.ids[to.territory])", from: from.node, to: to.node, mode: mode,
          length: 0,
          isOneWay: true),
        .crossing(crossings.count - 1))
    }
  }

  /// A piece with its share of what is said of the whole edge.
  private func share(
    of edge: NetworkEdge, _ piece: TerritoryPiece, _ drawn: Double, _ number: Int, from: Int, to: Int
  ) -> NetworkEdge {
    let share = piece.length / drawn
    var part = edge
    part.id = "\(edge.id)#\(number + 1)"
    part.from = from
    part.to = to
    part.path = .lineString(piece.path)
    part.length = edge.length * share
    part.duration = edge.duration.map { $0 * share }
    part.delay = edge.delay * share
    part.charge = edge.charge * share
    return part
  }
}
