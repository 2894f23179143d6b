public import SimpleFeatures

/// A way between two nodes of a network, with what its use takes.
public struct NetworkEdge: Sendable, Hashable {
  /// A value of an edge that may be an assumption.
  public enum Attribute: String, Sendable, Hashable, CaseIterable {
    case path, length, speed, duration, delay, tariff, charge, capacity, gauge
  }

  /// Where an edge comes from.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A public data set.
    case source
    /// Drawn by hand where the source is broken.
    case repair
    /// Drawn by hand for a scenario: no evidence.
    case illustrative
  }

  public var id: String
  /// Index of the node it starts from, in ``Network/nodes``.
  public var from: Int
  /// Index of the node it ends at.
  public var to: Int
  public var mode: TransportMode
  public var name: String?
  /// A line from `from` to `to`, its edges geodesic; `nil` for a transfer.
  public var path: Geometry?
  /// In metres; 0 for a transfer.
  public var length: Double
  /// In metres a second.
  public var speed: Double?
  /// In seconds, in place of length over speed.
  public var duration: Double?
  /// In seconds, added: a crossing, a port, a break of gauge.
  public var delay: Double
  /// In the network's currency, a tonne and metre.
  public var tariff: Double?
  /// In the network's currency a tonne, added.
  public var charge: Double
  /// In tonnes a year from each year on, ascending; empty when nobody states one.
  public var capacity: [CapacityStep]
  /// In millimetres, of rail.
  public var gauge: Int?
  /// From `from` to `to` only.
  public var isOneWay: Bool
  /// Closed: there, but not to be used.
  public var isOpen: Bool
  public var basis: Basis
  /// Which values are assumptions.
  public var assumed: Set<Attribute>

  /// A capacity that holds from a year on.
  public struct CapacityStep: Sendable, Hashable {
    public var year: Int
    /// In tonnes a year.
    public var tonnes: Double

    public init(year: Int, tonnes: Double) {
      self.year = year
      self.tonnes = tonnes
    }
  }

  public init(
    id: String, from: Int, to: Int, mode: TransportMode, name: String? = nil, path: Geometry? = nil, length: Double,
    speed: Double? = nil, duration: Double? = nil, delay: Double = 0, tariff: Double? = nil, charge: Double = 0,
    capacity: [CapacityStep] = [], gauge: Int? = nil, isOneWay: Bool = false, isOpen: Bool = true, basis: Basis = .source,
    assumed: Set<Attribute> = []
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.mode = mode
    self.name = name
    self.path = path
    self.length = length
    self.speed = speed
    self.duration = duration
    self.delay = delay
    self.tariff = tariff
    self.charge = charge
    self.capacity = capacity
    self.gauge = gauge
    self.isOneWay = isOneWay
    self.isOpen = isOpen
    self.basis = basis
    self.assumed = assumed
  }

  /// How long its use takes in seconds: its own duration or length over speed, with its delay; `nil` when neither is known.
  public var time: Double? {
    if let duration { return duration + delay }
    if let speed, speed > 0 { return length / speed + delay }
    return length == 0 ? delay : nil
  }

  /// What its use costs, in the network's currency a tonne; `nil` when no tariff is known.
  public var cost: Double? {
    if let tariff { return tariff * length + charge }
    return length == 0 ? charge : nil
  }

  /// In tonnes in a year; `nil` when no capacity is stated for it.
  public func capacity(in year: Int) -> Double? {
    capacity.last { $0.year <= year }?.tonnes
  }
}
