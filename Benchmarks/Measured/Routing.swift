import Corridors
import FileSystem
import SimpleFeatures

/// A graph that `make.py` wrote, and nodes to look for ways between.
struct GraphFile {
  let graph: RoutingGraph
  let positions: [Position]
  let chosen: [Int]

  /// Lengths are in metres; one is a million units of weight.
  private static let unitsPerMetre: UInt64 = 1_000_000

  init(_ path: String) throws {
    let bytes = try DiskFiles().read(path, limit: 1 << 30)
    func values<Value: FixedWidthInteger>(_ type: Value.Type, _ count: Int, at offset: Int) -> [Value] {
      unsafe bytes.withUnsafeBytes { raw in
        (0..<count).map { place in
          unsafe Value(
            littleEndian: raw.loadUnaligned(fromByteOffset: offset + place * (Value.bitWidth / 8), as: Value.self))
        }
      }
    }
    let counts = values(Int32.self, 2, at: 0).map(Int.init)
    let degrees = values(UInt64.self, 2 * counts[0], at: 8).map(Double.init(bitPattern:))
    positions = (0..<counts[0]).map { Position(degrees[2 * $0], degrees[2 * $0 + 1]) }
    let start = 8 + 16 * counts[0]
    let ends = values(Int32.self, 2 * counts[1], at: start)
    let metres = values(UInt64.self, counts[1], at: start + 8 * counts[1])
    graph = try RoutingGraph(
      nodeCount: counts[0], from: (0..<counts[1]).map { ends[2 * $0] }, to: (0..<counts[1]).map { ends[2 * $0 + 1] },
      along: metres.map { $0 * Self.unitsPerMetre })
    chosen = values(Int32.self, 1000, at: start + 16 * counts[1]).map(Int.init)
  }

  var pairs: [(Int, Int)] { (0..<100).map { (chosen[$0], chosen[$0 + 1]) } }

  static func kilometres(_ weight: UInt64) -> Double { Double(weight) / 1e9 }
}

/// Kilometres of 100 ways, their edges found too, and the seconds of making the index and of the searches.
func paths(_ path: String, builds: Bool) throws {
  let file = try GraphFile(path)
  var start = processorSeconds()
  let index = try RoutingIndex(file.graph, positions: file.positions)
  if !builds { start = processorSeconds() }
  let routes = file.pairs.compactMap { index.route(from: $0, to: $1) }
  let seconds = processorSeconds() - start
  print(GraphFile.kilometres(routes.reduce(0) { $0 + $1.weight }), seconds)
}

/// Kilometres of the ways between 1,000 nodes, and the seconds of making the index and the matrix.
func matrix(_ path: String) throws {
  let file = try GraphFile(path)
  let start = processorSeconds()
  let index = try RoutingIndex(file.graph, positions: file.positions)
  let matrix = index.matrix(from: file.chosen, to: file.chosen)
  let seconds = processorSeconds() - start
  print(GraphFile.kilometres(matrix.reduce(0) { $1.reduce($0, +) }), seconds)
}

/// Kilometres of a way with every tenth of its edges closed, one after the other, and the seconds that the slowest closing took with
/// the search after it.
func closing(_ path: String) throws {
  let file = try GraphFile(path)
  var index = try RoutingIndex(file.graph, positions: file.positions)
  let (from, to) = file.pairs[0]
  let steps = index.route(from: from, to: to)?.steps ?? []
  var (sum, slowest): (UInt64, Double) = (0, 0)
  for place in stride(from: 0, to: steps.count, by: 10) {
    let edge = steps[place].edge
    let weight = file.graph.weight(of: edge)
    let start = processorSeconds()
    try index.apply([.closing(edge)])
    let route = index.route(from: from, to: to)
    slowest = max(slowest, processorSeconds() - start)
    sum += route?.weight ?? 0
    try index.apply([.init(edge: edge, along: weight, against: weight)])
  }
  print(GraphFile.kilometres(sum), slowest)
}

/// What the index of a graph takes, in words.
func index(_ path: String) throws {
  let file = try GraphFile(path)
  let start = processorSeconds()
  let index = try RoutingIndex(file.graph, positions: file.positions)
  let seconds = processorSeconds() - start
  print(
    "\(file.graph.nodeCount) nodes, \(file.graph.edgeCount) edges: made in \(seconds) s, \(index.arcCount) arcs,",
    "\(Double(index.byteCount) / 1e6) MB with the graph's \(Double(file.graph.byteCount) / 1e6)")
}
