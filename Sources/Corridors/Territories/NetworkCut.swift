import Dispatch
public import Geodesy
import Synchronization

/// What part of each edge of a network lies in which territory.
public struct NetworkCut: Sendable {
  /// Of a network's edges, in their order; none for an edge without a line.
  public let pieces: [[TerritoryPiece]]

  /// Cuts every edge, on so many threads; the result is the same for any number of them.
  public init(
    of network: Network, by grid: TerritoryGrid, threads: Int = 1, in metric: EllipsoidalMetric = EllipsoidalMetric()
  ) {
    let edges = network.edges
    let size = 1024
    let starts = Array(stride(from: 0, to: edges.count, by: size))
    let next = Atomic(0)
    let made = Mutex([[[TerritoryPiece]]](repeating: [], count: starts.count))
    let work: @Sendable (Int) -> Void = { _ in
      while true {
        let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard chunk < starts.count else { return }
        let own = edges[starts[chunk]..<min(starts[chunk] + size, edges.count)]
        let cut = own.map { edge in edge.path.map { grid.pieces(of: $0, in: metric) } ?? [] }
        made.withLock { $0[chunk] = cut }
      }
    }
    let helpers = max(1, min(threads, starts.count))
    if helpers > 1 { DispatchQueue.concurrentPerform(iterations: helpers, execute: work) } else { work(0) }
    pieces = made.withLock { Array($0.joined()) }
  }

  /// The metres of each territory's pieces and of what lies in none, by its place, the latter last; each edge's pieces are scaled to the length
  /// that is stated for it.
  public func lengths(of network: Network, in grid: TerritoryGrid) -> [Double] {
    var lengths = [Double](repeating: 0, count: grid.ids.count + 1)
    for (edge, own) in zip(network.edges, pieces) {
      guard let drawn = own.last?.to, drawn > 0 else { continue }
      for piece in own { lengths[piece.territory ?? grid.ids.count] += edge.length * (piece.length / drawn) }
    }
    return lengths
  }
}
