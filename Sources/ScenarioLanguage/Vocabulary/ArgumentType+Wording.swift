import Quantities

extension ArgumentType {
  /// What it takes, for messages and the reference page: "a length such as `5 km`".
  var expectation: String {
    switch self {
    case .quantity(let dimension, let range):
      "\(dimension.name) such as `\(dimension.example)`" + Self.bound(range)
    case .number(let range): "a number" + Self.bound(range)
    case .integer(let bounds):
      bounds.upperBound == .max
        ? "a whole number from \(bounds.lowerBound)"
        : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .flag: "`true` or `false`"
    case .text: "a text"
    case .choice(let words): FieldReader.list(words)
    case .date: "a day such as `2024-04-26`"
    case .unit: "a unit such as `km`"
    case .crs: "a coordinate reference system such as `EPSG:28408`"
    case .name: "the name of data or of a feature"
    case .names: "a list of names of data or features"
    case .filter: "conditions on properties such as `{ kind: district }`"
    case .rate(_, let example): "an amount of money such as `\(example)`, not negative"
    case .byKey(let keys, let type): "for some of \(keys.map { "`\($0)`" }.joined(separator: ", ")) \(type.expectation)"
    case .either(let types): types.map(\.expectation).joined(separator: ", or ")
    }
  }

  private static func bound(_ range: NumberRange) -> String {
    switch range {
    case .any: ""
    case .notNegative: ", not negative"
    case .positive: ", more than zero"
    }
  }
}

extension SubjectForm {
  /// What may stand under the operation's key.
  var expectation: String {
    switch self {
    case .names(let count): Self.list(count, "name of data or of a feature", "names of data or features")
    case .position: "a position such as `[45.02, 41.07]`"
    case .positions: "a list of positions such as `[[45.02, 41.07], [45.1, 41]]`"
    case .rings: "a ring of positions, or a list of rings"
    case .figures(let count): Self.list(count, "name of a measure or figure", "names of measures or figures")
    }
  }

  private static func list(_ count: ClosedRange<Int>, _ one: String, _ many: String) -> String {
    if count == 1...1 { return "the \(one)" }
    if count == 2...2 { return "a list of exactly two \(many)" }
    if count.lowerBound <= 1 { return "the \(one), or a list of \(many)" }
    if count.upperBound == limit { return "a list of \(count.lowerBound) or more \(many)" }
    return "a list of \(count.lowerBound) to \(count.upperBound) \(many)"
  }
}
