public import SimpleFeatures

/// A network whose edges are split where they come into another territory.
///
/// Its nodes begin with those of the network it was cut from, in their places. Every way from one territory into another leads over a
/// crossing: an edge of no length, there for each direction, that carries what the rules say. So a search for ways needs to
/// know nothing of territories, and a rule that changes touches crossings only.
public struct CutNetwork: Sendable, Hashable {
  /// What an edge of the cut network is.
  public enum Part: Sendable, Hashable {
    /// A piece of an edge, or all of it: its place in the network that was cut, and its territory; `nil` where that is none.
    case piece(of: Int, territory: Int?)
    /// A step over a border: its place in ``crossings``.
    case crossing(Int)
  }

  /// A place where a way leads from one territory into another, in one direction.
  public struct Crossing: Sendable, Hashable {
    /// Its edge in the cut network.
    public var edge: Int
    /// The edge that it is on, in the network that was cut; `nil` at a node of it.
    public var original: Int?
    /// The id of that edge.
    public var originalID: String?
    /// Places in ``territories``.
    public var from: Int
    public var to: Int
    /// Whose rules hold: the mode of its edge; of a transfer, of all that meet at its ends.
    public var modes: Set<TransportMode>
    public var position: Position
  }

  public private(set) var network: Network
  /// Ids of the territories.
  public let territories: [String]
  /// Of each edge of ``network``.
  public let parts: [Part]
  public let crossings: [Crossing]

  /// - Parameters:
  ///   - rules: what crossings take; those that hold add up, and any may close.
  public init(_ network: Network, cut: NetworkCut, by grid: TerritoryGrid, rules: [TerritoryRule] = []) {
    var builder = CutNetworkBuilder(network, cut, grid)
    builder.build()
    self.network = builder.cut
    territories = grid.ids
    parts = builder.parts
    crossings = builder.crossings
    apply(rules)
  }

  /// The same network under other rules.
  ///
  /// - Parameter currency: what their charges are in, for a network that has no money of its own.
  public func applying(_ rules: [TerritoryRule], currency: String? = nil) -> CutNetwork {
    var copy = self
    copy.network.currency = network.currency ?? currency
    copy.apply(rules)
    return copy
  }

  private mutating func apply(_ rules: [TerritoryRule]) {
    for crossing in crossings {
      let terms = CrossingTerms(
        rules, from: territories[crossing.from], to: territories[crossing.to], modes: crossing.modes)
      network.edges[crossing.edge].isOpen = !terms.isClosed
      network.edges[crossing.edge].delay = terms.delay
      network.edges[crossing.edge].charge = terms.charge
      network.edges[crossing.edge].assumed = terms.assumed
    }
  }

  /// The territory that a step over an edge leads through, of a crossing that which it enters; `nil` for none.
  public func territoryEntered(by edge: Int) -> String? {
    switch parts[edge] {
    case .piece(_, let territory): territory.map { territories[$0] }
    case .crossing(let number): territories[crossings[number].to]
    }
  }

  /// The territory of an edge; `nil` for one in none, and for a crossing.
  public func territory(of edge: Int) -> String? {
    if case .piece(_, let territory?) = parts[edge] { territories[territory] } else { nil }
  }
}
