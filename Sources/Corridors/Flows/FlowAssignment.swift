/// How several demands go over a network at least cost within the capacities of its edges in a year.
///
/// As many tonnes as the capacities let through are carried, and of all ways to carry that many it is one that costs least.
/// A capacity is of both directions together. Costs of an edge do not depend on its load.
public struct FlowAssignment: Sendable, Hashable {
  /// What of a demand takes one way.
  public struct Parcel: Sendable, Hashable {
    /// Index of the demand.
    public var demand: Int
    /// Edges, by index, in the order in which they are passed.
    public var edges: [Int]
    /// In tonnes a year.
    public var tonnes: Double
    /// The sum of the weights of its edges, for each tonne.
    public var weight: Double
  }

  /// By demand, then by weight.
  public let parcels: [Parcel]
  /// What of each demand is not carried, in tonnes a year.
  public let unmet: [Double]
  /// What each edge carries, both ways together, in tonnes a year.
  public let loads: [Double]
  /// By how much the total weight would fall for each further tonne of capacity of an edge, as many tonnes being carried as
  /// now: its shadow price. 0 for edges that are not full. Of edges that are full in series, which have to be widened together,
  /// one bears the price of all.
  public let prices: [Double]
  /// How many more tonnes would be carried for each further tonne of capacity of an edge; of edges in series as ``prices``.
  public let reliefs: [Double]
  /// The sum of all parcels' tonnes times their weight.
  public let total: Double

  /// - Parameters:
  ///   - weight: What the use of an edge costs a tonne, not negative; `nil` for what may not be used.
  ///   - year: Of the capacities.
  /// - Throws: ``CorridorError`` when a node is not there, a demand or weight is negative or no number, or the solver fails.
  public init(
    of demands: [FreightDemand], in network: Network, year: Int, weight: (NetworkEdge) -> Double?
  ) throws(CorridorError) {
    try network.checkEnds(demands.flatMap { $0.origins + $0.destinations })
    for demand in demands where !(demand.tonnes >= 0 && demand.tonnes <= 1e12) {
      throw CorridorError(
        .unsuitableValue, "`\(demand.name)` is \(demand.tonnes) t; expected a number from 0 to 1e12 t")
    }
    let graph = try WeightedGraph(network, year: year, weight: weight)
    var master = MasterProgram(demands: demands, graph: graph)
    let reliefs = try master.solve(.leastUnmet)
    let prices = try master.solve(.leastWeight)
    parcels = master.parcels
    unmet = master.unmet
    self.reliefs = reliefs
    self.prices = prices
    var loads = [Double](repeating: 0, count: network.edges.count)
    for parcel in parcels { for edge in parcel.edges { loads[edge] += parcel.tonnes } }
    self.loads = loads
    total = parcels.reduce(0) { $0 + $1.tonnes * $1.weight }
  }
}
