import Quantities
import SimpleFeatures

extension ArgumentType {
  /// What may stand for an argument of this type, a parameter included where one may.
  var schema: JSONValue {
    let literals = literalSchemas
    return .anyOf(takesParameters ? literals + [.defined("parameter_use")] : literals)
  }

  /// The schemas of values written out.
  private var literalSchemas: [JSONValue] {
    switch self {
    case .quantity(let dimension, let range): [.defined(QuantitySchema.name(dimension, range))]
    case .number(let range): [QuantitySchema.numberSchema(range)]
    case .integer(let bounds):
      [.type("integer").adding(["minimum": .count(bounds.lowerBound), "maximum": .count(bounds.upperBound)])]
    case .flag: [.type("boolean")]
    case .text: [.defined("text")]
    case .choice(let words): [.choice(words)]
    case .date: [.defined("date")]
    case .unit: [.defined("unit")]
    case .crs: [.defined("crs")]
    case .name: [.defined("name")]
    case .names: [.anyOf([.defined("name"), .list(of: .defined("name"), 1...SubjectForm.limit)])]
    case .filter: [.defined("filter")]
    case .either(let types): types.flatMap(\.literalSchemas)
    case .rate: [QuantitySchema.moneyRate]
    case .byKey(let keys, let type):
      [.mapping(keys.map { (name: $0, value: type.schema) }).adding(["minProperties": .count(1)])]
    }
  }

  /// Every kind of quantity among the values it takes.
  var quantities: [(dimension: PhysicalDimension, range: NumberRange)] {
    switch self {
    case .quantity(let dimension, let range): [(dimension, range)]
    case .either(let types): types.flatMap(\.quantities)
    case .byKey(_, let type): type.quantities
    default: []
    }
  }

  /// A default as its JSON value: `both`, 4, true.
  func defaultValue(_ text: String) -> JSONValue {
    switch self {
    case .number, .integer: Double(text).map { JSONValue.number($0) } ?? .string(text)
    case .flag: .bool(text == "true")
    default: .string(text)
    }
  }
}

extension ArgumentDefinition {
  var schema: JSONValue {
    let described = type.schema.described(takes == .any ? summary : "\(summary); \(takes.text)")
    return defaultText.map { described.adding(["default": type.defaultValue($0)]) } ?? described
  }
}

extension SubjectForm {
  /// What may stand under an operation's own key. Coordinates are in degrees.
  var schema: JSONValue {
    switch self {
    case .names(let count): Self.listed("name", count)
    case .figures(let count): Self.listed("operand", count)
    case .position: .defined("position")
    case .positions: .list(of: .defined("position"), 2 ... .max)
    case .rings: Self.rings(.defined("position"))
    }
  }

  /// The same with coordinates of a grid; `nil` where there are none.
  var gridSchema: JSONValue? {
    switch self {
    case .names, .figures: nil
    case .position: .defined("grid_position")
    case .positions: .list(of: .defined("grid_position"), 2 ... .max)
    case .rings: Self.rings(.defined("grid_position"))
    }
  }

  private static func rings(_ position: JSONValue) -> JSONValue {
    let ring = JSONValue.list(of: position, 3 ... .max)
    return .anyOf([ring, .list(of: ring, 1 ... .max)])
  }

  private static func listed(_ name: String, _ count: ClosedRange<Int>) -> JSONValue {
    let list = JSONValue.list(of: .defined(name), count)
    return count.lowerBound <= 1 ? .anyOf([.defined(name), list]) : list
  }
}
