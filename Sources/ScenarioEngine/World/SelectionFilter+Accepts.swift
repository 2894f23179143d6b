import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension SelectionFilter {
  /// Whether a feature's properties fulfil all conditions.
  func accepts(_ feature: WorldFeature, _ parameters: ParameterValues) -> Bool {
    conditions.allSatisfy { condition in
      let value = condition.property == "id" ? feature.id ?? feature.properties["id"] : feature.properties[condition.property]
      return condition.tests.allSatisfy { $0.accepts(value == .null ? nil : value, parameters) }
    }
  }
}

extension SelectionFilter {
  /// A message for every condition on a property that none of the features has: a slip of the pen, which would let nothing
  /// through in silence. Whether a property exists may be asked of any.
  func unknownProperties(of features: [WorldFeature], calledIn place: String) -> [Diagnostic] {
    conditions.compactMap { condition in
      let name = condition.property
      guard name != "id", condition.tests.contains(where: { !$0.asksForExistence }) else { return nil }
      guard !features.contains(where: { $0.hasProperty(name) }) else { return nil }
      let known = Set(features.flatMap(\.propertyNames)).union(["id"])
      return Diagnostic(
        code: "unknown-property", "no feature of \(place) has a property `\(name.escapingControls)`",
        at: condition.place, suggestion: NearestName.of(name, among: known.sorted()))
    }
  }
}

extension FilterTest {
  fileprivate var asksForExistence: Bool {
    if case .exists = self { true } else { false }
  }

  fileprivate func accepts(_ value: JSONValue?, _ parameters: ParameterValues) -> Bool {
    switch self {
    case .anyOf(let wanted): wanted.contains { $0.equals(value, parameters) }
    case .noneOf(let unwanted): !unwanted.contains { $0.equals(value, parameters) }
    case .atLeast(let bound): bound.compares(value, parameters) { $0 <= 0 }
    case .atMost(let bound): bound.compares(value, parameters) { $0 >= 0 }
    case .exists(let wanted): (value != nil) == wanted
    }
  }
}

extension FilterValue {
  /// Whether a property has this value; a property that is a list does when one of its items has.
  fileprivate func equals(_ property: JSONValue?, _ parameters: ParameterValues) -> Bool {
    switch (resolved(parameters), property) {
    case (_, .array(let items)): items.contains { equals($0, parameters) }
    case (.text(let text), .string(let own)): text == own
    case (.number(let number), .number(let own)): number == own.value
    case (.flag(let flag), .bool(let own)): flag == own
    default: false
    }
  }

  /// Whether this value stands to a property as asked: −1 below it, 0 equal, 1 above it.
  fileprivate func compares(_ property: JSONValue?, _ parameters: ParameterValues, _ holds: (Int) -> Bool) -> Bool {
    switch (resolved(parameters), property) {
    case (.number(let bound), .number(let own)):
      return holds(bound < own.value ? -1 : bound == own.value ? 0 : 1)
    case (.text(let bound), .string(let own)):
      if bound == own { return holds(0) }
      return holds(bound.unicodeScalars.lexicographicallyPrecedes(own.unicodeScalars) ? -1 : 1)
    default: return false
    }
  }

  /// The value that a parameter stands for.
  func resolved(_ parameters: ParameterValues) -> FilterValue {
    guard case .parameter(let reference) = self else { return self }
    switch parameters[reference.name] {
    case .quantity(let quantity): return .number(quantity.value)
    case .date(let date): return .text(date.description)
    case .text(let text): return .text(text)
    case nil: return self
    }
  }
}
