extension RoutingIndex {
  /// What the shortest ways from each of some nodes to each of others take, row by row; ``RoutingGraph/closed`` where there is
  /// none.
  public func matrix(from starts: [Int], to ends: [Int]) -> [[UInt64]] {
    let arriving = ends.map { Climb(self, from: $0, upwards: false) }
    return starts.map { start in
      let leaving = Climb(self, from: start, upwards: true)
      return arriving.map { leaving.meeting($0)?.distance ?? RoutingGraph.closed }
    }
  }
}
