/// What two areas must share to count as neighbours.
public enum AreaTouching: String, Sendable, Hashable, CaseIterable {
  /// A line.
  case border
  /// A point is enough.
  case point
}

/// Two areas that touch, by their places in the lists they come from.
public struct AreaContact: Sendable, Hashable {
  public var first: Int
  public var second: Int
  /// The length of the border they share, in metres; 0 where they share a point only, or overlap.
  public var length: Double

  public init(first: Int, second: Int, length: Double) {
    self.first = first
    self.second = second
    self.length = length
  }
}
