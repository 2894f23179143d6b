/// A way through a graph: the edges it uses, in order.
public struct Route: Sendable, Hashable {
  /// One edge of a way, along or against it.
  public struct Step: Sendable, Hashable {
    public var edge: Int
    /// Whether it is used from its start to its end.
    public var isAlong: Bool

    public init(edge: Int, isAlong: Bool) {
      self.edge = edge
      self.isAlong = isAlong
    }

    init(way: Int32) {
      self.init(edge: Int(way >> 1), isAlong: way & 1 == 0)
    }

    var way: Int32 { Int32(2 * edge + (isAlong ? 0 : 1)) }
  }

  /// The nodes passed, from the first to the last: one more than the steps.
  public var nodes: [Int]
  public var steps: [Step]
  /// The sum of what the steps take.
  public var weight: UInt64

  public init(nodes: [Int], steps: [Step], weight: UInt64) {
    self.nodes = nodes
    self.steps = steps
    self.weight = weight
  }
}
