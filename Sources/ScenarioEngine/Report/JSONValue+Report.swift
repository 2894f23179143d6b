import Quantities
import SimpleFeatures

/// How the values of a report are written in JSON.
extension JSONValue {
  static func members(_ members: [(name: String, value: JSONValue)]) -> JSONValue {
    .object(JSONObject(members))
  }

  /// A text, or null.
  static func text(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// A number with 12 significant digits, or null; a number that is not finite has no place in JSON and is null.
  static func figure(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value.rounded(significantDigits: 12))
  }

  static func figures(_ rows: [[Double?]]) -> JSONValue {
    .array(rows.map { .array($0.map(JSONValue.figure)) })
  }

  /// `{value, unit}`, or null.
  static func quantity(_ quantity: Quantity?) -> JSONValue {
    guard let quantity else { return .null }
    return .members([("value", .figure(quantity.value)), ("unit", .string(quantity.unit.symbol))])
  }
}
