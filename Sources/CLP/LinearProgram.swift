/// What is least of a sum of columns times their costs, each column and each row within its bounds.
///
/// A row is a sum of columns times coefficients. Bounds may be infinite: a row from −∞ to 5 is "at most 5".
public struct LinearProgram: Sendable, Hashable {
  /// What values may lie between, both ends included.
  public struct Bounds: Sendable, Hashable {
    public var lower: Double
    public var upper: Double

    public init(_ lower: Double, _ upper: Double) {
      self.lower = lower
      self.upper = upper
    }

    public static func exactly(_ value: Double) -> Bounds { Bounds(value, value) }
    public static func atMost(_ value: Double) -> Bounds { Bounds(-.infinity, value) }
    public static func atLeast(_ value: Double) -> Bounds { Bounds(value, .infinity) }
  }

  /// What a column adds to a row, for each unit of it.
  public struct Entry: Sendable, Hashable {
    public var row: Int
    public var value: Double

    public init(row: Int, _ value: Double) {
      self.row = row
      self.value = value
    }
  }

  /// An unknown.
  public struct Column: Sendable, Hashable {
    public var cost: Double
    public var bounds: Bounds
    /// At most one for each row.
    public var entries: [Entry]

    public init(cost: Double, bounds: Bounds = .atLeast(0), entries: [Entry]) {
      self.cost = cost
      self.bounds = bounds
      self.entries = entries
    }
  }

  public var rows: [Bounds]
  public var columns: [Column]

  public init(rows: [Bounds] = [], columns: [Column] = []) {
    self.rows = rows
    self.columns = columns
  }
}
