/// Goods that want to go from one place to another.
public struct FreightDemand: Sendable, Hashable {
  public var name: String
  /// Indices of the nodes where they may start.
  public var origins: [Int]
  /// Where they may end.
  public var destinations: [Int]
  /// In tonnes a year.
  public var tonnes: Double

  public init(name: String, origins: [Int], destinations: [Int], tonnes: Double) {
    self.name = name
    self.origins = origins
    self.destinations = destinations
    self.tonnes = tonnes
  }
}
