import Quantities
import SimpleFeatures

/// Properties of a feature whose values depend on the day: its property `dated`, an object of lists of entries.
struct DatedProperties: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    var from: CalendarDate
    /// The first day on which it no longer holds; `nil` where it holds until the next entry, or on.
    var to: CalendarDate?
    var value: JSONValue
  }

  struct Property: Sendable, Hashable {
    var name: String
    /// In the order of time; not empty.
    var entries: [Entry]
  }

  private(set) var properties: [Property]

  init(_ properties: [Property]) {
    self.properties = properties
  }

  var names: [String] { properties.map(\.name) }

  /// The properties as they are on a day, or as the last entries have them: what has not begun, or has ended, is missing.
  func laid(over own: JSONObject, on date: CalendarDate?) -> JSONObject {
    var all = own
    for property in properties { all[property.name] = property.value(on: date) }
    return all
  }

  mutating func remove(_ name: String) {
    properties.removeAll { $0.name == name }
  }
}

extension DatedProperties.Property {
  fileprivate func value(on date: CalendarDate?) -> JSONValue? {
    guard let date else { return entries.last?.value }
    guard let entry = entries.last(where: { $0.from <= date }) else { return nil }
    return entry.to.map { date < $0 } ?? true ? entry.value : nil
  }
}
