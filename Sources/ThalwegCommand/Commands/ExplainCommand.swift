import Diagnostics
import ScenarioEngine

/// `thalweg explain`: what a run would do.
struct ExplainCommand {
  private let file: String
  private let engine: Engine

  init(_ arguments: ExplainArguments, _ surroundings: CommandSurroundings) {
    file = arguments.file
    engine = Engine(arguments.source, in: surroundings)
  }

  func perform(_ console: Console) async throws(Failure) {
    let checked = try await CheckedFiles([file], by: engine)
    console.tell(checked.scenarios.flatMap(\.diagnostics))
    for scenario in checked.scenarios { try console.show(try engine.explain(scenario).text) }
  }
}
