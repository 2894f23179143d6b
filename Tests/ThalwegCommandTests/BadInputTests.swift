import FileSystem
import Testing

/// Bad input, as the person sees it: the exit code of the table, one message a fault at its place, standard output empty and
/// no file made.
@Suite("Bad input")
struct BadInputTests {
  private static func run(_ files: MemoryFiles, _ arguments: [String] = ["run", "a.yaml", "-o", "out.geojson"]) async
    -> CommandOnMemory
  {
    let before = files.files
    let command = await CommandOnMemory(arguments, files: files)
    #expect(command.output.isEmpty)
    #expect(files.files == before)
    return command
  }

  @Test(
    "A data file with a fault is refused at its line and column",
    arguments: [
      ("cut short", #"{"type":"Point","coordinates":[45,40]"#, "site.geojson:1:"),
      ("trailing comma", #"{"type":"Point","coordinates":[45,40,]}"#, "site.geojson:1:38"),
      ("duplicate member", #"{"type":"Point","type":"Point","coordinates":[45,40]}"#, "site.geojson:1:17"),
      ("latitude", #"{"type":"Point","coordinates":[45,91]}"#, "site.geojson:1:"),
      ("huge", #"{"type":"Point","coordinates":[45,1e308]}"#, "site.geojson:1:"),
      ("too large a number", #"{"type":"Point","coordinates":[45,1e400]}"#, "site.geojson:1:"),
      ("shape", #"{"type":"Point","coordinates":[[45,40]]}"#, "site.geojson:1:"),
      ("open ring", #"{"type":"Polygon","coordinates":[[[45,40],[46,40],[46,41],[45,41]]]}"#, "site.geojson:1:"),
      (
        "crs", #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:28408"}},"features":[]}"#,
        "site.geojson:1:"
      ),
      ("not GeoJSON", #"{"a":1}"#, "site.geojson:"), ("empty", "", "site.geojson"),
      ("not JSON", "Point(1 2)", "site.geojson:1:1"),
      ("not UTF-8", "\u{FFFD}", "site.geojson:1:1"),
    ])
  func dataFaults(name: String, text: String, place: String) async {
    let command = await Self.run(Project.files(["site.geojson": text]))
    #expect(command.code == 65, "\(name): \(command.errors)")
    #expect(command.errors.hasPrefix(place), "\(command.errors)")
    #expect(command.errors.contains(": error: "))
  }

  @Test("A bow-tie area is refused with its reason and place")
  func bowTie() async {
    let bow = #"{"type":"Polygon","coordinates":[[[45,40],[46,41],[46,40],[45,41],[45,40]]]}"#
    let command = await Self.run(Project.files(["area.geojson": bow]))
    #expect(command.code == 65)
    #expect(command.errors.contains("45.5") && command.errors.contains("40.5"), "\(command.errors)")
    #expect(command.errors.contains("crosses itself"))
  }

  @Test("Empty and null geometries are empty lists, and what is made from them is empty")
  func emptyGeometries() async {
    for text in [
      #"{"type":"Feature","properties":{},"geometry":null}"#, #"{"type":"FeatureCollection","features":[]}"#,
      #"{"type":"GeometryCollection","geometries":[]}"#,
    ] {
      let command = await CommandOnMemory(["run", "a.yaml"], files: Project.files(["site.geojson": text]))
      #expect(command.code == 1, "\(command.errors)")
      #expect(command.output.contains("0 km²"))
    }
  }

  @Test("A collection 65 deep is refused")
  func nesting() async {
    let deep =
      String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 65) + #"{"type":"Point","coordinates":[45,40]}"#
      + String(repeating: "]}", count: 65)
    let command = await Self.run(Project.files(["site.geojson": deep]))
    #expect(command.code == 69, "\(command.errors)")
  }

  @Test("A file named on the command line that cannot be read is exit 66")
  func missing() async {
    for arguments in [
      ["run", "no.yaml"], ["check", "no.yaml"], ["explain", "no.yaml"], ["data", "list", "--data", "nowhere"],
    ] {
      let command = await Self.run(Project.files(), arguments)
      #expect(command.code == 66, "\(arguments): \(command.errors)")
      #expect(command.errors.contains(": error: "))
    }
    let folder = await Self.run(Project.files(["d/x.yaml": ""]), ["explain", "d"])
    #expect(folder.code == 66)
  }

  @Test("An unknown reference system is told by check, at its place", arguments: ["EPSG:99999999", "EPSG:5714"])
  func unknownSystem(code: String) async {
    let text = Project.scenario.replacing("features:\n", with: "features:\n  mark: { point: [1, 2], crs: \(code) }\n")
    let command = await Self.run(Project.files(["a.yaml": text]), ["check", "a.yaml"])
    #expect(command.code == 65)
    #expect(command.errors.contains("a.yaml:10:31: error: "), "\(command.errors)")
  }

  @Test("A file named inside a scenario that is missing is exit 65, at the place that names it")
  func missingInside() async {
    let command = await Self.run(Project.files(["site.geojson": nil]))
    #expect(command.code == 65)
    #expect(command.errors.hasPrefix("a.yaml:6:17: error: "), "\(command.errors)")
  }

  @Test("Ten mistakes give ten messages, and nothing else")
  func tenMistakes() async {
    let text = """
      thalweg: 1
      title: Ten mistakes
      as_of: 2024-13-01
      data:
        area: { file: aera.geojson }
        site: { file: site.geojson, edges: straight }
      parameters:
        range: { value: 1,000 km }
      features:
        near: { bufer: site, by: 5 km }
        far: { buffer: site, by: 5 }
        both: { intersection: [far, areas] }
      measures:
        covered: { share: both, of: area, in: km }
        lenght: { area: far, colour: red }
      checks:
        - { measure: covered, kind: published, at_least: 40 % }

      """
    let command = await Self.run(Project.files(["a.yaml": text]))
    #expect(command.code == 65)
    let places = command.errors.split(separator: "\n").filter { $0.hasPrefix("a.yaml:") && $0.contains(": error: ") }
      .map { $0.split(separator: ":")[1...2].joined(separator: ":") }
    #expect(
      places == ["3:8", "5:17", "6:38", "8:19", "10:11", "11:28", "12:31", "14:41", "15:24", "17:31"], "\(command.errors)")
  }

  @Test("Markup, bidirectional marks and escape sequences in names reach no terminal as they are")
  func steering() async {
    let key = "\\u001b[2J<script>\\u202e"
    let feature =
      "{\"type\":\"Feature\",\"properties\":{\"\(key)\":\"\(key)\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[45.5,40.5]}}"
    let scenario = Project.scenario.replacing("title: Example", with: "title: \"\\e[2J<b>\\u202e\"")
    let files = Project.files(["site.geojson": feature, "a.yaml": scenario])
    for form in ["text", "markdown"] {
      let command = await CommandOnMemory(["run", "a.yaml", "--summary", form], files: files)
      #expect(command.code == 0, "\(command.errors)")
      #expect(!command.output.contains("\u{1B}") && !command.output.contains("\u{202E}"))
      if form == "markdown" { #expect(!command.output.contains("<b>")) }
    }
  }
}
