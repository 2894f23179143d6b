import Diagnostics
import FileSystem
import Quantities
import ScenarioEngine
import Testing

@Suite("Files of other formats")
struct ForeignFileTests {
  private static func layer(_ name: String, crs: String?, geometry: String = "Point", count: Int = 1) -> String {
    let system = crs.map { "PROJCRS[\"any\",\n        ID[\"EPSG\",9807]],\n    ID[\"EPSG\",\($0)]]\n" } ?? "(unknown)\n"
    return "Layer name: \(name)\nGeometry: \(geometry)\nFeature Count: \(count)\nLayer SRS WKT:\n\(system)"
  }

  private static func points(_ positions: String, crs: String? = nil) -> String {
    let member =
      crs.map { #""crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::\#($0)" } },"# + "\n" } ?? ""
    return "{\n\"type\": \"FeatureCollection\",\n\"name\": \"\\\"crs\\\": x\",\n" + member
      + #""features": [{"type":"Feature","properties":{},"geometry":{"type":"MultiPoint","coordinates":"# + positions + "}}]}"
  }

  private static func check(
    _ data: String, _ programs: ScriptedPrograms, files: [String: String] = [:]
  ) async throws -> (engine: Engine, checked: CheckedScenario) {
    var texts = files.merging(["survey.gpkg": "bytes"]) { own, _ in own }
    texts["a.yaml"] =
      "thalweg: 1\ntitle: T\ndata:\n  s: \(data)\n  o: { file: o.geojson }\nmeasures:\n  far: { distance: [s, o], in: km }\n"
    texts["o.geojson"] = #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[45,40]}}"#
    let engine = Engine(files: MemoryFiles(texts: texts), programs: programs)
    return (engine, try await engine.checkWaiting("a.yaml"))
  }

  private static func messages(_ data: String, _ programs: ScriptedPrograms) async throws -> String {
    try await check(data, programs).checked.diagnostics.map { $0.text(withSource: false) }.joined(separator: "\n")
  }

  @Test("Coordinates stay as the file has them, and PROJ takes the way to WGS 84, reported with its accuracy")
  func conversion() async throws {
    let programs = ScriptedPrograms(
      listing: Self.layer("one", crs: "28408"), geoJSON: Self.points("[[8500000,4429600]]", crs: "28408"))
    let (engine, checked) = try await Self.check("{ file: survey.gpkg, accuracy: 2 m }", programs)
    let report = try engine.run(checked).report
    #expect(report.provenance.operations.map(\.from) == ["EPSG:28408"])
    #expect(report.provenance.libraries.last == .init("gdal", "3.6.2"))
    #expect(report.provenance.data.map(\.id) == ["o.geojson", "survey.gpkg"])
    #expect(report.provenance.data.last?.sha256.hasPrefix("277089d91c0b") == true)
    let distance = try #require({ if case .scalar(let figure) = report.measures[0].baseline { figure.value } else { nil } }())
    #expect(distance > 0.05 && distance < 0.3, "the shift of the datum: \(distance) km")
  }

  @Test("GDAL is given the one driver, an empty environment and no way out")
  func surroundings() async throws {
    let programs = ScriptedPrograms(listing: Self.layer("one", crs: "4326"), geoJSON: Self.points("[[45,40]]"))
    let (_, checked) = try await Self.check("{ file: survey.gpkg }", programs)
    #expect(!checked.hasErrors)
    let call = try #require(programs.calls.last)
    #expect(call.arguments.suffix(3) == ["/vsistdout/", "/home/survey.gpkg", "one"])
    #expect(call.environment["GDAL_SKIP"] == "VRT" && call.environment["PROJ_NETWORK"] == "OFF")
    #expect(programs.calls.map(\.program) == ["ogr2ogr", "ogrinfo", "ogrinfo", "ogr2ogr"])
  }

  @Test("A file that does not say its system is refused unless `crs` is written")
  func unknownSystem() async throws {
    let programs = ScriptedPrograms(listing: Self.layer("one", crs: nil), geoJSON: Self.points("[[500000,4400000]]"))
    let text = try await Self.messages("{ file: survey.gpkg }", programs)
    #expect(text.hasPrefix("a.yaml:4:14: error: `survey.gpkg` does not say which coordinate reference system it is in"))
    let told = try await Self.check("{ file: survey.gpkg, crs: \"EPSG:32638\" }", programs)
    #expect(!told.checked.hasErrors)
  }

  @Test("A `crs` that the file contradicts is refused at its place")
  func otherSystem() async throws {
    let programs = ScriptedPrograms(listing: Self.layer("one", crs: "32638"), geoJSON: Self.points("[[45,40]]", crs: "32638"))
    let text = try await Self.messages("{ file: survey.gpkg, crs: \"EPSG:4326\" }", programs)
    #expect(text == "a.yaml:4:32: error: `survey.gpkg` says that it is in EPSG:32638; expected the same, or no `crs`")
  }

  @Test("Of several layers one is named; a wrong name is told with what there is")
  func layers() async throws {
    let two = Self.layer("one", crs: "4326") + Self.layer("two", crs: "4326")
    let programs = ScriptedPrograms(listing: two, geoJSON: Self.points("[[45,40]]"))
    #expect(try await Self.messages("{ file: survey.gpkg }", programs).contains("expected `table:` with one of `one`, `two`"))
    #expect(try await Self.messages("{ file: survey.gpkg, table: tow }", programs).contains("(did you mean `two`?)"))
    #expect(try await Self.check("{ file: survey.gpkg, table: two }", programs).checked.hasErrors == false)
    let tracks = ["waypoints", "tracks", "track_points"].map { Self.layer($0, crs: "4326", count: $0 == "waypoints" ? 0 : 2) }
    let gpx = ScriptedPrograms(listing: tracks.joined(), geoJSON: Self.points("[[45,40]]"))
    let checked = try await Self.check("{ file: walk.gpx }", gpx, files: ["walk.gpx": "x"]).checked
    #expect(!checked.hasErrors && gpx.calls.last?.arguments.last == "tracks")
  }

  @Test("Curves, a database that is open elsewhere, and what GDAL complains about are told at the file")
  func faults() async throws {
    let curves = ScriptedPrograms(listing: Self.layer("c", crs: "4326", geometry: "Curve Polygon"), geoJSON: "")
    #expect(try await Self.messages("{ file: survey.gpkg }", curves).contains("has curves"))
    let sound = ScriptedPrograms(listing: Self.layer("one", crs: "4326"), geoJSON: Self.points("[[45,40]]"))
    let open = try await Self.check("{ file: survey.gpkg }", sound, files: ["survey.gpkg-wal": "x"]).checked
    #expect(open.diagnostics.first?.message.contains("open in another program") == true)
    let broken = ScriptedPrograms(
      listing: Self.layer("one", crs: "4326"), geoJSON: "",
      messages: "Warning 1: a\nERROR 1: /home/survey.gpkg \u{1B}[2J broke\n")
    let text = try await Self.messages("{ file: survey.gpkg }", broken)
    #expect(text == "a.yaml:4:14: error: `survey.gpkg` cannot be read by GDAL as GPKG; GDAL says: survey.gpkg \\u{1B}[2J broke")
    let wrong = ScriptedPrograms(listing: Self.layer("one", crs: "4326"), geoJSON: Self.points("[[45,91]]"))
    #expect(try await Self.messages("{ file: survey.gpkg }", wrong).hasPrefix("survey.gpkg: error: "))
  }

  @Test(
    "Without GDAL the package to install is named; past a limit it is one",
    arguments: [(ProgramFault.notInstalled, FailureKind.data), (.tooSlow(seconds: 120), .limit)])
  func absence(fault: ProgramFault, kind: FailureKind) async throws {
    let programs = ScriptedPrograms(listing: "", geoJSON: "", fault: fault)
    if kind == .limit {
      await #expect(throws: Failure.self) { try await Self.check("{ file: survey.gpkg }", programs) }
    } else {
      #expect(try await Self.messages("{ file: survey.gpkg }", programs).contains("apt-get install gdal-bin"))
    }
  }

  @Test("What GDAL remarks without failing is a warning of the report")
  func remarks() async throws {
    let programs = ScriptedPrograms(
      listing: Self.layer("one", crs: "4326"), geoJSON: Self.points("[[45,40]]"), messages: "Warning 1: a field was cut\n")
    let (engine, checked) = try await Self.check("{ file: survey.gpkg }", programs)
    #expect(try engine.run(checked).report.warnings.map(\.message) == ["`survey.gpkg`: GDAL says: a field was cut"])
  }
}
