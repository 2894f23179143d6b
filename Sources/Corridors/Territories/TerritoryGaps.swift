/// Gaps between territories that ways on land lead over: outlines of neighbours that do not match leave such.
///
/// What is said of the border between two territories holds over a gap between them, wherever nodes lie in it. So pieces in a gap
/// that hang together are taken for a part of one of the territories that they reach, the first; the border is crossed where they
/// meet another. A longer stretch in none is land of somebody who is not named, and on water and in the air it is the open sea.
struct TerritoryGaps {
  /// Metres: more than outlines of one border differ by at any scale that networks are cut at.
  static let widest = 5000.0

  /// Of each piece of each edge the territory that it is taken for; `nil` for none.
  private(set) var sides: [[Int?]]

  init(_ network: Network, _ pieces: [[TerritoryPiece]]) {
    sides = pieces.map { $0.map(\.territory) }
    let gaps = network.edges.indices.flatMap { edge in
      pieces[edge].indices.filter { Self.isGap(pieces[edge][$0], network.edges[edge].mode) }.map { (edge: edge, piece: $0) }
    }
    guard !gaps.isEmpty else { return }
    // The gaps that begin or end at a node are one; so are they with whatever else is there.
    var sets = JoinedSets(count: gaps.count)
    var gapAtNode: [Int: Int] = [:]
    for (number, gap) in gaps.enumerated() {
      for node in Self.nodes(of: gap, network, pieces) {
        if let other = gapAtNode[node] { sets.join(number, other) } else { gapAtNode[node] = number }
      }
    }
    var owners = [Int?](repeating: nil, count: gaps.count)
    func offer(_ territory: Int?, to gap: Int) {
      guard let territory else { return }
      let root = sets.root(of: gap)
      owners[root] = min(owners[root] ?? territory, territory)
    }
    for (number, gap) in gaps.enumerated() {
      let own = pieces[gap.edge]
      for neighbour in [gap.piece - 1, gap.piece + 1] where own.indices.contains(neighbour) {
        offer(own[neighbour].territory, to: number)
      }
    }
    for (edge, own) in zip(network.edges, pieces) {
      for (node, piece) in [(edge.from, own.first), (edge.to, own.last)] {
        if let gap = gapAtNode[node] { offer(piece?.territory, to: gap) }
      }
    }
    for (number, gap) in gaps.enumerated() { sides[gap.edge][gap.piece] = owners[sets.root(of: number)] }
  }

  private static func isGap(_ piece: TerritoryPiece, _ mode: TransportMode) -> Bool {
    switch mode {
    case .road, .rail, .transfer: piece.territory == nil && piece.length <= widest
    case .sea, .inlandWater, .air: false
    }
  }

  private static func nodes(
    of gap: (edge: Int, piece: Int), _ network: Network, _ pieces: [[TerritoryPiece]]
  ) -> [Int] {
    let edge = network.edges[gap.edge]
    return (gap.piece == 0 ? [edge.from] : []) + (gap.piece == pieces[gap.edge].count - 1 ? [edge.to] : [])
  }
}
