public import Quantities

/// What is said of a network as a whole: how its lines meet, and what holds of edges that say nothing themselves.
public struct NetworkTerms: Sendable, Hashable {
  /// A value for all edges of a mode that have none.
  public struct Fallback: Sendable, Hashable {
    public var value: Double
    /// Whether nobody published it.
    public var isAssumed: Bool

    public init(_ value: Double, isAssumed: Bool = true) {
      self.value = value
      self.isAssumed = isAssumed
    }
  }

  /// The most metres that ``snap`` may be: ends farther apart are no slips of who drew them.
  public static let widestSnap = 10_000.0

  /// Ends of lines that are no farther apart than this, in metres, are one node.
  public var snap: Double
  /// In metres a second.
  public var speeds: [TransportMode: Fallback]
  /// In the currency, a tonne and metre.
  public var tariffs: [TransportMode: Fallback]
  /// What the tariffs are counted in, such as `USD@2022`.
  public var currency: String?

  public init(
    snap: Double = 0, speeds: [TransportMode: Fallback] = [:], tariffs: [TransportMode: Fallback] = [:],
    currency: String? = nil
  ) {
    self.snap = snap
    self.speeds = speeds
    self.tariffs = tariffs
    self.currency = currency
  }
}

extension NetworkTerms {
  /// What a tariff is counted in, such as `USD@2022`; `nil` where it is no amount of money for a tonne and length.
  public static func currency(of tariff: Quantity) -> String? {
    (tariff.dimension * .mass * .length).currency
  }

  /// What a charge is counted in; `nil` where it is no amount of money for a tonne.
  public static func currency(ofCharge charge: Quantity) -> String? {
    (charge.dimension * .mass).currency
  }
}
