import FileSystem
import Testing

@Suite("thalweg new")
struct NewTests {
  private static let templates = ["minimal", "border", "zone", "sites", "corridor", "timeline", "sweep"]

  @Test("What a template writes passes check and run, without a warning", arguments: NewTests.templates)
  func template(name: String) async {
    let files = MemoryFiles()
    let made = await CommandOnMemory(["new", "questions/my-question", "--template", name], files: files)
    #expect(made.code == 0 && made.output.hasPrefix("wrote questions/my-question.yaml\n"), "\(made.errors)")
    let checked = await CommandOnMemory(["check", "questions/my-question.yaml"], files: files)
    #expect(checked.code == 0 && checked.errors.isEmpty, "\(checked.errors)")
    let run = await CommandOnMemory(["run", "questions/my-question.yaml"], files: files)
    #expect(run.code == 0 && run.errors.isEmpty && !run.output.contains("Warnings"), "\(run.output)\(run.errors)")
    #expect(run.output.hasPrefix("My question\n"))
  }

  @Test("The list names every template")
  func list() async {
    let command = await CommandOnMemory(["new", "--list"])
    #expect(command.code == 0)
    let names = command.output.split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }.compactMap {
      $0.split(separator: " ").first
    }
    #expect(names.map(String.init) == Self.templates)
  }

  @Test("Nothing is written over, be it the scenario or the file beside it", arguments: ["a.yaml", "a.geojson"])
  func existing(name: String) async {
    let files = MemoryFiles(texts: [name: "mine"])
    let command = await CommandOnMemory(["new", "a", "--template", "sites"], files: files)
    #expect(command.code == 73 && command.output.isEmpty)
    #expect(command.errors == "\(name): error: stands already; expected a name that is free\n")
    #expect(files.files == ["/home/\(name)": Array("mine".utf8)])
  }

  @Test("An unknown template is a usage error with a suggestion; so is no name")
  func misuse() async {
    let unknown = await CommandOnMemory(["new", "a", "--template", "boarder"])
    #expect(unknown.code == 64 && unknown.errors.contains("(did you mean `border`?)"))
    #expect(await CommandOnMemory(["new"]).code == 64)
  }

  @Test("A title keeps what its name has, whatever YAML would read in it")
  func titles() async {
    let files = MemoryFiles()
    _ = await CommandOnMemory(["new", "no: #1"], files: files)
    let run = await CommandOnMemory(["run", "no: #1.yaml"], files: files)
    #expect(run.code == 0 && run.output.hasPrefix("No: #1\n"), "\(run.errors)")
  }
}
