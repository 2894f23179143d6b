public import Quantities

/// What drawing positions said of the figures, beside what the closed form says.
public struct DrawReport: Sendable, Hashable {
  /// One number of a measure in a world.
  public struct Row: Sendable, Hashable {
    public var measure: String
    public var world: String
    /// Of a table or matrix; empty for a single number.
    public var row: String
    public var column: String
    /// What the numbers are in.
    public var unit: UnitOfMeasure
    public var value: Double
    /// One standard deviation in closed form, each vertex moving by itself; `nil` where there is none.
    public var closedForm: Double?
    /// One standard deviation of the draws.
    public var drawn: Double
    /// Of the draws.
    public var mean: Double
  }

  public var draws: Int
  public var seed: UInt64
  /// Metres; 0 where every vertex moves by itself.
  public var correlation: Double
  public var rows: [Row]
}
