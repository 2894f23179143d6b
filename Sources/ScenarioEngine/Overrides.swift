import Diagnostics
import OrderedCollections
import Quantities
import ScenarioLanguage

/// What the command line changes about a scenario.
enum Overrides {
  /// Gives parameters the values of `--set`.
  ///
  /// - Throws: `usage` with every name that is unknown and every value that does not suit its parameter.
  static func apply(_ settings: [ParameterSetting], to scenario: inout Scenario) throws(Failure) {
    var faults: [Diagnostic] = []
    for setting in settings {
      guard let parameter = scenario.parameters[setting.name] else {
        faults.append(
          Diagnostic(
            code: "unknown-parameter", "no parameter `\(setting.name)` in \(scenario.file)",
            suggestion: NearestName.of(setting.name, among: scenario.parameters.keys)))
        continue
      }
      do throws(SettingFault) {
        scenario.parameters[setting.name]?.value = try parameter.reading(setting.text)
      } catch {
        faults.append(Diagnostic(code: "parameter-value", "`\(setting.name)`: \(error.message)", suggestion: error.suggestion))
      }
    }
    guard faults.isEmpty else { throw Failure(.usage, faults) }
  }

  /// The variants asked for, in the scenario's order; all when none is.
  static func chosen(_ names: [String], of scenario: Scenario) throws(Failure) -> [String] {
    let all = Array(scenario.variants.keys)
    let unknown = names.filter { !all.contains($0) && $0 != "baseline" }
    guard unknown.isEmpty else {
      throw Failure(
        .usage,
        unknown.map { name in
          Diagnostic(
            code: "unknown-variant", "no variant `\(name)` in \(scenario.file)", suggestion: NearestName.of(name, among: all))
        })
    }
    return names.isEmpty ? all : all.filter(names.contains)
  }
}
