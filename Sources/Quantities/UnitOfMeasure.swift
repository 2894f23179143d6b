/// A unit of the language's closed list, or a compound of them with `/` and `*`.
public struct UnitOfMeasure: Sendable, Hashable {
  /// As it is written: `km2`, `USD@2022/t`.
  public let symbol: String
  public let dimension: PhysicalDimension
  /// What one of it is in base units: metres, degrees, seconds, tonnes; 0.01 for a percent.
  public let factor: Double

  init(_ symbol: String, _ dimension: PhysicalDimension, _ factor: Double) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
  }

  public static let one = UnitOfMeasure("", .none, 1)
  public static let percent = UnitOfMeasure("%", .none, 0.01)
  public static let percentagePoint = UnitOfMeasure("pp", .percentagePoints, 0.01)
  public static let metre = UnitOfMeasure("m", .length, 1)
  public static let kilometre = UnitOfMeasure("km", .length, 1000)
  public static let squareMetre = UnitOfMeasure("m2", .area, 1)
  public static let hectare = UnitOfMeasure("ha", .area, 10_000)
  public static let squareKilometre = UnitOfMeasure("km2", .area, 1_000_000)
  public static let degree = UnitOfMeasure("deg", .angle, 1)
  public static let people = UnitOfMeasure("people", PhysicalDimension([.people: 1]), 1)

  /// The simple units, in the order they are shown. A year is the Julian year of 365.25 days; the mile is 1,609.344 m,
  /// the nautical mile 1,852 m, the foot 0.3048 m (international definitions, all exact).
  public static let simple: [UnitOfMeasure] = [
    .metre, .kilometre, UnitOfMeasure("mi", .length, 1609.344), UnitOfMeasure("nmi", .length, 1852),
    UnitOfMeasure("ft", .length, 0.3048), .squareMetre, .hectare, .squareKilometre,
    UnitOfMeasure("mi2", .area, 1609.344 * 1609.344), .degree, UnitOfMeasure("min_arc", .angle, 1 / 60.0),
    UnitOfMeasure("s_arc", .angle, 1 / 3600.0), UnitOfMeasure("s", .time, 1), UnitOfMeasure("min", .time, 60),
    UnitOfMeasure("h", .time, 3600), UnitOfMeasure("d", .time, 86_400), UnitOfMeasure("a", .time, 31_557_600),
    UnitOfMeasure("kn", .speed, 1852 / 3600.0), UnitOfMeasure("t", .mass, 1), UnitOfMeasure("kt", .mass, 1000),
    UnitOfMeasure("Mt", .mass, 1_000_000), .percent, .percentagePoint,
    UnitOfMeasure("USD", PhysicalDimension([.dollars(priceYear: nil): 1]), 1),
    UnitOfMeasure("EUR", PhysicalDimension([.euros(priceYear: nil): 1]), 1),
    .people, UnitOfMeasure("TEU", PhysicalDimension([.containers: 1]), 1),
    UnitOfMeasure("wagons", PhysicalDimension([.wagons: 1]), 1),
  ]

  private static let bySymbol: [String: UnitOfMeasure] = {
    var units = Dictionary(uniqueKeysWithValues: simple.map { ($0.symbol, $0) })
    units["percent"] = .percent
    units[""] = .one
    return units
  }()

  /// The unit of a symbol such as `km`, `percent`, `USD@2022`, `km/h` or `t*km`; `nil` when it is not of the list.
  ///
  /// Compounds are read from left to right: `USD/t*km` is (USD/t)·km.
  public init?(_ symbol: String) {
    if let known = Self.bySymbol[symbol] {
      self = known
      return
    }
    var whole: UnitOfMeasure?
    var part = ""
    var divides = false
    for character in symbol + "*" {
      guard character == "*" || character == "/" else {
        part.append(character)
        continue
      }
      guard !part.isEmpty, let unit = Self.priced(part) ?? Self.bySymbol[part] else { return nil }
      if let left = whole {
        whole = UnitOfMeasure(
          symbol, divides ? left.dimension / unit.dimension : left.dimension * unit.dimension,
          divides ? left.factor / unit.factor : left.factor * unit.factor)
      } else {
        whole = unit
      }
      divides = character == "/"
      part = ""
    }
    guard let whole else { return nil }
    self = UnitOfMeasure(symbol, whole.dimension, whole.factor)
  }

  /// An amount of money at the prices of a year: `USD@2022`.
  private static func priced(_ symbol: String) -> UnitOfMeasure? {
    let parts = symbol.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 4, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[1])
    else { return nil }
    switch parts[0] {
    case "USD": return UnitOfMeasure(symbol, PhysicalDimension([.dollars(priceYear: year): 1]), 1)
    case "EUR": return UnitOfMeasure(symbol, PhysicalDimension([.euros(priceYear: year): 1]), 1)
    default: return nil
    }
  }
}

extension UnitOfMeasure: CustomStringConvertible {
  public var description: String { symbol }
}
