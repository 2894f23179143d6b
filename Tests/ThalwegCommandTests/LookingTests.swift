import FileSystem
import Testing

@Suite("check, explain, schema, operations and data")
struct LookingTests {
  @Test("check says what a sound file holds")
  func check() async {
    let command = await CommandOnMemory(["check", "a.yaml"], files: Project.files())
    #expect(command.code == 0 && command.errors.isEmpty)
    #expect(command.output == "a.yaml: no errors; 2 names of data, 1 feature, 2 measures, 1 variant, 1 check\n")
  }

  @Test("explain lists data, steps, variants and the error budget")
  func explain() async {
    let command = await CommandOnMemory(["explain", "a.yaml"], files: Project.files())
    #expect(command.code == 0, "\(command.errors)")
    for word in ["area.geojson", "near", "buffer site, by $range = 10 km", "wide: range = 20 km", "Coordinate operations"] {
      #expect(command.output.contains(word), "\(word)")
    }
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("operations tells all, one, or what was probably meant")
  func operations() async {
    let all = await CommandOnMemory(["operations"])
    #expect(all.code == 0 && all.output.contains("shared_border"))
    let one = await CommandOnMemory(["operations", "difference"])
    #expect(one.output.contains("operation on features") && one.output.contains("measure:"))
    let wrong = await CommandOnMemory(["operations", "bufer"])
    #expect(wrong.code == 64 && wrong.errors.contains("did you mean `buffer`?"))
  }

  @Test("schema prints the language's schema, or the report's")
  func schema() async {
    let language = await CommandOnMemory(["schema"])
    #expect(language.code == 0 && language.output.contains("\"Thalweg scenario\""))
    let report = await CommandOnMemory(["schema", "--report"])
    #expect(report.code == 0 && report.output.contains("\"Thalweg report\""))
  }
}

/// What the commands print fits a terminal of 80 columns.
struct NarrowAnswerTests {
  private static func isNarrow(_ text: String) -> Bool { text.split(separator: "\n").allSatisfy { $0.count <= 80 } }

  @Test("The list of layers, the list of templates and what check says keep to 80 columns")
  func lists() async {
    let catalogue = """
      version: 1
      layers:
        - id: observation-posts
          file: layers/a.geojson
          title: Observation posts of the peacekeepers, counts by sector and date, and whatever else there is to say of them
          licence: Apache-2.0
          attribution: somebody
          source: somewhere
          vintage: "2024"
          scale: "1:1"
          positional_accuracy: 20 km
          edges: geodesic
          sha256: "0000000000000000000000000000000000000000000000000000000000000000"

      """
    let data = await CommandOnMemory(["data", "list"], files: MemoryFiles(texts: ["GeoData/catalog.yaml": catalogue]))
    #expect(data.code == 0 && data.output.contains("of the"), "\(data.errors)")
    #expect(Self.isNarrow(data.output), "\(data.output)")
    let templates = await CommandOnMemory(["new", "--list"])
    #expect(Self.isNarrow(templates.output), "\(templates.output)")
    let name = "a-scenario-with-a-rather-long-name.yaml"
    let check = await CommandOnMemory(["check", name], files: Project.files([name: Project.scenario]))
    #expect(check.output.hasPrefix("\(name): no errors\n  2 names of data"), "\(check.output)")
    #expect(Self.isNarrow(check.output))
  }
}
