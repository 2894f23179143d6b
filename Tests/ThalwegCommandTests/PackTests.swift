import FileSystem
import Foundation
import Testing

@Suite("thalweg run --pack, and verify")
struct PackTests {
  private static let line = """
    thalweg: 1
    title: A line
    data:
      markers:
        file: markers.csv
        x: lon
        y: lat
        accuracy: 10 m
        evidence: { source: a survey, date: 2024, scale: "1:5,000", rank: survey }
    features:
      border: { line: [[45.0501234, 41.1012345], [45.0812345, 41.0823456], [45.0934567, 41.0345678]] }
      plot: { polygon: [[45.0501234, 41.1012345], [45.0812345, 41.0823456], [45.0934567, 41.0345678]] }
    measures:
      points: { turning_points: border, crs: EPSG:28408 }
      long: { length: border, in: km }
      width: { narrowest_width: plot, least_part: 1 ha, in: m }
      marked: { count: markers }
    """

  private static func files(_ more: [String: String] = [:]) -> MemoryFiles {
    Project.files(["line.yaml": line, "markers.csv": "lon,lat,name\n45.0601234,41.0901234,<b>M1</b>\n"].merging(more) { $1 })
  }

  private static func packed(_ options: [String] = []) async -> (files: MemoryFiles, command: CommandOnMemory) {
    let files = files()
    return (files, await CommandOnMemory(["run", "line.yaml", "--pack", "out"] + options, files: files))
  }

  private static func text(_ path: String, in files: MemoryFiles) throws -> String {
    String(decoding: try files.read(path, limit: 1 << 30), as: UTF8.self)
  }

  private static let expected = [
    "README.md", "coordinates/points.csv", "coordinates/points.geojson", "description-points.en.md",
    "description-points.ru.md", "evidence.csv", "evidence.md", "features.geojson", "manifest.json", "maps/1-overview.svg",
    "marker-protocols-points.md", "report.json", "report.md", "tables/figures.csv", "tables/points.csv",
  ]

  private static func paths(_ folder: String, _ files: MemoryFiles) throws -> [String] {
    try files.list(folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      return files.kind(of: path) == .folder ? try paths(path, files) : [path]
    }
  }

  @Test("A pack holds description, catalogue, protocols, album, tables, evidence and features, and says so")
  func whole() async throws {
    let (files, command) = await Self.packed()
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.hasSuffix("\nwrote 15 files to out\n"))
    #expect(try Self.paths("out", files).map { String($0.dropFirst(4)) }.sorted() == Self.expected.sorted())
    let readme = try Self.text("out/README.md", in: files)
    for path in Self.expected where !["README.md", "manifest.json"].contains(path) { #expect(readme.contains("`\(path)`")) }
    #expect(try Self.text("out/evidence.csv", in: files).contains("a survey,2024,\"1:5,000\",survey,not stated,10,"))
    #expect(try Self.text("out/coordinates/points.csv", in: files).split(separator: "\n").count == 4)
    let svg = try Self.text("out/maps/1-overview.svg", in: files)
    #expect(svg.contains("&lt;b&gt;M1&lt;/b&gt;") && !svg.contains("<b>"))
  }

  @Test("The same scenario gives the same pack, and may be written over it")
  func again() async throws {
    let (files, _) = await Self.packed()
    let before = try Self.paths("out", files).map { try files.read($0, limit: 1 << 30) }
    let command = await CommandOnMemory(["run", "line.yaml", "--pack", "out"], files: files)
    #expect(command.code == 0)
    #expect(try Self.paths("out", files).map { try files.read($0, limit: 1 << 30) } == before)
  }

  @Test("An untouched pack verifies: exit 0")
  func verified() async {
    let (files, _) = await Self.packed()
    let command = await CommandOnMemory(["verify", "out"], files: files)
    #expect(command.code == 0)
    #expect(command.output == "14 of 14 files are as the manifest says\n")
  }

  @Test("Every changed, missing and added file is told: exit 1")
  func changed() async throws {
    let (files, _) = await Self.packed()
    try files.write(Array("changed".utf8), to: "out/report.md")
    try files.write([], to: "out/maps/extra.svg")
    let manifest = try Self.text("out/manifest.json", in: files)
    try files.write(Array(manifest.replacing("evidence.csv", with: "evidence-2.csv").utf8), to: "out/manifest.json")
    let command = await CommandOnMemory(["verify", "out"], files: files)
    #expect(command.code == 1)
    for line in ["changed   report.md", "missing   evidence-2.csv", "unlisted  evidence.csv", "unlisted  maps/extra.svg"] {
      #expect(command.output.contains(line + "\n"), "\(line) not in \(command.output)")
    }
    #expect(command.output.hasSuffix("12 of 14 files are as the manifest says\n"))
  }

  @Test(
    "A manifest that is none is refused with every fault: exit 65",
    arguments: [
      ("{}", "is not the manifest of a pack"), (#"{"thalweg_pack": 2}"#, "has layout 2; expected 1"),
      (#"{"thalweg_pack": 1, "files": []}"#, "lists no files"),
      (#"{"thalweg_pack": 1, "files": [{"path": "../../etc/passwd"}]}"#, "has no `path` that leads into the pack"),
      (#"{"thalweg_pack": 1, "files": [{"path": "a", "bytes": 1}]}"#, "has no `sha256`"), ("{", "manifest.json:1:2: error: "),
    ])
  func wrongManifest(text: String, message: String) async throws {
    let files = Self.files()
    try files.write(Array(text.utf8), to: "out/manifest.json")
    let command = await CommandOnMemory(["verify", "out"], files: files)
    #expect(command.code == 65 && command.output.isEmpty)
    #expect(command.errors.contains(message), "\(command.errors)")
  }

  @Test("What is no pack cannot be verified: exit 66", arguments: ["nowhere", "line.yaml"])
  func noPack(path: String) async {
    let command = await CommandOnMemory(["verify", path], files: Self.files())
    #expect(command.code == 66 && command.output.isEmpty)
  }

  @Test("A folder with anything else in it is left alone: exit 73")
  func notEmpty() async throws {
    let files = Self.files()
    try files.write(Array("mine".utf8), to: "out/letter.txt")
    let command = await CommandOnMemory(["run", "line.yaml", "--pack", "out"], files: files)
    #expect(command.code == 73 && command.output.isEmpty)
    #expect(command.errors.contains("out: error: holds `letter.txt`, which is no part of this pack"))
    #expect(try files.list("out") == ["letter.txt"])
  }

  @Test(
    "Options that do not go together are refused: exit 64",
    arguments: [
      ["run", "line.yaml", "--redact"], ["run", "line.yaml", "--table-crs", "EPSG:28408"],
      ["run", "line.yaml", "a.yaml", "--pack", "out"], ["run", "line.yaml", "--pack", "out", "--table-crs", "EPSG:4326"],
      ["run", "line.yaml", "--pack", "out", "--table-crs", "EPSG:999999"],
      ["run", "line.yaml", "--pack", "out", "--table-crs", "+proj=longlat"],
    ])
  func misuse(arguments: [String]) async {
    let files = Self.files()
    let command = await CommandOnMemory(arguments, files: files)
    #expect(command.code == 64, "\(command.errors)")
    #expect(command.output.isEmpty && files.kind(of: "out") == nil)
  }

  @Test("Grid positions are in the system that is asked for")
  func tableSystem() async throws {
    let (files, _) = await Self.packed(["--table-crs", "EPSG:32638"])
    let row = try Self.text("out/coordinates/points.csv", in: files).split(separator: "\n")[1].split(separator: ",")
    // pyproj 3.7: Transformer EPSG:4326 to EPSG:32638 of the first point.
    #expect(try abs(#require(Double(row[7])) - 504208.998) < 0.002)
    #expect(try abs(#require(Double(row[6])) - 4549996.361) < 0.002)
  }

  @Test("A draft tells no source, no name and no position closer than a thousandth of a degree")
  func redacted() async throws {
    let (files, command) = await Self.packed(["--redact"])
    #expect(command.code == 0, "\(command.errors)")
    let all = try Self.paths("out", files)
    #expect(!all.contains { $0.hasPrefix("out/maps") })
    for path in all {
      let text = try Self.text(path, in: files)
      for secret in ["line.yaml", "markers.csv", "a survey", "M1", "45.0501", "41.1012", "41.0823", "131.", "03′00.4"] {
        #expect(!text.contains(secret), "\(secret) in \(path)")
      }
    }
    #expect(try Self.text("out/coordinates/points.csv", in: files).contains(",41.101,45.05,"))
    // The table of the measure keeps what tells no place.
    #expect(try Self.text("out/tables/points.csv", in: files).split(separator: "\n")[1] == "1,,,,,,,,,,,geodesic")
    #expect(await CommandOnMemory(["verify", "out"], files: files).code == 0)
  }

  /// Stands in for pandoc: a document is what it was given, behind a word.
  private struct Pandoc: ProgramStarter {
    var exitCode: Int32 = 0

    func path(of program: String) -> String? { program == "pandoc" ? "/usr/bin/pandoc" : nil }

    func run(_ call: ProgramCall) async throws(ProgramFault) -> ProgramAnswer {
      ProgramAnswer(exitCode: exitCode, output: Array("word: ".utf8) + call.input)
    }
  }

  @Test("Where pandoc is installed the texts to be signed are Word documents too, listed in the manifest")
  func wordDocuments() async throws {
    let files = Self.files()
    let command = await CommandOnMemory(["run", "line.yaml", "--pack", "out"], files: files, programs: Pandoc())
    #expect(command.output.hasSuffix("\nwrote 18 files to out\n"), "\(command.errors)")
    for name in ["description-points.en", "description-points.ru", "marker-protocols-points"] {
      #expect(try Self.text("out/\(name).docx", in: files) == "word: " + Self.text("out/\(name).md", in: files))
    }
    #expect(await CommandOnMemory(["verify", "out"], files: files).code == 0)
  }

  @Test("When pandoc fails nothing is written: exit 65")
  func failingPandoc() async {
    let files = Self.files()
    let command = await CommandOnMemory(["run", "line.yaml", "--pack", "out"], files: files, programs: Pandoc(exitCode: 4))
    #expect(command.code == 65 && command.output.isEmpty && files.kind(of: "out") == nil)
    #expect(command.errors.contains("pandoc could not make `description-points.en.md` into a Word document"))
  }
}
