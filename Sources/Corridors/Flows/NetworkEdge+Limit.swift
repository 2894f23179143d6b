extension NetworkEdge {
  /// How many tonnes it may carry in a year, both ways together: `nil` when nobody limits it, 0 when it is closed or its
  /// first stated capacity is of a later year.
  ///
  /// - Throws: when the capacity is negative or no number.
  func limit(in year: Int) throws(CorridorError) -> Double? {
    guard isOpen else { return 0 }
    guard !capacity.isEmpty else { return nil }
    let tonnes = capacity(in: year) ?? 0
    guard tonnes >= 0, tonnes.isFinite else {
      throw CorridorError(
        .unsuitableValue, "the capacity of `\(id)` in \(year) is \(tonnes) t; expected a finite number, not negative")
    }
    return tonnes
  }
}

extension Network {
  /// Refuses edges that lead to nodes that there are not, and ends of a flow that there are not.
  func checkEnds(_ nodes: [Int]) throws(CorridorError) {
    for edge in edges where !self.nodes.indices.contains(edge.from) || !self.nodes.indices.contains(edge.to) {
      throw CorridorError(.unknownElement, "`\(edge.id)` joins nodes \(edge.from) and \(edge.to) of \(self.nodes.count)")
    }
    for node in nodes where !self.nodes.indices.contains(node) {
      throw CorridorError(.unknownElement, "node \(node) of \(self.nodes.count)")
    }
  }
}
