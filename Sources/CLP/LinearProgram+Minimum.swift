import CCLP
import Synchronization

extension LinearProgram {
  /// Steps that a program may take at most.
  public static let greatestIterations = 10_000_000

  /// One solve at a time: models share nothing on paper, but the library keeps a few variables of its own.
  private static let turn = Mutex(())

  /// The values of the columns that cost least, by the simplex method; checked against the bounds and against the prices,
  /// which together prove that nothing costs less. (`Clp_initialSolve`, `Clp_primal`)
  ///
  /// Of several that cost the same it is one corner, always the same one for the same program.
  ///
  /// - Throws: ``CLPError`` when no values keep the bounds, the cost has no least value, or the library is not there.
  public func minimum() throws(CLPError) -> LinearSolution {
    try checked()
    // Without rows every column stands alone, and the library has no answer for that.
    if rows.isEmpty || columns.isEmpty { return try withoutTies() }
    let library = try Library.shared.get()
    let solution = try Self.turn.withLock { _ throws(CLPError) in try solved(by: library) }
    try verify(solution)
    return solution
  }

  private func withoutTies() throws(CLPError) -> LinearSolution {
    for (index, row) in rows.enumerated() where row.lower > 0 || row.upper < 0 {
      throw CLPError(.infeasible, "row \(index) has no columns, so it is 0, outside its bounds")
    }
    var values: [Double] = []
    for (index, column) in columns.enumerated() {
      let nearest = min(max(0, column.bounds.lower), column.bounds.upper)
      let value = column.cost > 0 ? column.bounds.lower : column.cost < 0 ? column.bounds.upper : nearest
      guard value.isFinite else { throw CLPError(.unbounded, "column \(index) has a cost and no bound against it") }
      values.append(value)
    }
    return LinearSolution(
      cost: zip(columns, values).reduce(0) { $0 + $1.0.cost * $1.1 }, values: values,
      prices: [Double](repeating: 0, count: rows.count), iterations: 0)
  }

  private func solved(by library: Library) throws(CLPError) -> LinearSolution {
    guard let model = unsafe library.newModel() else { throw CLPError(.library, "Clp_newModel gave nothing") }
    defer { unsafe library.deleteModel(model) }
    unsafe library.setLogLevel(model, 0)
    unsafe library.setMaximumIterations(model, Int32(Self.greatestIterations))
    var starts: [Int32] = [0]
    var (indices, coefficients): ([Int32], [Double]) = ([], [])
    for column in columns {
      for entry in column.entries where entry.value != 0 {
        indices.append(Int32(entry.row))
        coefficients.append(entry.value)
      }
      starts.append(Int32(indices.count))
    }
    unsafe library.loadProblem(
      model, Int32(columns.count), Int32(rows.count), starts, indices, coefficients, columns.map { Self.held($0.bounds.lower) },
      columns.map { Self.held($0.bounds.upper) }, columns.map(\.cost), rows.map { Self.held($0.lower) },
      rows.map { Self.held($0.upper) })
    _ = unsafe library.initialSolve(model)
    // What presolve leaves undecided or not quite clean, the simplex method on the whole settles.
    if unsafe library.status(model) != 0 { _ = unsafe library.primal(model, 0) }
    switch unsafe library.status(model) {
    case 0: break
    case 1: throw CLPError(.infeasible, "no values keep all bounds")
    case 2: throw CLPError(.unbounded, "the cost has no least value")
    case 3: throw CLPError(.limit, "not solved within \(Self.greatestIterations) steps")
    default: throw CLPError(.library, "the simplex method stopped because of errors in numbers")
    }
    guard let values = unsafe library.columnSolution(model), let prices = unsafe library.rowPrice(model) else {
      throw CLPError(.library, "a solved program without a solution")
    }
    return unsafe LinearSolution(
      cost: library.objectiveValue(model), values: Array(UnsafeBufferPointer(start: values, count: columns.count)),
      prices: Array(UnsafeBufferPointer(start: prices, count: rows.count)), iterations: Int(library.iterationCount(model)))
  }

  /// The library's own infinity is the largest number.
  private static func held(_ bound: Double) -> Double {
    bound.isInfinite ? (bound > 0 ? Double.greatestFiniteMagnitude : -Double.greatestFiniteMagnitude) : bound
  }
}
