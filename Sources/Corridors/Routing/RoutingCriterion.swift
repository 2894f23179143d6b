/// What the best way is the least of.
public enum RoutingCriterion: String, Sendable, Hashable, CaseIterable {
  case distance, time, cost

  /// How many whole units of weight one metre, second or unit of currency a tonne is.
  public static let unitsPerWhole = 1e6

  /// What the use of an edge takes: metres, seconds, or currency a tonne; `nil` when that is not known.
  public func amount(of edge: NetworkEdge) -> Double? {
    switch self {
    case .distance: edge.length
    case .time: edge.time
    case .cost: edge.cost
    }
  }

  /// Which values of an edge the amount is made from.
  public func attributes(of edge: NetworkEdge) -> Set<NetworkEdge.Attribute> {
    // The length of an edge with a path is measured along it.
    let length: Set<NetworkEdge.Attribute> = edge.length == 0 ? [] : edge.path == nil ? [.length] : [.length, .path]
    switch self {
    case .distance: return length
    case .time: return (edge.duration != nil ? [.duration] : length.isEmpty ? [] : length.union([.speed])).union([.delay])
    case .cost: return (length.isEmpty ? [] : length.union([.tariff])).union([.charge])
    }
  }

  /// An amount in metres, seconds or currency as a whole number of micrometres, microseconds or millionths.
  ///
  /// - Throws: `unsuitableValue` for a negative amount, one that is no number, or one too large.
  public static func weight(_ amount: Double, of name: String = "a weight") throws(CorridorError) -> UInt64 {
    let units = (amount * unitsPerWhole).rounded()
    guard units >= 0, units < 0x1p60 else {
      throw CorridorError(.unsuitableValue, "\(name) is \(amount); expected a number from 0 to below 1e12")
    }
    return UInt64(units)
  }

  /// What a weight stands for: metres, seconds, or currency a tonne.
  public static func amount(_ weight: UInt64) -> Double { Double(weight) / unitsPerWhole }
}
