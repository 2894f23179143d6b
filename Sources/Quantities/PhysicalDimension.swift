/// The kind of a quantity, as exponents over the base kinds the language knows.
///
/// Two quantities may be compared or added only when their dimensions are equal.
public struct PhysicalDimension: Sendable, Hashable {
  /// The base kinds; the value of each in its base unit is what ``UnitOfMeasure/factor`` leads to.
  public enum Base: String, Sendable, Hashable, CaseIterable {
    case length, angle, time, mass, people, containers, wagons, dollars, euros, points
  }

  /// Exponents that are not zero.
  public private(set) var exponents: [Base: Int]
  /// The price year of an amount of money, such as 2022 in `USD@2022`; amounts of different years do not mix.
  public private(set) var priceYear: Int?

  public init(_ exponents: [Base: Int] = [:], priceYear: Int? = nil) {
    self.exponents = exponents.filter { $0.value != 0 }
    self.priceYear = priceYear
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
    PhysicalDimension(left.exponents.merging(right.exponents, uniquingKeysWith: +), priceYear: left.priceYear ?? right.priceYear)
  }

  public static func / (left: PhysicalDimension, right: PhysicalDimension) -> PhysicalDimension {
    let inverse = PhysicalDimension(right.exponents.mapValues { -$0 }, priceYear: right.priceYear)
    let quotient = left * inverse
    return quotient.exponents.keys.contains(where: \.isMoney) ? quotient : PhysicalDimension(quotient.exponents)
  }

  /// What a person calls it: `length`, `area`, `a plain number`.
  public var name: String { Self.wellKnown.first { $0.dimension == self }?.name ?? "a compound quantity" }

  /// How one is written: `5 km`.
  public var example: String { Self.wellKnown.first { $0.dimension == self }?.example ?? "5 km/h" }

  private static let wellKnown: [(dimension: PhysicalDimension, name: String, example: String)] = [
    (.none, "a number or share", "40 %"), (.length, "a length", "5 km"), (.area, "an area", "4400 km2"),
    (.angle, "an angle", "30 deg"), (.time, "a duration", "2 h"), (.speed, "a speed", "60 km/h"),
    (.mass, "a mass", "20 t"), (.throughput, "an amount a year", "15 Mt/a"),
    (.percentagePoints, "percentage points", "3 pp"), (PhysicalDimension([.people: 1]), "a number of people", "120 people"),
    (PhysicalDimension([.containers: 1]), "a number of containers", "40 TEU"),
    (PhysicalDimension([.wagons: 1]), "a number of wagons", "60 wagons"),
    (PhysicalDimension([.dollars: 1]), "an amount of money", "200 USD"),
    (PhysicalDimension([.euros: 1]), "an amount of money", "200 EUR"),
  ]
}

extension PhysicalDimension.Base {
  var isMoney: Bool { self == .dollars || self == .euros }
}
