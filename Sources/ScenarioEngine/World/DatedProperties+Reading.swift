import Diagnostics
import Geodesy
import Quantities
import SimpleFeatures

extension DatedProperties {
  /// What decides whether and where a feature is in a world cannot itself depend on the day.
  private static let fixed = ["id", "from", "to", "kind", "accuracy", "basis", "dated"]
  private static let keys = ["from", "to", "value", "source", "confidence", "note"]

  /// Reads a property `dated`. A plain value of that name is a property like any other.
  ///
  /// - Returns: `nil` beside faults, and where nothing is dated.
  static func read(_ value: JSONValue?) -> (properties: DatedProperties?, faults: [String]) {
    switch value {
    case .object(let members):
      var faults: [String] = []
      let properties = members.members.map { name, value in
        Property(name: name, entries: entries(of: name, value, &faults))
      }
      return (faults.isEmpty && !properties.isEmpty ? DatedProperties(properties) : nil, faults)
    case .array: return (nil, ["`dated` is a list; expected an object of properties, each a list of entries"])
    default: return (nil, [])
    }
  }

  /// A message for every fault of the features of a file, each with the feature it is in.
  static func faults(in features: [Feature], file: String) -> [Diagnostic] {
    features.enumerated().flatMap { (index, feature) -> [Diagnostic] in
      guard let dated = feature.properties["dated"] else { return [] }
      let own = WorldFeature(feature, edges: .geodesic, accuracy: nil).idText.map { " (`\($0)`)" } ?? ""
      return read(dated).faults.map { fault in
        Diagnostic(
          code: "dated", "features[\(index)]\(own.escapingControls): \(fault.escapingControls)", at: SourcePlace(file: file))
      }
    }
  }

  private static func entries(of name: String, _ value: JSONValue, _ faults: inout [String]) -> [Entry] {
    if fixed.contains(name) {
      faults.append("`dated.\(name)`: `\(name)` cannot depend on the date; expected another property")
      return []
    }
    guard case .array(let items) = value, !items.isEmpty else {
      faults.append("`dated.\(name)` is no list of entries; expected one such as `[{\"from\": \"2024-05-01\", \"value\": 5}]`")
      return []
    }
    var entries: [Entry] = []
    for (index, item) in items.enumerated() {
      guard let entry = entry(item, "`dated.\(name)[\(index)]`", &faults) else { continue }
      if let last = entries.last {
        if entry.from <= last.from {
          faults.append(
            "`dated.\(name)[\(index)]` starts on \(entry.from), not after the entry before, which starts on \(last.from); "
              + "expected entries in the order of time")
        } else if let end = last.to, end > entry.from {
          faults.append(
            "`dated.\(name)[\(index)]` starts on \(entry.from), and the entry before ends on \(end); expected no overlap")
        }
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ item: JSONValue, _ called: String, _ faults: inout [String]) -> Entry? {
    guard case .object(let members) = item else {
      faults.append("\(called) is no object; expected one with `from` and `value`")
      return nil
    }
    let before = faults.count
    for name in members.names where !keys.contains(name) {
      faults.append("\(called) has a member `\(name)`; expected \(keys.map { "`\($0)`" }.joined(separator: ", "))")
    }
    let from = WorldFeature.day(members["from"])
    let to = WorldFeature.day(members["to"])
    if from == nil { faults.append("\(called) has no day under `from`; expected one such as `2024-04-26`") }
    if to == nil, members["to"] != nil { faults.append("\(called) has no day under `to`; expected one such as `2024-04-26`") }
    if let from, let to, to <= from { faults.append("\(called) ends on \(to), not after its start; expected a later day") }
    if members["value"] == nil { faults.append("\(called) has no `value`; expected one") }
    guard faults.count == before, let from, let value = members["value"] else { return nil }
    return Entry(from: from, to: to, value: value)
  }
}
