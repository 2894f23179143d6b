/// A figure with how far it may be off.
public struct Estimate: Sendable, Hashable {
  public var value: Double
  /// One standard deviation in the figure's own unit; `nil` where the inputs state no accuracy.
  public var plusMinus: Double?

  public init(_ value: Double, plusMinus: Double? = nil) {
    self.value = value
    self.plusMinus = plusMinus
  }
}
