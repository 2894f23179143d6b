import Diagnostics
import FileSystem

/// `thalweg new`: writes a scenario to start from, never over anything.
struct NewCommand {
  private let arguments: NewArguments
  private let files: any FileStore

  init(_ arguments: NewArguments, _ surroundings: CommandSurroundings) {
    self.arguments = arguments
    files = surroundings.files
  }

  func perform(_ console: Console) throws(Failure) {
    guard let name = arguments.name, !arguments.list else {
      let rows = ScenarioTemplate.all.map { [$0.name, $0.about] }
      return try console.show(TextTable(heads: ["template", "what it asks"], rows: rows).text)
    }
    let isComplete = NamedScenarios.endings.contains(PathName.ending(of: name))
    let path = isComplete ? name : name + ".yaml"
    let contents = try template().contents(at: path)
    for file in contents where files.kind(of: file.path) != nil {
      throw Failure(
        .cannotCreate, code: "exists", "stands already; expected a name that is free", at: SourcePlace(file: file.path))
    }
    do throws(FileFault) {
      try files.write(contents) { () throws(FileFault) in
        let lines = contents.map { "wrote \($0.path.escapingControls)" }
        let next = "Answer it with: thalweg run \(Self.shellWord(path.escapingControls))"
        try console.put(Console.bytes(of: (lines + [next]).joined(separator: "\n")))
      }
    } catch {
      throw Failure(writing: error)
    }
  }

  /// A path as a shell takes it for one word.
  private static func shellWord(_ path: String) -> String {
    let plain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_./,+:@%".unicodeScalars.contains(scalar)
    }
    return plain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private func template() throws(Failure) -> ScenarioTemplate {
    guard let name = arguments.template else { return .standard }
    if let template = ScenarioTemplate.all.first(where: { $0.name == name }) { return template }
    let names = ScenarioTemplate.all.map(\.name)
    throw Failure(
      .usage,
      [
        Diagnostic(
          code: "unknown-template",
          "no template `\(name)`; expected one of \(names.map { "`\($0)`" }.joined(separator: ", "))",
          suggestion: NearestName.of(name, among: names))
      ])
  }
}
