/// What is left of the capacities of a network while a flow grows, as pairs of arcs: arc `2k` runs along edge `k`, arc
/// `2k + 1` against it.
struct ResidualGraph {
  /// No limit. Limited arcs hold at most ``greatest``, and no sum of those that a way of limited arcs bounds comes near it.
  static let unlimited = Int64.max / 4
  /// The greatest limit of one arc: 10¹² units.
  static let greatest: Int64 = 1_000_000_000_000

  private let nodes: Int
  private var heads: [Int32] = []
  private var room: [Int64] = []
  /// Of each edge along its own direction.
  private(set) var capacities: [Int64] = []
  /// The arcs that leave each node, one after the other, from `starts` on; made when they are first needed.
  private var starts: [Int32] = []
  private var arcs: [Int32] = []

  init(nodes: Int) {
    self.nodes = nodes
  }

  mutating func add(from: Int, to: Int, _ capacity: Int64, back: Int64) {
    heads += [Int32(to), Int32(from)]
    room += [capacity, back]
    capacities.append(capacity)
  }

  /// What an edge carries along its own direction; negative against it.
  func flow(along edge: Int) -> Int64 { capacities[edge] - room[2 * edge] }

  private mutating func index() {
    guard starts.isEmpty else { return }
    starts = [Int32](repeating: 0, count: nodes + 1)
    for arc in heads.indices { starts[Int(heads[arc ^ 1]) + 1] += 1 }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var next = starts
    arcs = [Int32](repeating: 0, count: heads.count)
    for arc in heads.indices {
      let tail = Int(heads[arc ^ 1])
      arcs[Int(next[tail])] = Int32(arc)
      next[tail] += 1
    }
  }

  /// How many arcs each node lies from one, over those with room of at least so much; −1 where none leads.
  private mutating func levels(from start: Int, room least: Int64 = 1) -> [Int32] {
    index()
    var levels = [Int32](repeating: -1, count: nodes)
    levels[start] = 0
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for place in starts[node]..<starts[node + 1] {
        let arc = Int(arcs[Int(place)])
        let head = Int(heads[arc])
        guard room[arc] >= least, levels[head] < 0 else { continue }
        levels[head] = levels[node] + 1
        queue.append(head)
      }
    }
    return levels
  }

  /// Which nodes can still be reached.
  mutating func reached(from start: Int) -> [Bool] { levels(from: start).map { $0 >= 0 } }

  mutating func hasUnlimitedWay(from start: Int, to end: Int) -> Bool {
    levels(from: start, room: Self.unlimited)[end] >= 0
  }

  /// Sends as much as there is room for; how much that is.
  mutating func saturate(from start: Int, to end: Int) -> Int64 {
    var total: Int64 = 0
    while true {
      let levels = levels(from: start)
      guard levels[end] >= 0 else { return total }
      total += block(levels, from: start, to: end)
    }
  }

  /// Sends along ways of rising levels until each has an arc without room.
  private mutating func block(_ levels: [Int32], from start: Int, to end: Int) -> Int64 {
    var next = starts
    var way: [Int] = []
    var node = start
    var total: Int64 = 0
    while true {
      if node == end {
        let amount = way.reduce(Self.unlimited) { min($0, room[$1]) }
        total += amount
        for arc in way {
          room[arc] -= amount
          room[arc ^ 1] += amount
        }
        // Back to where the first arc without room began.
        let full = way.firstIndex { room[$0] == 0 } ?? 0
        node = Int(heads[way[full] ^ 1])
        way.removeSubrange(full...)
      } else if next[node] < starts[node + 1] {
        let arc = Int(arcs[Int(next[node])])
        let head = Int(heads[arc])
        if room[arc] > 0, levels[head] == levels[node] + 1 {
          way.append(arc)
          node = head
        } else {
          next[node] += 1
        }
      } else {
        guard let last = way.popLast() else { return total }
        node = Int(heads[last ^ 1])
        next[node] += 1
      }
    }
  }
}
