extension LinearProgram {
  /// How far sums may be off, of the largest number that takes part.
  private static let tolerance = 1e-6

  /// Proves an answer: the values keep all bounds, and the prices show that nothing costs less (weak duality).
  ///
  /// - Throws: ``CLPError/Code/library`` when it does not bear the proof.
  func verify(_ solution: LinearSolution) throws(CLPError) {
    var sums = [Double](repeating: 0, count: rows.count)
    var sizes = [Double](repeating: 1, count: rows.count)
    var (cost, least, size) = (0.0, 0.0, 1.0)
    for (column, value) in zip(columns, solution.values) {
      try Self.hold(value, in: column.bounds, size: max(1, value.magnitude), "a value")
      var reduced = column.cost
      for entry in column.entries {
        sums[entry.row] += entry.value * value
        sizes[entry.row] = max(sizes[entry.row], (entry.value * value).magnitude)
        reduced -= entry.value * solution.prices[entry.row]
      }
      cost += column.cost * value
      size = max(size, (column.cost * value).magnitude)
      least += Self.least(reduced, column.bounds, at: value)
    }
    for (index, row) in rows.enumerated() {
      try Self.hold(sums[index], in: row, size: sizes[index], "row \(index)")
      least += Self.least(solution.prices[index], row, at: sums[index])
      size = max(size, (solution.prices[index] * sums[index]).magnitude)
    }
    guard (cost - least).magnitude <= Self.tolerance * size * 10, (cost - solution.cost).magnitude <= Self.tolerance * size
    else {
      throw CLPError(.library, "a plan of \(cost) whose prices prove no more than \(least)")
    }
  }

  private static func hold(_ value: Double, in bounds: Bounds, size: Double, _ what: String) throws(CLPError) {
    let slack = tolerance * size
    guard value >= bounds.lower - slack, value <= bounds.upper + slack else {
      throw CLPError(.library, "\(what) is \(value) in the plan, outside \(bounds.lower) to \(bounds.upper)")
    }
  }

  /// The least that a price times anything within bounds comes to. Against an open side a price is nothing but rounding, and
  /// counts with the value there is.
  private static func least(_ price: Double, _ bounds: Bounds, at value: Double) -> Double {
    let bound = price > 0 ? bounds.lower : bounds.upper
    guard price != 0 else { return 0 }
    return bound.isFinite ? price * bound : price.magnitude <= tolerance ? price * value : -.infinity
  }
}
