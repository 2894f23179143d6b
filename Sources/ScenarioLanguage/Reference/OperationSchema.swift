import Quantities
import SimpleFeatures

extension OperationDefinition {
  /// The mapping that calls the operation: its own key, its arguments, `about`, and for a measure `in`.
  var schema: JSONValue {
    var properties: [(name: String, value: JSONValue)] = [(name, ownSchema)]
    properties += arguments.map { ($0.name, $0.schema) }
    if case .figure(let rule, _) = result, rule.exampleUnit != nil {
      properties.append(("in", rule.unitSchema.described("the unit it is shown in")))
    }
    properties.append(("about", JSONValue.defined("text").described("what it is, for people")))
    let required = [name] + arguments.filter(\.isRequired).map(\.name)
    var conditions = rules.flatMap(\.schemas)
    if let grid = gridCondition { conditions.append(grid) }
    let schema = JSONValue.mapping(properties, required: required)
      .adding(["title": .string(name), "description": .string("\(summary)\n\n\(documentation)\n\nExample: `\(example)`")])
    return conditions.isEmpty ? schema : schema.adding(["allOf": .array(conditions)])
  }

  /// Under its own key. Where a `crs` may say how coordinates are meant, their bounds depend on it.
  private var ownSchema: JSONValue {
    let schema = gridCondition == nil ? subject.schema : .members([:] as KeyValuePairs)
    return schema.described(takes == .any ? summary : "\(summary); takes \(takes.text)")
  }

  private var gridCondition: JSONValue? {
    guard let grid = subject.gridSchema, argument("crs") != nil else { return nil }
    func own(_ schema: JSONValue) -> JSONValue { .members(["properties": .members([(name, schema)])]) }
    return .members(["if": .having("crs"), "then": own(grid), "else": own(subject.schema)])
  }
}

extension ArgumentRule {
  /// What the rule asks of the whole mapping.
  fileprivate var schemas: [JSONValue] {
    switch self {
    case .exactlyOne(let names): return [.members(["oneOf": .array(names.map { .having($0) })])]
    case .atMostOne(let names):
      let pairs = names.indices.flatMap { first in
        names.indices.dropFirst(first + 1).map { JSONValue.having(names[first], names[$0]) }
      }
      return [.members(["not": .anyOf(pairs)])]
    case .needs(let name, let other): return [.members(["dependentRequired": .members([(name, .words([other]))])])]
    }
  }
}

extension UnitRule {
  /// The units that `in:` may choose.
  fileprivate var unitSchema: JSONValue {
    guard case .unit(let unit) = self else { return .defined("unit") }
    let compounds = UnitSchema.compounds(of: unit.dimension)
    let simple = JSONValue.choice(UnitSchema.symbols(of: unit.dimension))
    return compounds.isEmpty ? simple : .anyOf([simple, .text(matching: compounds.joined(separator: "|"))])
  }
}
