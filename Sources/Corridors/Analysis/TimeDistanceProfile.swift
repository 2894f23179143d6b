/// The time–distance or cost–distance curve of a way, as ESCAP draws it: how far along, against what it has taken so far.
/// While moving it rises with distance; at a border, a port or a break of gauge it steps straight up.
public struct TimeDistanceProfile: Sendable, Hashable {
  /// What the curve adds up.
  public enum Value: String, Sendable, Hashable, CaseIterable {
    case time, cost
  }

  /// A point of the curve, at the end of a stretch or stop.
  public struct Point: Sendable, Hashable {
    /// What ends here; for the first point where the way begins.
    public var name: String
    /// `nil` at the end of a stretch.
    public var stop: Itinerary.StopKind?
    /// By what one came here; `nil` after a stop.
    public var mode: TransportMode?
    /// In metres from the start.
    public var distance: Double
    /// What this stretch or stop took: seconds, or money a tonne.
    public var step: Double
    /// What all has taken so far.
    public var total: Double
  }

  /// From the start on; one more than there are stretches and stops.
  public let points: [Point]
  public let value: Value

  /// - Throws: ``CorridorError/Code/unsuitableValue`` when the time or cost of a stretch or stop is not known or negative.
  public init(_ value: Value, of itinerary: Itinerary) throws(CorridorError) {
    self.value = value
    var points = [Point(name: "start", distance: 0, step: 0, total: 0)]
    var (distance, total) = (0.0, 0.0)
    for item in itinerary.items {
      guard let step = value == .time ? item.time : item.cost, step.isFinite, step >= 0, item.length >= 0 else {
        throw CorridorError(
          .unsuitableValue, "`\(item.name)` has no \(value.rawValue) that is known; expected a number, not negative")
      }
      distance += item.length
      total += step
      points.append(
        Point(name: item.name, stop: item.stop, mode: item.mode, distance: distance, step: step, total: total))
    }
    self.points = points
  }

  /// What all stops of a kind take together.
  public func total(of kind: Itinerary.StopKind) -> Double {
    points.reduce(0) { $0 + ($1.stop == kind ? $1.step : 0) }
  }
}
