import Diagnostics
import ScenarioEngine

/// `thalweg data`: the catalogue, for people.
struct DataCommand {
  enum Question {
    case list
    case show(String)
    case facts(String?)
    case verify
  }

  private let question: Question
  private let engine: Engine

  init(_ question: Question, _ catalogue: DataArguments.Catalogue, _ surroundings: CommandSurroundings) {
    self.question = question
    engine = Engine(
      files: surroundings.files,
      options: Engine.Options(
        dataFolder: catalogue.folder, environmentDataFolder: surroundings.dataFolder,
        installedDataFolder: surroundings.installedDataFolder))
  }

  func perform(_ console: Console) throws(Failure) {
    let catalogue = try engine.catalogue()
    switch question {
    case .list: try console.show(catalogue.listText)
    case .show(let id): try console.show(try catalogue.text(ofLayer: id))
    case .facts(let word): try console.show(try catalogue.factsText(containing: word))
    case .verify:
      let verdicts = catalogue.verify()
      let faults = verdicts.flatMap(\.diagnostics)
      guard faults.isEmpty else { throw Failure(.data, faults) }
      try console.show(Catalogue.text(verdicts))
    }
  }
}
