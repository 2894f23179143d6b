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
    let later = await CommandOnMemory(["operations", "median_line"])
    #expect(later.code == 64 && later.output.isEmpty)
  }

  @Test("schema prints the language's schema, or the report's")
  func schema() async {
    let language = await CommandOnMemory(["schema"])
    #expect(language.code == 0 && language.output.contains("\"Thalweg scenario\""))
    let report = await CommandOnMemory(["schema", "--report"])
    #expect(report.code == 0 && report.output.contains("\"Thalweg report\""))
  }
}
