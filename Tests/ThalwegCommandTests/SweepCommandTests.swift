import FileSystem
import Testing

struct SweepCommandTests {
  private static var files: MemoryFiles {
    Project.files([
      "swept.yaml": Project.scenario + "sweep: { over: { range: { from: 1 km, to: 4 km, step: 1 km } }, variants: [] }\n"
    ])
  }

  @Test("-o with a name in .csv writes the table of the sweep")
  func table() async throws {
    let files = Self.files
    let command = await CommandOnMemory(["run", "swept.yaml", "-o", "t.csv"], files: files)
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.hasSuffix("wrote t.csv\n") && command.output.contains("Sweep: 4 points of range"))
    let text = String(decoding: try #require(files.files["/home/t.csv"]), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 5 && lines[0] == "range (km),covered (%),size (km2)")
    #expect(lines[4].hasPrefix("4,") && text.hasSuffix("\n") && !text.contains("\r"))
  }

  @Test("CSV of a scenario without a sweep is a mistake in the command, and nothing is written")
  func noTable() async {
    for arguments in [["a.yaml", "-o", "t.csv"], ["swept.yaml", "a.yaml", "-o", "out", "--format", "csv"]] {
      let files = Self.files
      let before = files.files
      let command = await CommandOnMemory(["run"] + arguments, files: files)
      #expect(command.code == 64)
      #expect(command.output.isEmpty && command.errors.contains("`a.yaml` has no `sweep`"))
      #expect(files.files == before)
    }
  }

  @Test("Every format is the same bytes for one thread and for eight", arguments: ["geojson", "json", "markdown", "csv"])
  func threads(format: String) async {
    var written: Set<[UInt8]> = []
    var shown: Set<String> = []
    for threads in ["1", "8"] {
      let files = Self.files
      let command = await CommandOnMemory(
        ["run", "swept.yaml", "-o", "o", "--format", format, "--threads", threads], files: files)
      shown.insert(command.output)
      written.insert(files.files["/home/o"] ?? [])
    }
    #expect(shown.count == 1 && written.count == 1 && written.first != [])
  }

  @Test("Progress shows points on a terminal and nowhere else")
  func progress() async {
    let shown = await CommandOnMemory(["run", "swept.yaml"], files: Self.files, isTerminal: true)
    #expect(shown.errors.contains("4 of 4 points") && shown.errors.hasSuffix("\r\u{1B}[K"))
    #expect(await CommandOnMemory(["run", "swept.yaml"], files: Self.files).errors.isEmpty)
  }

  @Test("explain tells how many points there are and what is computed at each")
  func explain() async {
    let plan = await CommandOnMemory(["explain", "swept.yaml"], files: Self.files)
    #expect(
      plan.output.contains(
        """
        Sweep
          4 points, every combination, of baseline
          range: 4 values from 1 km to 4 km
          computed at each point: near, covered, size
        """))
  }
}
