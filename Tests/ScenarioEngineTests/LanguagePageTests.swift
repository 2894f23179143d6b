import Diagnostics
import FileSystem
import Foundation
import ScenarioEngine
import ScenarioLanguage
import SimpleFeatures
import TestSupport
import Testing

/// `docs/language.md` says what the command does: its examples run, and its generated part is the definitions'.
@Suite("The language page")
struct LanguagePageTests {
  private static func text(_ name: String) throws -> String {
    String(decoding: try DiskFiles().read(PackageFolder.path + "/" + name, limit: 1 << 24), as: UTF8.self)
  }

  /// What the examples of the definitions are about.
  private static let fixtures = """
    data:
      villages: { file: villages.geojson }
      islands: { file: islands.geojson }
      districts: { file: districts.geojson }
      countries: { file: districts.geojson }
      tracks: { file: tracks.geojson }
      stations: { file: posts.geojson }
      kilometre_posts: { file: posts.geojson }
      stages: { file: stages.geojson }
      forecast: { file: forecast.csv, as: edges }
    figures:
      transit_2024: { value: 814 kt/a }
      forecast_2028: { value: 5 Mt/a }
    features:
      oblast: { polygon: [[46.0, 39.5], [47.0, 39.5], [47.0, 40.3], [46.0, 40.3]] }
      held_area: { polygon: [[46.2, 39.2], [47.4, 39.2], [47.4, 40.0], [46.2, 40.0]] }
      armenia: { polygon: [[44.5, 39.5], [46.0, 39.5], [46.0, 40.3], [44.5, 40.3]] }
      azerbaijan: { union: [oblast, held_area] }
      river: { line: [[45.8, 39.9], [46.4, 39.95], [47.2, 39.85]] }
      border: { line: [[46.0, 39.4], [46.0, 40.4]] }
      railway: { line: [[45.9, 39.45], [46.5, 39.6], [47.1, 39.7]] }
      first_line: { line: [[46.0, 39.4], [46.0, 40.4]] }
      second_line: { line: [[46.02, 39.4], [46.03, 40.4]] }
      centre: { point: [46.9, 40.0] }
      village: { point: [46.5, 39.7] }
      bridge: { point: [46.6, 39.92] }
      harbour: { point: [45.9, 39.45] }
      yard: { point: [46.5, 39.6] }
      range_area: { buffer: centre, by: 40 km }
      covered: { intersection: [range_area, oblast] }
      first_half: { line: [[45.0, 39.0], [45.1, 39.1]] }
      second_half: { line: [[45.1, 39.1], [45.3, 39.1]] }
      old_line: { line: [[46.0, 39.4], [46.02, 39.45], [46.0, 39.5]] }
      new_line: { line: [[46.03, 39.4], [46.04, 39.46], [46.03, 39.5]] }
      fine: { line: [[46.0, 39.4], [46.1, 39.6], [46.0, 39.8], [46.1, 40.0]] }
      coarse: { line: [[46.0, 39.4], [46.1, 40.0]] }
      kazakhstan: { polygon: [[48.0, 39.5], [48.5, 39.5], [48.5, 40.3], [48.0, 40.3]] }
      net: { network: tracks }
      port: { point: [45.9, 39.45] }
      border_post: { point: [46.1, 39.5] }
      capital: { point: [46.5, 39.6] }
      ports: { point: [45.9, 39.46] }
      capitals: { point: [46.5, 39.61] }
      cut_net: { cut: net, by: districts }
      cut_way: { route: [port, capital], over: cut_net, by: distance }
      way: { route: [port, capital], over: net, by: cost }
      median: { median_line: [old_line, new_line], reach: 5 km }
    measures:
      route_length: { length: railway }
      direct_length: { distance: [village, centre] }
      strip_width: { distance: [first_line, second_line] }
      oblast_size: { area: oblast }
      held_size: { area: held_area }

    """

  private static let files = [
    "tracks.geojson": #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"t","properties":{"mode":"rail","capacity":"5 Mt/a","speed":"30 km/h","tariff":"0.02 USD@2022/t/km"},"geometry":{"type":"LineString","coordinates":[[45.9,39.45],[46.5,39.6]]}},
    {"type":"Feature","id":"u","properties":{"mode":"rail","speed":"40 km/h","tariff":"0.02 USD@2022/t/km"},"geometry":{"type":"LineString","coordinates":[[46.5,39.6],[46.9,40.0]]}},
    {"type":"Feature","id":"harbour","properties":{"name":"Harbour"},"geometry":{"type":"Point","coordinates":[45.9,39.45]}},
    {"type":"Feature","id":"yard","properties":{"name":"Yard"},"geometry":{"type":"Point","coordinates":[46.5,39.6]}}]}
    """#,
    "posts.geojson": #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"p","properties":{"km":66.9},"geometry":{"type":"Point","coordinates":[45.9,39.45]}},
    {"type":"Feature","id":"q","properties":{"km":91.2},"geometry":{"type":"Point","coordinates":[46.5,39.6]}}]}
    """#,
    "forecast.csv": "id,from_node,to_node,amount\noil,harbour,yard,2 Mt/a\n",
    "stages.geojson": #"""
    {"type":"Feature","id":"s","properties":{"km":30,"opened":"2023-01-01"},"geometry":{"type":"LineString","coordinates":[[46,40],[46.3,40]]}}
    """#,
    "villages.geojson": #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"a","properties":{"district":"north","population":1200},"geometry":{"type":"Point","coordinates":[46.3,39.93]}},
    {"type":"Feature","id":"b","properties":{"district":"south","population":300},"geometry":{"type":"Point","coordinates":[46.8,39.3]}}]}
    """#,
    "islands.geojson": #"""
    {"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":
    [[[[49,40],[49.1,40],[49.1,40.1],[49,40]]],[[[49.5,40],[49.9,40],[49.9,40.4],[49.5,40]]]]}}
    """#,
    "districts.geojson": #"""
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"east","properties":{"name":"East"},"geometry":{"type":"Polygon","coordinates":[[[46.5,39.3],[47.5,39.3],[47.5,40.5],[46.5,40.5],[46.5,39.3]]]}},
    {"type":"Feature","id":"west","properties":{"name":"West"},"geometry":{"type":"Polygon","coordinates":[[[45.5,39.3],[46.5,39.3],[46.5,40.5],[45.5,40.5],[45.5,39.3]]]}}]}
    """#,
  ]

  /// The fixtures with one more feature or measure. Examples that name measures as lines do get features renamed away.
  private static func scenario(with definition: OperationDefinition) -> String {
    var example = definition.example
    var text = fixtures
    if definition.name == "merge" {
      example = example.replacing("first_leg", with: "first_half").replacing("second_leg", with: "second_half")
    }
    let renamed = ["first_leg": "route_length", "second_leg": "direct_length", "third_leg": "strip_width"]
    if definition.section == .measures {
      for (name, own) in renamed { example = example.replacing(name, with: own) }
      if definition.name == "difference" {
        example = example.replacing("oblast_area", with: "oblast_size").replacing("held_area", with: "held_size")
      }
      return text + "  example: \(example)\n"
    }
    text.replace("measures:\n", with: "  example: \(example)\nmeasures:\n")
    return text
  }

  @Test(
    "The example of every operation and measure runs and gives something",
    arguments: Engine.vocabulary.operations + Engine.vocabulary.measures)
  func examples(definition: OperationDefinition) throws {
    let run = try EngineOnMemory(Self.scenario(with: definition), files: Self.files)
    if definition.section == .measures {
      switch try #require(run.figure("example")) {
      case .scalar(let figure): #expect(figure.value != nil)
      case .table(let table): #expect(!table.rows.isEmpty)
      case .matrix(let matrix): #expect(!matrix.values.isEmpty)
      }
    } else {
      let made = run.result.collection.features.filter { feature in
        if case .string(let id)? = feature.id { id.hasPrefix("baseline/example") } else { false }
      }
      #expect(made.contains { $0.geometry?.isEmpty == false }, "\(definition.name)")
    }
  }

  @Test("The generated part of the page is the definitions'")
  func generated() throws {
    let page = try Self.text("docs/language.md")
    #expect(page.hasSuffix(ReferencePage.markdown(for: Engine.vocabulary)))
  }

  @Test("The page's sweep, added to the scenario at its top, runs")
  func sweepExample() throws {
    let page = try Self.text("docs/language.md")
    let section = try #require(page.split(separator: "## Sweeps").last)
    let example = try #require(section.firstMatch(of: /```yaml\n(?<text>sweep:[^`]*)```/)).text
    var files = ["a.yaml": try Self.text("Scenarios/aghdam-monitoring-centre.yaml") + "\n" + example]
    for name in [
      "catalog.yaml", "facts.yaml", "layers/authored/sites.geojson", "layers/public-domain/karabakh.geojson",
    ] {
      files["GeoData/" + name] = try Self.text("GeoData/" + name)
    }
    let engine = Engine(files: MemoryFiles(texts: files))
    let sweep = try #require(try engine.run(try engine.check("a.yaml")).report.sweep)
    #expect(sweep.rows.count == 12 && sweep.columns.map(\.variant) == [nil, "closed"])
    let last = try #require(sweep.rows.last?.figures[0])
    #expect(sweep.rows[0].figures[1] == 0 && agrees(last, 100))
  }

  @Test("Every whole scenario on the page runs on the shipped catalogue, and its checks hold")
  func wholeScenarios() throws {
    let examples = try Self.text("docs/language.md").matches(of: /```yaml\n(thalweg: 1\n(?s:.*?))```/).map {
      String($0.output.1)
    }
    try #require(examples.count >= 2)
    let disk = DiskFiles()
    let folder = PackageFolder.path + "/GeoData/"
    let catalogue = try Catalogue.open(folder, files: disk)
    for (index, example) in examples.enumerated() {
      var files = ["\(index).yaml": Array(example.utf8)]
      let layers = example.matches(of: /layer: ([a-z0-9-]+)/).compactMap { catalogue.layer(String($0.output.1))?.file }
      for file in layers + ["catalog.yaml", "facts.yaml"] {
        files["GeoData/" + file] = try disk.read(folder + file, limit: 1 << 28)
      }
      let engine = Engine(files: MemoryFiles(files))
      let checked = try engine.check("\(index).yaml")
      #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics.map { $0.text() }.joined(separator: "\n"))")
      let report = try engine.run(checked).report
      #expect(report.everyCheckHolds && !report.checks.isEmpty)
    }
  }

  @Test(
    "The example on the page and in the README is the shipped scenario, and what follows is its report",
    arguments: ["docs/language.md", "README.md"])
  func shippedExample(page: String) throws {
    let file = "Scenarios/aghdam-monitoring-centre.yaml"
    let text = try Self.text(page)
    let scenario = try Self.text(file)
    #expect(text.contains("```yaml\n" + scenario + "```"))
    let engine = Engine(files: DiskFiles())
    let report = try engine.run(try engine.check(PackageFolder.path + "/" + file)).report
    #expect(text.contains("```\n" + report.text), "\(page) shows another report")
  }
}
