import Diagnostics
import Geodesy
import Quantities
import SimpleFeatures

extension NetworkBuilder {
  mutating func joinEnds() {
    var ends: [NodeBook.End] = []
    for draft in drafts {
      let places = [draft.from, draft.to].map { end -> LonLat in
        switch end {
        case .position(let position): position
        case .node(let node): LonLat(book.nodes[node].position)
        }
      }
      for (end, far) in zip([draft.from, draft.to], places.reversed()) {
        if case .position(let position) = end { ends.append(.init(record: draft.record, position: position, far: far)) }
      }
    }
    var ambiguities: [(record: Int, first: Int, second: Int)] = []
    let nodes = book.place(ends, snap: snap) { end, first, second in ambiguities.append((end.record, first, second)) }
    for found in ambiguities {
      let ids = [found.first, found.second].map { "`\(book.nodes[$0].id.escapingControls)`" }
      note(
        .ambiguousNode, found.record,
        "ends where \(ids[0]) and \(ids[1]) both stand, and joins the first; expected `from_node` or "
          + "`to_node`", severity: .warning)
    }
    network.nodes = book.nodes
    network.edges.reserveCapacity(drafts.count)
    var next = nodes.makeIterator()
    for draft in drafts {
      var edge = draft.edge
      edge.from = if case .node(let node) = draft.from { node } else { next.next() ?? 0 }
      edge.to = if case .node(let node) = draft.to { node } else { next.next() ?? 0 }
      finish(edge, draft)
    }
    drafts = []
  }

  /// An edge with its line and length.
  private mutating func finish(_ joined: NetworkEdge, _ draft: EdgeDraft) {
    var edge = joined
    let index = draft.record
    let places = (LonLat(network.nodes[edge.from].position), LonLat(network.nodes[edge.to].position))
    let straight = places.0 == places.1 ? 0 : metric.inverse(places.0, places.1).distance
    if edge.mode == .transfer {
      edge.path = nil
    } else if let line = draft.line {
      edge.path = line
      let drawn = metric.length(of: line)
      guard drawn > 0 else {
        note(.zeroLength, index, "the line has no length; expected two places, or `mode: transfer`")
        return
      }
      if edge.length.isNaN {
        edge.length = drawn
      } else {
        checkLength(edge, straight, index)
      }
    } else {
      guard straight > 0 else {
        note(.zeroLength, index, "both nodes stand at one place; expected two, or `mode: transfer`")
        return
      }
      edge.path = .lineString([network.nodes[edge.from].position, network.nodes[edge.to].position])
      edge.assumed.insert(.path)
      if edge.length.isNaN {
        edge.length = straight
        edge.assumed.insert(.length)
      } else {
        checkLength(edge, straight, index)
      }
    }
    network.edges.append(edge)
    recordOfEdge.append(index)
  }

  /// How much shorter than the straight way a stated length may be: it is rounded, and positions are off.
  private static let slack = 0.01

  private mutating func checkLength(_ edge: NetworkEdge, _ straight: Double, _ index: Int) {
    guard edge.length < straight * (1 - Self.slack) - 2 * snap else { return }
    note(
      .shortLength, index,
      "`length` is \(Self.metres(edge.length)), and its ends are \(Self.metres(straight)) apart; expected at least that",
      severity: .warning)
  }

  /// Ports that nothing leads to: a network is none the worse for them, but no way goes there.
  mutating func checkPorts() {
    var isReached = [Bool](repeating: false, count: network.nodes.count)
    for edge in network.edges {
      isReached[edge.from] = true
      isReached[edge.to] = true
    }
    for (node, record) in book.records.enumerated() where network.nodes[node].kind == "port" && !isReached[node] {
      note(.unconnectedPort, record, "a port that no edge reaches; expected one that begins or ends there", severity: .warning)
    }
  }
}
