/// The trade facilitation indicators of the CAREC programme, of one way: what its corridor monitoring publishes as TFI1–4.
public struct TradeFacilitationIndicators: Sendable, Hashable {
  /// TFI1: the mean time at a border crossing, in seconds; `nil` without a crossing or where a time is not known.
  public let crossingTime: Double?
  /// TFI2: the mean cost of a border crossing for 20 tonnes, in the network's currency.
  public let crossingCost: Double?
  /// TFI3: the cost of 20 tonnes over 500 kilometres of the way, stops included.
  public let sectionCost: Double?
  /// TFI4 with delay: SWD, length over all time, in metres a second.
  public let speedWithDelay: Double?
  /// TFI4 without delay: SWOD, length over the time spent moving, in metres a second.
  public let speedWithoutDelay: Double?
  /// How many borders are crossed.
  public let crossings: Int

  /// What a lorry or wagon of the indicators carries, in tonnes.
  public static let load = 20.0
  /// The length of a section of the indicators, in metres.
  public static let section = 500_000.0

  public init(of itinerary: Itinerary) {
    let borders = itinerary.items.filter { $0.stop == .border }
    crossings = borders.count
    func mean(_ value: (Itinerary.Item) -> Double?) -> Double? {
      borders.isEmpty ? nil : borders.sum(value).map { $0 / Double(borders.count) }
    }
    crossingTime = mean(\.time)
    crossingCost = mean(\.cost).map { $0 * Self.load }
    let length = itinerary.length
    sectionCost = length > 0 ? itinerary.cost.map { $0 * Self.load * Self.section / length } : nil
    func speed(_ time: Double?) -> Double? { time.flatMap { length > 0 && $0 > 0 ? length / $0 : nil } }
    speedWithDelay = speed(itinerary.time)
    speedWithoutDelay = speed(itinerary.items.filter { $0.stop == nil }.sum(\.time))
  }
}
