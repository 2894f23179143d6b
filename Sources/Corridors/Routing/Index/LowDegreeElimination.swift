/// Takes nodes of few neighbours out of a graph, joining what remains of their neighbours, until only a core is left.
///
/// Most nodes of a transport network lie within chains and dead ends; taking them out leaves a small core whose order is worth
/// work. It goes in rounds, in each of which no two neighbours leave, so that a chain of n nodes is gone after log n rounds and the
/// index does not become deep.
struct LowDegreeElimination {
  /// Nodes with more neighbours stay.
  static let mostNeighbours = 3

  /// What is known of a node, side by side in memory.
  private struct Slot {
    /// Where its neighbours begin in ``pool``.
    var start: Int32 = 0
    var degree: Int32 = 0
    /// How many neighbours have room there.
    var room: Int32 = 0
    /// The last round in which a neighbour was taken out, and in which it was listed for the next.
    var touched: Int32 = 0
    var listed: Int32 = 0
    var isOut = false
  }

  /// The nodes taken out, in order.
  private(set) var order: [Int32] = []
  /// The nodes that are left, ascending.
  private(set) var core: [Int] = []
  private var slots: [Slot]
  /// The neighbours of each node: of one in the core, those in the core; of one taken out, those it had then.
  private(set) var pool: [Int32] = []

  init(_ graph: RoutingGraph) {
    let count = graph.nodeCount
    slots = [Slot](repeating: Slot(), count: count)
    pool.reserveCapacity(graph.heads.count + graph.heads.count / 4)
    order.reserveCapacity(count)
    var candidates: [Int32] = []
    candidates.reserveCapacity(count)
    var seen = [Int32](repeating: -1, count: count)
    for node in 0..<count {
      let start = pool.count
      for arc in graph.arcs(of: node) where seen[Int(graph.heads[arc])] != node {
        seen[Int(graph.heads[arc])] = Int32(node)
        pool.append(graph.heads[arc])
      }
      let degree = Int32(pool.count - start)
      slots[node] = Slot(start: Int32(start), degree: degree, room: degree)
      if degree <= Self.mostNeighbours { candidates.append(Int32(node)) }
    }
    run(candidates)
    core = slots.indices.filter { !slots[$0].isOut }
  }

  func places(of node: Int) -> Range<Int> {
    let slot = slots[node]
    return Int(slot.start)..<Int(slot.start &+ slot.degree)
  }

  private mutating func run(_ first: [Int32]) {
    var candidates = first
    var round: Int32 = 0
    while !candidates.isEmpty {
      round += 1
      var later: [Int32] = []
      for candidate in candidates {
        let node = Int(candidate)
        let slot = slots[node]
        guard !slot.isOut, slot.degree <= Self.mostNeighbours else { continue }
        if slot.touched == round {
          if slot.listed != round { later.append(candidate) }
          slots[node].listed = round
        } else {
          takeOut(node, in: round, &later)
        }
      }
      candidates = later
    }
  }

  /// Takes a node out, and lists its neighbours that may follow in the next round.
  private mutating func takeOut(_ node: Int, in round: Int32, _ later: inout [Int32]) {
    slots[node].isOut = true
    order.append(Int32(node))
    let own = places(of: node)
    for place in own {
      let neighbour = Int(pool[place])
      var slot = slots[neighbour]
      // Which of the others are not its neighbours yet, and where the node itself is among them.
      var missing = (1 << own.count) - 1 - (1 << (place - own.lowerBound))
      var hole = -1
      for index in Int(slot.start)..<Int(slot.start + slot.degree) {
        let other = pool[index]
        if other == Int32(node) { hole = index }
        for (bit, place) in own.enumerated() where pool[place] == other { missing &= ~(1 << bit) }
      }
      for (bit, place) in own.enumerated() where missing & (1 << bit) != 0 {
        if hole >= 0 {
          pool[hole] = pool[place]
          hole = -1
        } else {
          if slot.degree == slot.room { move(&slot) }
          pool[Int(slot.start + slot.degree)] = pool[place]
          slot.degree += 1
        }
      }
      if hole >= 0 {
        slot.degree -= 1
        pool[hole] = pool[Int(slot.start + slot.degree)]
      }
      slot.touched = round
      if slot.degree <= Self.mostNeighbours, slot.listed != round {
        slot.listed = round
        later.append(Int32(neighbour))
      }
      slots[neighbour] = slot
    }
  }

  /// Gives a node's neighbours twice the room, at the end of the pool.
  private mutating func move(_ slot: inout Slot) {
    let old = Int(slot.start)..<Int(slot.start + slot.degree)
    slot.start = Int32(pool.count)
    slot.room = max(4, 2 * slot.degree)
    for place in old { pool.append(pool[place]) }
    for _ in slot.degree..<slot.room { pool.append(-1) }
  }
}
