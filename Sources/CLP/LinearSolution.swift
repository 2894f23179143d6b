/// The least a linear program comes to, and how.
public struct LinearSolution: Sendable, Hashable {
  /// The least sum of columns times costs.
  public var cost: Double
  /// A value for each column.
  public var values: [Double]
  /// For each row, by how much the cost would rise for each unit that its bound were raised: 0 where none holds it, negative
  /// where an upper bound does.
  public var prices: [Double]
  /// Steps of the simplex method.
  public var iterations: Int

  public init(cost: Double, values: [Double], prices: [Double], iterations: Int) {
    self.cost = cost
    self.values = values
    self.prices = prices
    self.iterations = iterations
  }
}
