import Geodesy
import Quantities
import SimpleFeatures

/// What a name stands for in one world: a list of features, possibly empty.
struct FeatureList: Sendable, Hashable {
  var features: [WorldFeature]
  /// Why the name is absent from this world; `nil` when it is present, be it empty.
  var absence: String?
  /// The network that the features are the edges of, one for one; `nil` for any other list.
  var network: NetworkValue?
  /// The ways over a network that the features are, or that could not be found; empty for any other list.
  var routes: [RouteValue] = []

  init(_ features: [WorldFeature] = [], absence: String? = nil) {
    self.features = features
    self.absence = absence
  }

  static func absent(_ reason: String) -> FeatureList {
    FeatureList(absence: reason)
  }

  /// Whether nothing of it has any extent or position.
  var isEmpty: Bool { features.allSatisfy(\.geometry.isEmpty) }

  /// The geometries that are not empty.
  var geometries: [Geometry] { features.map(\.geometry).filter { !$0.isEmpty } }

  /// What each feature goes by in a table: its identifier or a property. Without an identifier it is the name of the list,
  /// numbered from 1 where that stands for several; without the property a dash, under which all such come together.
  func keys(by property: String, named name: String) -> [String] {
    features.enumerated().map { index, feature in
      feature.key(by: property) ?? (property != "id" ? "–" : features.count == 1 ? name : "\(name) \(index + 1)")
    }
  }

  /// The greatest topological dimension, `nil` when empty.
  var dimension: Int? { geometries.compactMap(\.dimension).max() }

  /// Whether any of it was drawn to illustrate, not surveyed or compiled.
  var isIllustrative: Bool { features.contains(where: \.isIllustrative) }

  /// The farthest that the engine may have moved any of its outlines, in metres.
  var bound: Double { features.map(\.bound).max() ?? 0 }

  /// The worst accuracy of its features in metres; `nil` when any does not state one.
  var accuracy: Double? {
    var worst = 0.0
    for feature in features {
      guard let accuracy = feature.accuracy else { return nil }
      worst = max(worst, accuracy)
    }
    return features.isEmpty ? nil : worst
  }
}

/// Which feature of which layer or file one is.
struct FeatureOrigin: Sendable, Hashable {
  /// The layer's id or the file's path.
  var source: String
  /// Its place there, from 0.
  var index: Int
}

/// One feature of a world.
struct WorldFeature: Sendable, Hashable {
  var geometry: Geometry
  /// As they are on the date of the world.
  var properties: JSONObject
  /// As the source has them, for outputs.
  private(set) var written: JSONObject
  /// Those that depend on the date.
  private(set) var dated: DatedProperties?
  /// The identifier the source gave it.
  var id: JSONValue?
  /// What its edges mean.
  var edges: EdgeMeaning
  /// The standard deviation of its positions in metres, as far as it is known.
  var accuracy: Double?
  /// How far the engine itself may have moved its outline, in metres: 0 for what is as its source has it.
  var bound: Double
  var isIllustrative: Bool
  /// Where it was read; `nil` for what the scenario makes.
  var origin: FeatureOrigin?

  init(
    _ geometry: Geometry, properties: JSONObject = JSONObject(), id: JSONValue? = nil, edges: EdgeMeaning = .geodesic,
    accuracy: Double? = nil, bound: Double = 0, isIllustrative: Bool = false, dated: DatedProperties? = nil
  ) {
    self.geometry = geometry
    self.properties = properties
    self.dated = dated
    written = properties
    self.id = id
    self.edges = edges
    self.accuracy = accuracy
    self.bound = bound
    self.isIllustrative = isIllustrative
  }

  /// The same feature with another geometry.
  ///
  /// - Parameter moved: How far the operation may have moved its outline beyond what was intended, in metres.
  func with(_ geometry: Geometry, edges: EdgeMeaning? = nil, accuracy: Double?, moved: Double = 0) -> WorldFeature {
    var feature = self
    feature.bound += moved
    feature.geometry = geometry
    feature.edges = edges ?? self.edges
    feature.accuracy = accuracy
    return feature
  }

  /// The feature with its properties as they are on a day; without one, as their last entries have them.
  func on(_ date: CalendarDate?) -> WorldFeature {
    guard let dated else { return self }
    var feature = self
    feature.properties = dated.laid(over: written, on: date)
    return feature
  }

  /// Gives a property a value on every date, or takes it away.
  mutating func setProperty(_ name: String, _ value: JSONValue?) {
    properties[name] = value
    written[name] = value
    guard var dated, dated.names.contains(name) else { return }
    dated.remove(name)
    if case .object(var members)? = written["dated"] {
      members[name] = nil
      written["dated"] = members.isEmpty ? nil : .object(members)
      properties["dated"] = written["dated"]
    }
    self.dated = dated
  }

  /// Every property that it has on some day.
  var propertyNames: [String] { written.names + (dated?.names ?? []) }

  /// Whether it has a property on any date.
  func hasProperty(_ name: String) -> Bool { written[name] != nil || dated?.names.contains(name) == true }
}
