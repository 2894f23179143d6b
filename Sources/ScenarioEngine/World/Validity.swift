import Quantities
import SimpleFeatures

extension WorldFeature {
  /// Whether the feature is in the world on a day: `from` ≤ day < `to`, a missing end being open. Historical outlines
  /// (`kind: reference`) always are.
  func isValid(on date: CalendarDate) -> Bool {
    if properties["kind"] == .string("reference") { return true }
    if let from = Self.day(properties["from"]), date < from { return false }
    if let to = Self.day(properties["to"]), date >= to { return false }
    return true
  }

  /// The time it is valid, in words: `from 2021-01-30 to 2024-04-26`.
  var validityText: String {
    let from = Self.day(properties["from"]).map { "from \($0)" }
    let to = Self.day(properties["to"]).map { "until \($0)" }
    return [from, to].compactMap(\.self).joined(separator: " ")
  }

  /// A day; of a year or a month its first. Anything else is no date.
  static func day(_ value: JSONValue?) -> CalendarDate? {
    guard case .string(let text) = value else { return nil }
    switch text.utf8.count {
    case 4: return CalendarDate(text + "-01-01")
    case 7: return CalendarDate(text + "-01")
    default: return CalendarDate(text)
    }
  }
}
