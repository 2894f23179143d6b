import Quantities
import SimpleFeatures

/// The closed list of units as patterns.
enum UnitSchema {
  /// Dimensions that have simple units, in the order of the list.
  private static let dimensions: [PhysicalDimension] = UnitOfMeasure.simple.map(\.dimension).reduce(into: []) { known, next in
    if !known.contains(next) { known.append(next) }
  }

  /// How the simple units of a dimension may be written.
  static func symbols(of dimension: PhysicalDimension) -> [String] {
    let symbols = UnitOfMeasure.simple.filter { $0.dimension == dimension }.map(\.symbol)
    return dimension == .none ? ["percent"] + symbols : symbols
  }

  /// How any simple unit may be written.
  static let allSymbols: [String] = dimensions.flatMap(symbols)

  /// Matches a unit of a dimension: a simple one, or two joined by `/` or `*`.
  static func pattern(of dimension: PhysicalDimension) -> String {
    let simple = symbols(of: dimension)
    return ((simple.isEmpty ? [] : [alternatives(simple)]) + compounds(of: dimension)).joined(separator: "|")
  }

  /// Matches two units joined by `/` or `*` that give a dimension.
  static func compounds(of dimension: PhysicalDimension) -> [String] {
    let factors = dimensions.filter { $0 != .none && $0 != .percentagePoints }
    return factors.flatMap { left in
      factors.flatMap { right -> [String] in
        let (first, second) = (alternatives(symbols(of: left)), alternatives(symbols(of: right)))
        var found: [String] = []
        if left / right == dimension, dimension != .none { found.append("\(first)/\(second)") }
        if left * right == dimension { found.append("\(first)\\*\(second)") }
        return found
      }
    }
  }

  /// Matches every unit that the language reads, money at the prices of a year and compounds of any number included.
  static let anyPattern: String = {
    let part = alternatives(allSymbols.map { $0 == "USD" || $0 == "EUR" ? $0 + "(?:@[0-9]{4})?" : $0 })
    return "\(part)(?:[*/]\(part))*"
  }()

  private static func alternatives(_ symbols: [String]) -> String {
    symbols.count == 1 ? symbols[0] : "(?:\(symbols.joined(separator: "|")))"
  }
}

/// Numbers with units as patterns.
enum QuantitySchema {
  /// Digits without a leading zero, a decimal point, an exponent: what the language reads as a number.
  private static let digits = #"(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"#

  private static func number(_ range: NumberRange) -> String {
    switch range {
    case .any: "[+-]?" + digits
    case .notNegative: #"\+?"# + digits
    case .positive: #"(?=[+0-9.]*[1-9])\+?"# + digits
    }
  }

  /// A quantity of one dimension. One without a unit may also be a plain number.
  static func schema(_ dimension: PhysicalDimension, _ range: NumberRange) -> JSONValue {
    let unit = UnitSchema.pattern(of: dimension)
    guard dimension == .none else { return .text(matching: "\(number(range)) *(?:\(unit))") }
    return .anyOf([numberSchema(range), .text(matching: "\(number(range))(?: *(?:\(unit)))?")])
  }

  /// A quantity of any dimension or a plain number.
  static let any = JSONValue.anyOf([
    .type("number"), .text(matching: "\(number(.any))(?: *\(UnitSchema.anyPattern))?"),
  ])

  /// An amount of money for something.
  static let moneyRate = JSONValue.text(
    matching: "\(number(.notNegative)) *(?:USD|EUR)(?:@[0-9]{4})?(?:[*/]\(UnitSchema.anyPattern))?")

  /// A plain number.
  static func numberSchema(_ range: NumberRange) -> JSONValue {
    switch range {
    case .any: .type("number")
    case .notNegative: .type("number").adding(["minimum": .count(0)])
    case .positive: .type("number").adding(["exclusiveMinimum": .count(0)])
    }
  }

  /// The name a quantity of a dimension and range is defined under: `length_positive`.
  static func name(_ dimension: PhysicalDimension, _ range: NumberRange) -> String {
    let words = dimension.bareName.split(separator: " ").joined(separator: "_")
    switch range {
    case .any: return words
    case .notNegative: return words + "_not_negative"
    case .positive: return words + "_positive"
    }
  }
}
