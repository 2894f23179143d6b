import Diagnostics
import FileSystem
import Foundation
import Testing
import ThalwegCommand

/// Files that stand in memory, but for one that cannot be read.
private struct FilesWithFault: FileStore {
  let files: MemoryFiles
  let fault: FileFault

  var workingFolder: String { files.workingFolder }
  func kind(of path: String) -> FileKind? { files.kind(of: path) }
  func resolve(_ path: String) throws(FileFault) -> String { try files.resolve(path) }
  func list(_ folder: String) throws(FileFault) -> [String] { try files.list(folder) }
  func checkWritable(_ path: String) throws(FileFault) { try files.checkWritable(path) }
  func isSameFile(_ first: String, _ second: String) -> Bool { files.isSameFile(first, second) }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    if PathName.name(of: path) == fault.path { throw fault }
    return try files.read(path, limit: limit)
  }

  func write(_ files: [FileContents], whenReady ready: () throws(FileFault) -> Void) throws(FileFault) {
    if files.contains(where: { PathName.name(of: $0.path) == fault.path }) { throw fault }
    try self.files.write(files, whenReady: ready)
  }
}

/// Cases that robustness asks for and that no other test holds, as the person sees them.
struct HeldCasesTests {
  private static func run(_ arguments: [String], on files: any FileStore) async -> (code: Int32, output: String, errors: String)
  {
    let (output, errors) = (MemorySink(), MemorySink())
    let surroundings = CommandSurroundings(files: files, dataFolder: nil, output: output, errorOutput: errors, processors: 1)
    let code = await CommandRunner(surroundings).run(arguments)
    return (code, output.text, errors.text)
  }

  @Test("The exit codes are those of the table")
  func codes() {
    #expect(FailureKind.allCases.map(\.rawValue) == [64, 65, 66, 69, 70, 73, 74])
  }

  @Test(
    "A file that cannot be read or written ends with the code of its kind, and nothing is printed or made",
    arguments: [
      ("a.yaml", .denied, 66, "a.yaml: error: permission denied"), ("a.yaml", .tooLarge, 69, "a.yaml: error: is too large"),
      ("a.yaml", .inputOutput, 74, "a.yaml: error: input/output error"),
      ("site.geojson", .denied, 65, "site.geojson: error: the file cannot be read: permission denied"),
      ("site.geojson", .tooLarge, 69, "site.geojson: error: the file is too large"),
      ("out.geojson", .denied, 73, "out.geojson: error: cannot write: permission denied"),
      ("out.geojson", .readOnly, 73, "out.geojson: error: cannot write: the file system is read-only"),
      ("out.geojson", .noSpace, 74, "out.geojson: error: cannot write: no space left"),
    ] as [(String, FileFault.Code, Int32, String)])
  func faultyFiles(name: String, fault: FileFault.Code, code: Int32, message: String) async {
    let files = Project.files()
    let before = files.files
    let answer = await Self.run(
      ["run", "a.yaml", "-o", "out.geojson"], on: FilesWithFault(files: files, fault: FileFault(fault, path: name)))
    #expect(answer.code == code, "\(answer.errors)")
    #expect(answer.output.isEmpty && files.files == before)
    #expect(answer.errors.hasPrefix(message), "\(answer.errors)")
  }

  @Test("A data file of 1 GiB is refused unread, in less than two seconds")
  func oneGibibyte() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("thalweg-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scenario = "thalweg: 1\ntitle: T\ndata:\n  d: { file: d.geojson }\nmeasures:\n  n: { count: d }\n"
    try Data(scenario.utf8).write(to: URL(fileURLWithPath: folder + "/a.yaml"))
    try Data().write(to: URL(fileURLWithPath: folder + "/d.geojson"))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: folder + "/d.geojson"))
    try handle.truncate(atOffset: 1 << 30)
    try handle.close()
    let start = ContinuousClock.now
    let answer = await Self.run(["check", folder + "/a.yaml"], on: DiskFiles())
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(answer.code == 69 && answer.output.isEmpty)
    #expect(answer.errors.contains("d.geojson: error: the file is too large"), "\(answer.errors)")
  }

  @Test("A byte order mark before a data file is accepted")
  func mark() async {
    let table = "\u{FEFF}x,y\n45.5,40.5\n"
    let scenario = Project.scenario.replacing("file: site.geojson", with: "file: site.csv, x: x, y: y")
    for files in [
      Project.files(["site.geojson": "\u{FEFF}" + Project.site]), Project.files(["a.yaml": scenario, "site.csv": table]),
    ] {
      let answer = await Self.run(["run", "a.yaml"], on: files)
      #expect(answer.code == 0, "\(answer.errors)")
    }
  }

  @Test(
    "A table that is compressed or in another encoding is refused by name",
    arguments: [([0x1F, 0x8B, 0x08, 0x00], "gzip"), ([0xFF, 0xFE, 0x78, 0x00], "UTF-16"), ([0x78, 0xFF, 0x0A], "UTF-8")])
  func tables(bytes: [UInt8], word: String) async {
    let scenario = Project.scenario.replacing("file: site.geojson", with: "file: site.csv, x: x, y: y")
    let files = MemoryFiles([
      "a.yaml": Array(scenario.utf8), "area.geojson": Array(Project.area.utf8), "site.csv": bytes,
    ])
    let answer = await Self.run(["run", "a.yaml"], on: files)
    #expect(answer.code == 65 && answer.output.isEmpty)
    #expect(answer.errors.hasPrefix("site.csv:1:") && answer.errors.contains(word), "\(answer.errors)")
  }

  @Test("A buffer that wipes an area out leaves nothing, which is an answer")
  func wiped() async {
    let scenario = Project.scenario.replacing("buffer: site, by: $range", with: "buffer: area, by: -80 km")
      .replacing("parameters:\n  range: { value: 10 km }\n", with: "").replacing(
        "  wide: { set: { range: 20 km } }\n", with: "  same: {}\n"
      )
      .replacing("  site: { file: site.geojson }\n", with: "")
      .replacing("equals: 314 km2, within: 1 %", with: "equals: 0 km2")
    let answer = await Self.run(["run", "a.yaml"], on: Project.files(["a.yaml": scenario]))
    #expect(answer.code == 0, "\(answer.output)\(answer.errors)")
  }

  @Test("Formulas, markup and template strings in names stay what they are in Markdown and in the table of a sweep")
  func strings() async {
    let scenario =
      Project.scenario.replacing("title: Example", with: "title: \"{{7*7}} =HYPERLINK(1) <img src=x> $(rm) [a](javascript:b)\"")
      .replacing(
        "range: { value: 10 km }", with: "range: { value: 10 km }\n  kind: { value: \"=1+2\", one_of: [\"=1+2\", \"@x\"] }")
      + "sweep:\n  over: { kind: [\"=1+2\", \"@x\"] }\n"
    let files = Project.files([
      "a.yaml": scenario.replacing(
        "  size: { area: near, in: km2 }", with: "  size: { area: near, in: km2 }\n  named: { count: chosen }"
      ).replacing("features:\n", with: "features:\n  chosen: { select: site, where: { kind: $kind } }\n"),
      "site.geojson": Project.site.replacing("\"properties\":{}", with: "\"properties\":{\"kind\":\"=1+2\"}"),
    ])
    let markdown = await Self.run(["run", "a.yaml", "--summary", "markdown"], on: files)
    #expect(markdown.code == 0, "\(markdown.errors)")
    #expect(markdown.output.hasPrefix("# {{7\\*7}} =HYPERLINK(1) &lt;img src=x&gt; \\$(rm) \\[a\\](javascript:b)\n"))
    _ = await Self.run(["run", "a.yaml", "-o", "out.csv"], on: files)
    let table = String(decoding: files.files["/home/out.csv"] ?? [], as: UTF8.self)
    #expect(table.contains("\n'=1+2,") && table.contains("\n'@x,"), "\(table)")
  }
}
