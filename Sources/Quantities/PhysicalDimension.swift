/// The kind of a quantity, as exponents over the base kinds the language knows.
///
/// Two quantities may be compared or added only when their dimensions are equal.
public struct PhysicalDimension: Sendable, Hashable {
  /// The base kinds. Amounts of money of different currencies or price years are kinds of their own, since nothing
  /// converts between them.
  public enum Base: Sendable, Hashable {
    case length, angle, time, mass, people, containers, wagons, points
    case dollars(priceYear: Int?)
    case euros(priceYear: Int?)
  }

  /// Exponents that are not zero.
  public let exponents: [Base: Int]

  public init(_ exponents: [Base: Int] = [:]) {
    self.exponents = exponents.filter { $0.value != 0 }
  }

  public static let none = PhysicalDimension()
  public static let length = PhysicalDimension([.length: 1])
  public static let area = PhysicalDimension([.length: 2])
  public static let angle = PhysicalDimension([.angle: 1])
  public static let time = PhysicalDimension([.time: 1])
  public static let speed = PhysicalDimension([.length: 1, .time: -1])
  public static let mass = PhysicalDimension([.mass: 1])
  public static let throughput = PhysicalDimension([.mass: 1, .time: -1])
  /// A difference of two shares, in percentage points; kept apart from a share itself.
  public static let percentagePoints = PhysicalDimension([.points: 1])

  public static func * (left: PhysicalDimension, right: PhysicalDimension) -> PhysicalDimension {
    PhysicalDimension(left.exponents.merging(right.exponents, uniquingKeysWith: +))
  }

  public static func / (left: PhysicalDimension, right: PhysicalDimension) -> PhysicalDimension {
    PhysicalDimension(left.exponents.merging(right.exponents.mapValues { -$0 }, uniquingKeysWith: +))
  }

  /// What a person calls it: `a length`, `an area`, `a number or share`.
  public var name: String {
    if let known = Self.wellKnown[self] { return known.name }
    return isMoney ? "an amount of money" : "a compound quantity"
  }

  /// How one is written: `5 km`.
  public var example: String {
    if let known = Self.wellKnown[self] { return known.example }
    guard case .dollars(let year?) = exponents.keys.first, isMoney else { return isMoney ? "200 EUR" : "5 USD/t" }
    return "200 USD@\(year)"
  }

  /// Whether it is one currency at one year's prices, and nothing else.
  public var isMoney: Bool {
    guard exponents.count == 1, let (base, exponent) = exponents.first, exponent == 1 else { return false }
    switch base {
    case .dollars, .euros: return true
    default: return false
    }
  }

  private static let wellKnown: [PhysicalDimension: (name: String, example: String)] = [
    .none: ("a number or share", "40 %"), .length: ("a length", "5 km"), .area: ("an area", "4400 km2"),
    .angle: ("an angle", "30 deg"), .time: ("a duration", "2 h"), .speed: ("a speed", "60 km/h"),
    .mass: ("a mass", "20 t"), .throughput: ("a mass per time", "15 Mt/a"),
    .percentagePoints: ("percentage points", "3 pp"),
    PhysicalDimension([.people: 1]): ("a number of people", "120 people"),
    PhysicalDimension([.containers: 1]): ("a number of containers", "40 TEU"),
    PhysicalDimension([.wagons: 1]): ("a number of wagons", "60 wagons"),
    PhysicalDimension([.dollars(priceYear: nil): 1]): ("an amount of money", "200 USD"),
  ]
}
