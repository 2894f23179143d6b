import Diagnostics
import FileSystem
import ScenarioEngine

/// `thalweg run`: every scenario is checked before any runs, and all have finished before anything is printed or written.
struct RunCommand {
  private let arguments: RunArguments
  private let surroundings: CommandSurroundings
  private let engine: Engine

  init(_ arguments: RunArguments, _ surroundings: CommandSurroundings) {
    self.arguments = arguments
    self.surroundings = surroundings
    engine = Engine(arguments.source, in: surroundings)
  }

  func perform(_ console: Console) async throws(Failure) -> Int32 {
    let named = try NamedScenarios(arguments.files, in: surroundings.files)
    let plan = try OutputPlan(
      scenarios: named, output: arguments.output, format: arguments.format, files: surroundings.files)
    let pack = try PackPlan(arguments, named, files: surroundings.files)
    let checked = try await CheckedFiles(named.paths, by: engine)
    try plan.check(scenarios: checked.scenarios)
    try plan.check(inputs: checked.scenarios.flatMap(\.inputs), files: surroundings.files)

    let results = try await results(of: checked.scenarios, withFeatures: plan.writesFeatures, pack: pack?.request, console)
    var answer = RunAnswer(results: results, plan: plan, summary: arguments.summary, precision: arguments.precision)
    if let pack, let made = results.first?.pack {
      let whole = try await made.withWordDocuments(by: surroundings.programs).everything
      try pack.check(whole, files: surroundings.files)
      answer.pack = (pack.folder, pack.contents(of: whole))
    }
    try answer.deliver(to: console, files: surroundings.files)
    return results.allSatisfy(\.report.everyCheckHolds) ? 0 : 1
  }

  /// Runs the scenarios, several at once, and gives the results in the order of the files.
  private func results(
    of scenarios: [CheckedScenario], withFeatures: Bool, pack: HandOverPack.Request?, _ console: Console
  ) async throws(Failure) -> [RunResult] {
    let workers = Workers(arguments.threads?.number ?? surroundings.processors)
    let limit = min(workers.count, scenarios.count)
    let outcomes: [Result<RunResult, Failure>]
    if limit <= 1 {
      outcomes = scenarios.enumerated().map { index, scenario in
        let name = scenarios.count > 1 ? "\(index + 1) of \(scenarios.count): \(scenario.file.escapingControls)" : ""
        if !name.isEmpty { console.progress(name) }
        return outcome(of: scenario, withFeatures, pack, workers) { done, all in
          console.progress(name + (name.isEmpty ? "" : ", ") + "\(done) of \(all) points")
        }
      }
    } else {
      outcomes = await InParallel(atOnce: limit).map(scenarios) { scenario in
        outcome(of: scenario, withFeatures, pack, workers) { _, _ in }
      } progress: { finished in
        console.progress("\(finished) of \(scenarios.count) scenarios")
      }
    }
    console.endProgress()
    return try outcomes.allSucceeded()
  }

  private func outcome(
    of scenario: CheckedScenario, _ withFeatures: Bool, _ pack: HandOverPack.Request?, _ workers: Workers,
    progress: (_ done: Int, _ all: Int) -> Void
  ) -> Result<RunResult, Failure> {
    Result { () throws(Failure) in
      try workers.engaged { () throws(Failure) in
        try engine.run(
          scenario, settings: arguments.settings, variants: arguments.variants, withFeatures: withFeatures, pack: pack,
          workers: workers, progress: progress)
      }
    }
  }
}
