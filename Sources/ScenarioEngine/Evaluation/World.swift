import Quantities
import ScenarioLanguage

/// One state of affairs that is evaluated: the baseline or a variant, on its own date or on one of the timeline.
struct World: Sendable {
  /// `nil` for the baseline.
  var variant: String?
  var parameters: ParameterValues
  var date: CalendarDate?
  /// Whether it is the baseline on its own date.
  let isBaseline: Bool

  /// - Parameters:
  ///   - date: a date of the timeline, which stands in place of the world's own.
  ///   - swept: values of a sweep, which stand in place of the world's own.
  init(
    of scenario: Scenario, variant: String? = nil, on date: CalendarDate? = nil, with swept: ParameterValues = [:]
  ) {
    self.variant = variant
    isBaseline = variant == nil && date == nil && swept.isEmpty
    parameters = scenario.parameterValues(in: variant).merging(swept) { _, swept in swept }
    self.date = date ?? scenario.worldDate(in: variant, parameters)
  }

  /// The same world with the data as it is before any change, on another date.
  func unchanged(on date: CalendarDate?) -> World {
    var world = self
    world.variant = nil
    world.date = date
    return world
  }

  /// How outputs call it.
  var name: String { variant ?? "baseline" }

  /// What a name of data is read by, as a key: equal keys, equal features.
  ///
  /// - Parameters:
  ///   - edits: what the world's variant makes of its layer or file.
  ///   - additions: what decides what is added to that.
  func dataKey(
    _ name: String, _ needs: Dependencies.DataNeeds, edits: [FeatureEdit], additions: [WorldKey]
  ) -> DataKey {
    DataKey(
      name: name, values: values(of: needs.parameters), date: needs.usesDate ? date : nil, edits: edits, additions: additions)
  }

  /// The values of parameters in the order of their names.
  func values(of names: Set<String>) -> [ParameterValue?] {
    names.sorted().map { parameters[$0] }
  }
}

/// A name of data together with everything its features are read by.
struct DataKey: Hashable, Sendable {
  var name: String
  var values: [ParameterValue?]
  var date: CalendarDate?
  var edits: [FeatureEdit]
  var additions: [WorldKey]
}

/// A feature or measure together with everything its result depends on: equal keys, equal results.
struct WorldKey: Hashable, Sendable {
  var name: String
  /// Of the parameters it uses, in the order of their names.
  var values: [ParameterValue?]
  /// The states of the data it rests on, in the order of their names.
  var data: [Int]
  /// Where an operation asks for the date itself.
  var date: CalendarDate?
}
