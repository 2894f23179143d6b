import FileSystem
import Foundation
import SimpleFeatures
import Testing

@Suite("thalweg run")
struct RunTests {
  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Without -o the summary is printed and nothing is written")
  func summary() async {
    let files = Project.files()
    let command = await CommandOnMemory(["run", "a.yaml"], files: files)
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.errors.isEmpty)
    #expect(command.output.hasPrefix("Example\na.yaml · as of 2024-04-01"))
    #expect(command.output.contains("Checks: "))
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(files.files.count == 3)
  }

  @Test("A check that fails is exit 1, with the whole report printed and written")
  func failedCheck() async throws {
    let files = Project.files(["a.yaml": Project.scenario.replacing("314 km2", with: "414 km2")])
    let command = await CommandOnMemory(["run", "a.yaml", "-o", "out.geojson"], files: files)
    #expect(command.code == 1)
    #expect(command.output.contains("FAIL") && command.output.hasSuffix("wrote out.geojson\n"))
    #expect(files.files["/home/out.geojson"] != nil)
  }

  @Test("The ending of -o chooses the form", arguments: ["out.geojson", "out.json", "out.md"])
  func forms(name: String) async throws {
    let files = Project.files()
    let command = await CommandOnMemory(["run", "a.yaml", "-o", name, "--summary", "none"], files: files)
    #expect(command.code == 0 && command.output.isEmpty)
    let text = String(decoding: try #require(files.files["/home/" + name]), as: UTF8.self)
    switch name {
    case "out.geojson":
      let collection = try Self.json(text)
      let report = try #require(collection["thalweg"] as? [String: Any])
      #expect(report["format"] as? Int == 1)
      let features = try #require(collection["features"] as? [[String: Any]])
      #expect(
        features.compactMap { $0["id"] as? String } == [
          "baseline/area", "baseline/site", "baseline/near", "wide/near", "wide/near/difference",
        ])
    case "out.json": #expect(try Self.json(text)["format"] as? Int == 1)
    default: #expect(text.hasPrefix("# Example"))
    }
  }

  @Test("-o - writes the features to standard output and the summary to standard error")
  func standardOutput() async throws {
    let command = await CommandOnMemory(["run", "a.yaml", "-o", "-"], files: Project.files())
    #expect(command.code == 0)
    #expect(try Self.json(command.output)["type"] as? String == "FeatureCollection")
    #expect(command.errors.hasPrefix("Example\n"))
  }

  @Test("One file goes to a folder that exists, several to one that is made", arguments: ["out/deep/a.geojson", "out/a.json"])
  func missingFolder(output: String) async {
    let one = await CommandOnMemory(["run", "a.yaml", "-o", output], files: Project.files())
    #expect(one.code == 73 && one.output.isEmpty)
    #expect(one.errors.hasPrefix("\(output): error: cannot write: there is no folder `"), "\(one.errors)")
    let files = Project.files(["b.yaml": Project.scenario])
    let several = await CommandOnMemory(["run", "a.yaml", "b.yaml", "-o", "out/deep"], files: files)
    #expect(several.code == 0 && files.files["/home/out/deep/b.geojson"] != nil, "\(several.errors)")
  }

  @Test("Several files go to a folder, and their summaries follow in order")
  func several() async throws {
    let files = Project.files(["b.yaml": Project.scenario.replacing("Example", with: "Second")])
    let command = await CommandOnMemory(["run", "b.yaml", "a.yaml", "-o", "results"], files: files)
    #expect(command.code == 0, "\(command.errors)")
    #expect(files.files["/home/results/a.geojson"] != nil && files.files["/home/results/b.geojson"] != nil)
    let places = ["Second\n", "wrote results/b.geojson", "Example\n", "wrote results/a.geojson"].map {
      command.output.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    let json = await CommandOnMemory(["run", "a.yaml", "b.yaml", "--summary", "json"], files: files)
    let reports = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(reports?.count == 2)
  }

  @Test("If one of several cannot be answered nothing is printed or written for any")
  func allOrNone() async {
    let files = Project.files(["b.yaml": "thalweg: 1\ntitle: B\ncolour: red\n"])
    let command = await CommandOnMemory(["run", "a.yaml", "b.yaml", "-o", "results"], files: files)
    #expect(command.code == 65)
    #expect(command.output.isEmpty)
    #expect(command.errors.hasPrefix("b.yaml:3:1: error: unknown key `colour`"))
    #expect(files.files.count == 4)
  }

  @Test("The same bytes come from any count of threads")
  func threads() async {
    var written: Set<[UInt8]> = []
    for threads in ["1", "2", "7"] {
      let files = Project.files(["b.yaml": Project.scenario])
      _ = await CommandOnMemory(["run", "a.yaml", "b.yaml", "-o", "r", "--threads", threads], files: files)
      written.insert(files.files["/home/r/a.geojson"] ?? [])
      written.insert(files.files["/home/r/b.geojson"] ?? [])
    }
    // The two reports differ in the name of their file only.
    #expect(written.count == 2 && !written.contains([]))
  }

  @Test("--set changes a parameter, --variant leaves the others out")
  func settings() async {
    let files = Project.files()
    let command = await CommandOnMemory(["run", "a.yaml", "--set", "range=20 km", "--variant", "wide"], files: files)
    #expect(command.code == 1)
    #expect(command.output.contains("1,256"))
    for arguments in [["--set", "rnge=20 km"], ["--variant", "wied"]] {
      let wrong = await CommandOnMemory(["run", "a.yaml"] + arguments, files: files)
      #expect(wrong.code == 64)
      #expect(wrong.output.isEmpty && wrong.errors.contains("did you mean"))
    }
    let dimension = await CommandOnMemory(["run", "a.yaml", "--set", "range=20 km2"], files: files)
    #expect([64, 65].contains(dimension.code) && dimension.output.isEmpty)
  }

  @Test("An output that is also an input is refused, and nothing is changed")
  func outputIsInput() async {
    let files = Project.files()
    let before = files.files
    let command = await CommandOnMemory(["run", "a.yaml", "-o", "area.geojson"], files: files)
    #expect(command.code == 73)
    #expect(command.output.isEmpty && command.errors.hasPrefix("area.geojson: error: "))
    #expect(files.files == before)
  }

  @Test("When the summary cannot be shown nothing is written")
  func fullOutput() async {
    let files = Project.files()
    let fault = FileFault(.noSpace, path: "standard output")
    let command = await CommandOnMemory(["run", "a.yaml", "-o", "out.geojson"], files: files, outputFault: fault)
    #expect(command.code == 74)
    #expect(files.files["/home/out.geojson"] == nil)
  }

  @Test("Coordinates have seven decimals, or as many as asked for")
  func precision() async throws {
    for (arguments, decimals) in [([String](), 7), (["--precision", "3"], 3)] {
      let files = Project.files()
      _ = await CommandOnMemory(["run", "a.yaml", "-o", "o.geojson"] + arguments, files: files)
      let text = String(decoding: try #require(files.files["/home/o.geojson"]), as: UTF8.self)
      let found = text.matches(of: /\[(\d+\.\d+),/).map { $0.1.split(separator: ".")[1].count }
      #expect(found.max() == decimals)
    }
  }

  @Test("A folder stands for the scenarios in it, and one table ends the answers")
  func folder() async throws {
    let files = Project.files([
      "all/b.yaml": "thalweg: 1\ntitle: Second\nfeatures: { p: { point: [45, 40] } }\nmeasures: { n: { count: p } }\n"
        + "checks: [{ measure: n, equals: 4, source: a page, kind: published }]\n",
      "all/c-with-a-name-longer-than-its-column.yaml":
        "thalweg: 1\ntitle: Third\nfeatures: { p: { point: [45, 40] } }\nmeasures: { a_measure_with_a_long_name: { count: p } }\n"
        + "checks: [{ measure: a_measure_with_a_long_name, source: a page, kind: published, "
        + "differs: { from: 2, by_at_least: 1, because: it is another } }]\n",
      "all/a.yml": "thalweg: 1\ntitle: First\nfeatures: { p: { point: [45, 40] } }\nmeasures: { n: { count: p } }\n",
      "all/notes.txt": "not a scenario", "all/.hidden.yaml": "nor this",
    ])
    let command = await CommandOnMemory(["run", "all"], files: files)
    #expect(command.code == 1, "\(command.errors)")
    #expect(command.output.hasPrefix("First\n"))
    let table = """
        scenario              agree     differ  among  cons.  illus.  farthest
        a                     –         –       –      –      –       –
        b                     FAIL 0/1  –       –      –      –       −75.0 % n
        c-with-a-name-longer-than-its-column
                              –         1/1     –      –      –
                                                    −50.0 % a_measure_with_a_long_name
        all 3                 FAIL 0/1  1/1     –      –      –

      """
    #expect(command.output.hasSuffix(table), "\(command.output)")
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("A folder of one scenario is still written into a folder, and printed as a list")
  func folderOfOne() async throws {
    let files = Project.files(["all/one.yaml": "thalweg: 1\ntitle: One\nfeatures: { p: { point: [45, 40] } }\n"])
    let command = await CommandOnMemory(["run", "all/", "-o", "out", "--summary", "json"], files: files)
    #expect(command.code == 0, "\(command.errors)")
    #expect(files.files["/home/out/one.geojson"] != nil)
    #expect(command.output.hasPrefix("["))
    let refused = await CommandOnMemory(["run", "all", "-o", "-"], files: files)
    #expect(refused.code == 64 && refused.errors.contains("a folder of them"))
  }

  @Test("A folder without scenarios cannot be read as one")
  func emptyFolder() async {
    let command = await CommandOnMemory(["check", "all"], files: Project.files(["all/notes.txt": ""]))
    #expect(command.code == 66 && command.errors.hasPrefix("all: error: no scenario stands in this folder"))
  }
}
