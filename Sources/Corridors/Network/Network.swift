/// A transport network: nodes joined by edges of several modes.
///
/// A value: what a variant opens, closes, adds or adjusts is done on a copy.
public struct Network: Sendable, Hashable {
  public var nodes: [NetworkNode]
  public var edges: [NetworkEdge]
  /// What costs are counted in, such as `USD@2022`; `nil` when there are none.
  public var currency: String?

  public init(nodes: [NetworkNode] = [], edges: [NetworkEdge] = [], currency: String? = nil) {
    self.nodes = nodes
    self.edges = edges
    self.currency = currency
  }
}
