/// What crossing from one territory into another takes, or whether it may be crossed at all.
public struct TerritoryRule: Sendable, Hashable {
  /// Ids of the territories it leads from and to.
  public var from: String
  public var to: String
  /// Whether it holds the other way too.
  public var isBothWays: Bool
  public var isClosed: Bool
  /// In seconds, added at each crossing.
  public var delay: Double
  /// In the network's currency a tonne, added at each crossing.
  public var charge: Double
  /// The modes it holds for; `nil` for all.
  public var modes: Set<TransportMode>?
  /// Whether nobody published its delay and its charge.
  public var isAssumed: Bool

  public init(
    from: String, to: String, isBothWays: Bool = true, isClosed: Bool = false, delay: Double = 0, charge: Double = 0,
    modes: Set<TransportMode>? = nil, isAssumed: Bool = false
  ) {
    self.from = from
    self.to = to
    self.isBothWays = isBothWays
    self.isClosed = isClosed
    self.delay = delay
    self.charge = charge
    self.modes = modes
    self.isAssumed = isAssumed
  }

  /// Whether it holds for a step from one territory to another by any of some modes.
  func holds(from start: String, to end: String, modes: Set<TransportMode>) -> Bool {
    guard self.modes.map({ !$0.isDisjoint(with: modes) }) ?? true else { return false }
    return (from == start && to == end) || (isBothWays && from == end && to == start)
  }
}

/// What all rules together make of one step over a border.
struct CrossingTerms: Hashable {
  var isClosed = false
  var delay = 0.0
  var charge = 0.0
  /// Which of them are assumptions.
  var assumed: Set<NetworkEdge.Attribute> = []

  init(_ rules: [TerritoryRule], from start: String, to end: String, modes: Set<TransportMode>) {
    for rule in rules where rule.holds(from: start, to: end, modes: modes) {
      isClosed = isClosed || rule.isClosed
      delay += rule.delay
      charge += rule.charge
      guard rule.isAssumed else { continue }
      if rule.delay > 0 { assumed.insert(.delay) }
      if rule.charge > 0 { assumed.insert(.charge) }
    }
  }
}
