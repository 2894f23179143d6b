import SimpleFeatures

/// What arises when the nodes of a graph are taken out in a good order: the arcs between each and its upper neighbours, and the
/// tree of lowest upper neighbours. Weights play no part.
struct EliminationTree {
  let ranks: [Int32]
  let nodes: [Int32]
  let parents: [Int32]
  let depths: [Int32]
  let firstUp: [Int32]
  let heads: [Int32]
  let tails: [Int32]
  let firstLower: [Int32]
  let lower: [Int32]

  init(_ graph: RoutingGraph, positions: [Position]) {
    let start = UpperNeighbours(graph, positions: positions)
    // Any order in which children come before parents gives the same arcs. Taken subtree by subtree, what is used together lies
    // together.
    let count = graph.nodeCount
    var sizes = [Int32](repeating: 1, count: count)
    for place in 0..<count where start.parents[place] >= 0 { sizes[Int(start.parents[place])] += sizes[place] }
    var ends = [Int32](repeating: 0, count: count)
    var free = Int32(count)
    var moved = ends
    for place in (0..<count).reversed() {
      let parent = Int(start.parents[place])
      let end = parent >= 0 ? ends[parent] : free
      if parent >= 0 { ends[parent] -= sizes[place] } else { free -= sizes[place] }
      moved[place] = end - 1
      ends[place] = end - 1
    }
    var places = [Int32](repeating: 0, count: count)
    var ranks = places
    for place in 0..<count {
      places[Int(moved[place])] = Int32(place)
      ranks[Int(start.order[place])] = moved[place]
    }
    var nodes = places
    var parents = places
    var first = [Int32](repeating: 0, count: count + 1)
    var firstLower = first
    var heads: [Int32] = []
    var tails: [Int32] = []
    heads.reserveCapacity(start.arcCount)
    tails.reserveCapacity(start.arcCount)
    for rank in 0..<count {
      let place = Int(places[rank])
      nodes[rank] = start.order[place]
      parents[rank] = start.parents[place] < 0 ? -1 : moved[Int(start.parents[place])]
      let own = heads.count
      for upper in start.uppers(place) {
        let head = ranks[Int(upper)]
        var hole = heads.count
        heads.append(head)
        while hole > own, heads[hole - 1] > head {
          heads[hole] = heads[hole - 1]
          hole -= 1
        }
        heads[hole] = head
        tails.append(Int32(rank))
        firstLower[Int(head) + 1] += 1
      }
      first[rank + 1] = Int32(heads.count)
    }
    var depths = [Int32](repeating: 0, count: count)
    for rank in (0..<count).reversed() where parents[rank] >= 0 { depths[rank] = depths[Int(parents[rank])] + 1 }
    for rank in 0..<count { firstLower[rank + 1] += firstLower[rank] }
    var next = firstLower
    var lower = [Int32](repeating: 0, count: heads.count)
    for (arc, head) in heads.enumerated() {
      lower[Int(next[Int(head)])] = Int32(arc)
      next[Int(head)] += 1
    }
    self.ranks = ranks
    self.nodes = nodes
    self.parents = parents
    self.depths = depths
    self.firstUp = first
    self.heads = heads
    self.tails = tails
    self.firstLower = firstLower
    self.lower = lower
  }
}
