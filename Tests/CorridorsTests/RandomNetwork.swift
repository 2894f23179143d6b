import Corridors
import SimpleFeatures
import TestSupport

/// Small networks by chance, the same for a seed on every machine.
struct RandomNetwork {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// From 0 up to a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

  mutating func network(nodes: Int, edges: Int, oneWay: Bool = true) -> Network {
    Network(
      nodes: (0..<nodes).map { NetworkNode(id: "n\($0)", position: Position(Double($0), 0)) },
      edges: (0..<edges).map { index in
        NetworkEdge(
          id: "e\(index)", from: below(nodes), to: below(nodes), mode: .rail, length: Double(1 + below(20)) * 1000,
          tariff: 1e-3, capacity: below(5) == 0 ? [] : [.init(year: 2024, tonnes: Double(below(12)))],
          isOneWay: oneWay && below(3) == 0, isOpen: below(12) != 0)
      }, currency: "USD@2022")
  }
}

extension Network {
  /// Which nodes hang together, as a number for each, without some edges and a node.
  func pieces(without lost: Set<Int> = [], node gone: Int? = nil) -> Int {
    var label = Array(nodes.indices)
    func root(_ node: Int) -> Int { label[node] == node ? node : root(label[node]) }
    for (index, edge) in edges.enumerated() where edge.isOpen && !lost.contains(index) && edge.from != gone && edge.to != gone {
      label[root(edge.from)] = root(edge.to)
    }
    return nodes.indices.filter { $0 != gone && label[$0] == $0 }.count
  }

  /// How many nodes hang together with one, itself among them, without an edge.
  func reach(of node: Int, without lost: Int) -> Int {
    var reached: Set = [node]
    var count = 0
    while count < reached.count {
      count = reached.count
      for (index, edge) in edges.enumerated() where edge.isOpen && index != lost {
        if reached.contains(edge.from) || reached.contains(edge.to) { reached.formUnion([edge.from, edge.to]) }
      }
    }
    return count
  }
}
