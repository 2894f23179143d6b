import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// What the changes so far made of a feature.
struct ChangedFeature {
  /// All features of the id.
  private(set) var features: [WorldFeature]
  /// What was set, and where.
  private(set) var settings: [String: (value: JSONValue?, place: SourcePlace)] = [:]
  /// Where it was taken out.
  var removal: SourcePlace?
  /// Where it was put in.
  var addition: SourcePlace?

  init(features: [WorldFeature]) {
    self.features = features
  }

  /// Gives the features other outlines, in their order.
  mutating func reshape(_ geometries: [Geometry]) {
    for (index, geometry) in zip(features.indices, geometries) { features[index].geometry = geometry }
  }

  mutating func set(_ property: String, _ value: JSONValue?, at place: SourcePlace) {
    settings[property] = (value, place)
    for index in features.indices { features[index].setProperty(property, value) }
  }
}

extension PropertyValue {
  /// The value as JSON has it; `nil` for a property that is not there.
  func json(_ parameters: ParameterValues) -> JSONValue? {
    switch self {
    case .single(let value): value.json(parameters)
    case .list(let values): .array(values.map { $0.json(parameters) })
    case .missing: nil
    }
  }
}

extension FilterValue {
  fileprivate func json(_ parameters: ParameterValues) -> JSONValue {
    switch resolved(parameters) {
    case .text(let text): .string(text)
    case .number(let number): .number(number)
    case .flag(let flag): .bool(flag)
    case .parameter: .null
    }
  }
}

extension JSONValue {
  /// Whether two properties have the same value, numbers however they are written; a missing one equals null.
  static func agree(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left ?? .null, right ?? .null) {
    case (.number(let a), .number(let b)): a.value == b.value
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { agree($0, $1) }
    case (let a, let b): a == b
    }
  }

  /// A property's value in a message.
  var shown: String {
    switch self {
    case .string(let text): text.escapingControls
    case .number(let number): number.text ?? number.value.shortestText
    default: JSONWriter.compact.text(self).escapingControls
    }
  }
}
