public import Diagnostics

/// How the ± of figures are found by drawing positions: how often, from which seed, and how far errors hang together.
public struct UncertaintyDeclaration: Sendable {
  /// The most draws.
  public static let mostDraws = 100_000

  public var draws: Int
  public var seed: UInt64
  /// The distance in metres over which the correlation of errors falls to 1/e; 0 for errors that each vertex has of its own.
  public var correlation: Double
  /// The measures whose ± are drawn; `nil` for all that say how sure their positions are.
  public var measures: [String]?
  public var place: SourcePlace
}
