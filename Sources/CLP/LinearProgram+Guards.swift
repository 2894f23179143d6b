extension LinearProgram {
  /// No number is larger: beyond it the library takes bounds for infinite and coefficients for mistakes.
  public static let greatestNumber = 1e15
  /// No program has more rows, columns or coefficients.
  public static let greatestSize = 20_000_000

  /// Refuses what the library would stop the process for, or quietly read as something else.
  func checked() throws(CLPError) {
    let count = columns.reduce(0) { $0 + $1.entries.count }
    guard max(rows.count, columns.count, count) <= Self.greatestSize else {
      throw CLPError(
        .limit,
        "\(rows.count) rows, \(columns.count) columns and \(count) coefficients; expected at most \(Self.greatestSize) of each")
    }
    for (index, row) in rows.enumerated() { try Self.check(row, "row \(index)") }
    // Which column last had an entry for a row.
    var seen = [Int](repeating: -1, count: rows.count)
    for (index, column) in columns.enumerated() {
      try Self.check(column.bounds, "column \(index)")
      try Self.check(column.cost, "the cost of column \(index)")
      for entry in column.entries {
        guard rows.indices.contains(entry.row) else {
          throw CLPError(.unsuitableValue, "column \(index) has a coefficient for row \(entry.row) of \(rows.count)")
        }
        guard seen[entry.row] != index else {
          throw CLPError(.unsuitableValue, "column \(index) has two coefficients for row \(entry.row)")
        }
        seen[entry.row] = index
        try Self.check(entry.value, "the coefficient of column \(index) for row \(entry.row)")
      }
    }
  }

  private static func check(_ value: Double, _ what: String) throws(CLPError) {
    guard value.magnitude <= greatestNumber else {
      throw CLPError(.unsuitableValue, "\(what) is \(value); expected a finite number of at most \(greatestNumber)")
    }
  }

  private static func check(_ bounds: Bounds, _ what: String) throws(CLPError) {
    let numbers = [bounds.lower, bounds.upper].filter { !$0.isInfinite }
    for number in numbers { try check(number, "a bound of \(what)") }
    guard bounds.lower <= bounds.upper, bounds.lower < .infinity, bounds.upper > -.infinity else {
      throw CLPError(.infeasible, "\(what) lies between \(bounds.lower) and \(bounds.upper), which nothing does")
    }
  }
}
