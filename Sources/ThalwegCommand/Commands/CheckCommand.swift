import Diagnostics
import ScenarioEngine
import ScenarioLanguage

/// `thalweg check`: every mistake that shows without computing.
struct CheckCommand {
  private let names: [String]
  private let surroundings: CommandSurroundings
  private let engine: Engine

  init(_ arguments: CheckArguments, _ surroundings: CommandSurroundings) {
    names = arguments.files
    self.surroundings = surroundings
    engine = Engine(arguments.source, in: surroundings)
  }

  func perform(_ console: Console) async throws(Failure) {
    let checked = try await CheckedFiles(NamedScenarios(names, in: surroundings.files).paths, by: engine)
    console.tell(checked.scenarios.flatMap(\.diagnostics))
    try console.show(checked.scenarios.map(Self.line).joined(separator: "\n"))
  }

  /// `a.yaml: no errors; 2 data, 3 features, 4 measures, 2 variants, 5 checks`.
  private static func line(for checked: CheckedScenario) -> String {
    let head = "\(checked.file.escapingControls): no errors"
    guard let scenario = checked.scenario else { return head }
    let counts = [
      Self.count(scenario.data.map(\.key).count, "name of data", "names of data"),
      Self.count(scenario.features.map(\.key).count, "feature", "features"),
      Self.count(scenario.measures.map(\.key).count, "measure", "measures"),
      Self.count(scenario.variants.map(\.key).count, "variant", "variants"),
      Self.count(scenario.checks.count, "check", "checks"),
    ]
    let line = head + "; " + counts.joined(separator: ", ")
    return line.count <= 80 ? line : head + "\n  " + counts.joined(separator: ", ")
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
