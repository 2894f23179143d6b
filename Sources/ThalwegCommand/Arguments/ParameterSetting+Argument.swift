import ArgumentParser
import ScenarioEngine

extension ParameterSetting {
  /// Reads `--set name=value`.
  init(argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError("expected the name of a parameter and a value, as in --set \"range=80 km\"")
    }
    self.init(name: String(parts[0]), text: String(parts[1]))
  }
}
