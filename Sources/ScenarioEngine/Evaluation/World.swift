import Quantities
import ScenarioLanguage

/// One state of affairs that is evaluated: the baseline or a variant.
struct World: Sendable {
  /// `nil` for the baseline.
  var variant: String?
  var parameters: ParameterValues
  var date: CalendarDate?

  init(of scenario: Scenario, variant: String? = nil) {
    self.variant = variant
    parameters = scenario.parameterValues(in: variant)
    date = scenario.worldDate(in: variant)
  }

  /// How outputs call it.
  var name: String { variant ?? "baseline" }

  /// What a result depends on, as a key: equal keys, equal results.
  func key(_ name: String, _ needs: Dependencies.Needs) -> WorldKey {
    WorldKey(
      name: name, values: needs.parameters.sorted().map { parameters[$0] }, date: needs.usesDate ? date : nil)
  }
}

/// A name together with everything its result depends on.
struct WorldKey: Hashable, Sendable {
  var name: String
  var values: [ParameterValue?]
  var date: CalendarDate?
}
