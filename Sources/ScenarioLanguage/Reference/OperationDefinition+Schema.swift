import Quantities
import SimpleFeatures

extension OperationDefinition {
  /// The name of its part of the schema; an operation and a measure may share their own.
  var schemaName: String { (section == .features ? "feature_" : "measure_") + name }

  /// The mapping that uses it: its own key, its arguments, `about`, and `in` for measures.
  var schema: JSONValue {
    var properties: [(name: String, value: JSONValue)] = [(name, subject.schema)]
    properties += arguments.map { argument in
      var schema = argument.type.schema.with(["description": .string(argument.summary)])
      if let text = argument.defaultText { schema = schema.with(["default": .string(text)]) }
      return (argument.name, schema)
    }
    if section == .measures { properties.append(("in", .reference("unit"))) }
    properties.append(("about", .schema(["type": .string("string")])))
    let record = JSONValue.record(
      summary, properties, required: [name] + arguments.filter(\.isRequired).map(\.name))
    let rules = rules.map(\.schema)
    return rules.isEmpty ? record : record.with(["allOf": .array(rules)])
  }
}

extension ArgumentRule {
  fileprivate var schema: JSONValue {
    switch self {
    case .exactlyOne(let names): .schema(["oneOf": .array(names.map { .schema(["required": .texts([$0])]) })])
    case .atMostOne(let names):
      .schema([
        "oneOf": .array(
          names.map { .schema(["required": .texts([$0])]) }
            + [.schema(["not": .schema(["anyOf": .array(names.map { .schema(["required": .texts([$0])]) })])])])
      ])
    case .needs(let name, let other): .schema(["dependentRequired": .schema([name: .texts([other])])])
    }
  }
}

extension SubjectForm {
  var schema: JSONValue {
    switch self {
    case .names(let count): Self.oneOrMany(.reference("name"), count)
    case .figures(let count): Self.oneOrMany(.anyOf([.reference("figure_name"), .reference("parameter")]), count)
    case .position: .reference("position")
    case .positions: .list(of: .reference("position"), 2...Self.limit)
    case .rings: .anyOf([.reference("ring"), .list(of: .reference("ring"), 1...Self.limit)])
    }
  }

  private static func oneOrMany(_ item: JSONValue, _ count: ClosedRange<Int>) -> JSONValue {
    let list = JSONValue.list(of: item, count)
    return count.contains(1) ? .anyOf([item, list]) : list
  }
}

extension ArgumentType {
  static let numberPattern = "[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?"

  /// The value itself, or a parameter where one may stand for it.
  var schema: JSONValue {
    takesParameters ? .anyOf([plainSchema, .reference("parameter")]) : plainSchema
  }

  var plainSchema: JSONValue {
    switch self {
    case .quantity(let dimension, _): Self.quantity(dimension)
    case .number(let range): Self.bounded(.schema(["type": .string("number")]), range)
    case .integer(let bounds):
      JSONValue.schema(["type": .string("integer"), "minimum": .integer(bounds.lowerBound)])
        .with(bounds.upperBound == .max ? [:] : ["maximum": .integer(bounds.upperBound)])
    case .flag: .schema(["type": .string("boolean")])
    case .text: .schema(["type": .string("string"), "minLength": .integer(1)])
    case .choice(let words): .schema(["enum": .texts(words)])
    case .date: .pattern("^\\d{4}-\\d{2}-\\d{2}$")
    case .unit: .reference("unit")
    case .crs: .pattern("^[A-Za-z][A-Za-z0-9_]*:[A-Za-z0-9_.]+$")
    case .name: .reference("name")
    case .names: .anyOf([.reference("name"), .list(of: .reference("name"), 1...SubjectForm.limit)])
    case .filter: .reference("filter")
    case .either(let types): .anyOf(types.map(\.plainSchema))
    }
  }

  /// A number and one of the dimension's simple units; any unit for a dimension that has none.
  private static func quantity(_ dimension: PhysicalDimension) -> JSONValue {
    let symbols = UnitOfMeasure.simple.filter { $0.dimension == dimension }.map(\.symbol)
    guard dimension != .none else {
      return .anyOf([.schema(["type": .string("number")]), .pattern("^\(numberPattern) ?(%|percent)$")])
    }
    guard !symbols.isEmpty else { return .reference("quantity") }
    return .pattern("^\(numberPattern) ?(\(symbols.joined(separator: "|")))$")
  }

  private static func bounded(_ number: JSONValue, _ range: NumberRange) -> JSONValue {
    switch range {
    case .any: number
    case .notNegative: number.with(["minimum": .integer(0)])
    case .positive: number.with(["exclusiveMinimum": .integer(0)])
    }
  }
}
