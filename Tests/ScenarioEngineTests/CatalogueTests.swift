import Diagnostics
import FileSystem
import Quantities
import ScenarioEngine
import TestSupport
import Testing

struct CatalogueTests {
  private func catalogue(facts: String) throws(Failure) -> Catalogue {
    try Catalogue.open(
      "/home/GeoData",
      files: MemoryFiles(texts: ["GeoData/catalog.yaml": "version: 1\nlayers: []\n", "GeoData/facts.yaml": facts]))
  }

  private static let two = """
    version: 1
    facts:
      # lengths
      - id: first
        value: 12
        unit: "km"
        source: a book
        confidence: A
      - id: second
        value: twelve
        unit: "km"
        source: a book
        confidence: K-lo

    """

  @Test("A fact is read alone; faults of others show when all are read, at their place")
  func single() throws {
    let catalogue = try catalogue(facts: Self.two)
    #expect(catalogue.facts == ["first", "second"])
    #expect(try catalogue.fact("first")?.value?.description == "12 km")
    #expect(try catalogue.fact("first")?.isGeneralKnowledge == false)
    #expect(try catalogue.fact("third") == nil)
    for read in [{ _ = try catalogue.fact("second") }, { _ = try catalogue.factList() }] as [() throws -> Void] {
      do {
        try read()
        Issue.record("expected a fault")
      } catch let failure as Failure {
        #expect(failure.kind == .data)
        #expect(failure.diagnostics.map { $0.place?.description } == ["GeoData/facts.yaml:10:12"])
      }
    }
  }

  @Test("Any other layout of the same facts gives the same answers")
  func layouts() throws {
    let flow = """
      version: 1
      facts: [{ id: first, value: 12, unit: km, source: a book, confidence: A }]
      """
    let quoted = Self.two.replacing("id: second", with: "id: \"second\"").replacing("twelve", with: "13")
    #expect(try catalogue(facts: flow).fact("first")?.value?.description == "12 km")
    #expect(try catalogue(facts: quoted).facts == ["first", "second"])
    #expect(try catalogue(facts: quoted).fact("second")?.value?.description == "13 km")
  }

  @Test("An id that comes twice is a fault whichever fact is asked for")
  func duplicates() throws {
    let twice = try catalogue(facts: Self.two.replacing("id: second", with: "id: first").replacing("twelve", with: "13"))
    #expect(throws: Failure.self) { try twice.fact("first") }
  }

  @Test("A catalogue without facts has none")
  func none() throws {
    let files = MemoryFiles(texts: ["GeoData/catalog.yaml": "version: 1\nlayers: []\n"])
    let catalogue = try Catalogue.open("/home/GeoData", files: files)
    #expect(catalogue.facts.isEmpty)
    #expect(try catalogue.fact("first") == nil)
  }

  @Test("Verification tells of changed bytes and of ids that come twice, at the file")
  func verification() throws {
    let layer = #"{"type":"FeatureCollection","features":[]}"#
    let catalog = """
      version: 1
      layers:
        - { id: a, file: a.geojson, title: A, licence: Apache-2.0, sha256: "0" }
      """
    let files = MemoryFiles(texts: [
      "GeoData/catalog.yaml": catalog, "GeoData/a.geojson": layer, "GeoData/LICENCE": "Apache 2.0",
    ])
    let verdicts = try Catalogue.open("/home/GeoData", files: files).verify()
    #expect(verdicts.map(\.layer) == ["a"])
    #expect(verdicts[0].diagnostics.map(\.code) == ["changed-data"])
    #expect(verdicts[0].diagnostics[0].place?.description == "GeoData/a.geojson")
  }

  @Test("Every feature without source, date or another thing it must say is told of at its line, all at once")
  func featureRules() throws {
    func feature(_ id: String, _ properties: String) -> String {
      #"{"type":"Feature","id":"\#(id)","properties":{\#(properties)},"geometry":{"type":"Point","coordinates":[45,40]}}"#
    }
    let rest = #""source":"a book","confidence":"A","basis":"compiled""#
    let features = [
      feature("whole", rest + #","date":"2024-05","dated":{"n":[{"from":"2020","value":1,"source":"a","confidence":"B"}]}"#),
      feature("undated", rest + #","date":"undated""#),
      feature("bare", #""source":" ""#),
      feature("ages", rest + #","date":"May 2024","from":"2024-05-02","to":"2024-05-02""#),
      feature("series", rest + #","date":"2024","dated":{"n":[{"from":"2021","value":0},{"from":"2020","value":1}],"m":[]}"#),
    ]
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
    let diagnostics = try Self.verdict(on: text)
    #expect(
      diagnostics.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "4 no-source", "4 no-date", "4 no-confidence", "5 wrong-date", "5 wrong-date", "6 no-source", "6 no-confidence",
        "6 no-source", "6 no-confidence", "6 wrong-dated", "6 wrong-dated",
      ])
    #expect(diagnostics[0].place?.description == "GeoData/layers/a.geojson:4:1")
    #expect(diagnostics[0].message == "`bare` has no `source`; expected the page, package or treaty it is from")
  }

  @Test("A folder without the text of its licence, or with layers of two licences, is refused")
  func licences() throws {
    let empty = #"{"type":"FeatureCollection","features":[]}"#
    #expect(try Self.verdict(on: empty, licenceText: false).map(\.code) == ["no-licence-text"])
    #expect(try Self.verdict(on: empty, second: "CC-BY-4.0").map(\.code) == ["mixed-licences"])
    #expect(try Self.verdict(on: empty, second: "Apache-2.0") == [])
  }

  /// What verification finds in a layer, its fingerprint aside.
  private static func verdict(
    on layer: String, licenceText: Bool = true, second: String? = nil
  ) throws -> [Diagnostic] {
    func entry(_ id: String, _ licence: String) -> String {
      "  - { id: \(id), file: layers/\(id).geojson, title: T, licence: \(licence), sha256: \"0\" }\n"
    }
    let catalog = "version: 1\nlayers:\n" + entry("a", "Apache-2.0") + (second.map { entry("b", $0) } ?? "")
    var texts = ["GeoData/catalog.yaml": catalog, "GeoData/layers/a.geojson": layer, "GeoData/layers/b.geojson": layer]
    if licenceText { texts["GeoData/layers/LICENCE"] = "terms" }
    let verdicts = try Catalogue.open("/home/GeoData", files: MemoryFiles(texts: texts)).verify()
    return verdicts[0].diagnostics.filter { $0.code != "changed-data" }
  }

  @Test("A condition on a property that no feature of the layer has is a mistake, unless it asks whether there is one")
  func unknownProperty() throws {
    let layer =
      #"{"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{"kind":"zone"},"#
      + #""geometry":{"type":"Point","coordinates":[45,40]}}]}"#
    let catalog = "version: 1\nlayers:\n  - { id: l, file: l.geojson, title: L, licence: Apache-2.0, sha256: \"0\" }\n"
    func run(_ condition: String) throws(Failure) -> RunResult {
      let scenario =
        "thalweg: 1\ntitle: T\ndata:\n  a: { layer: l, where: { \(condition) } }\nmeasures:\n  n: { count: a }\n"
      let files = MemoryFiles(texts: ["GeoData/catalog.yaml": catalog, "GeoData/l.geojson": layer, "s.yaml": scenario])
      let engine = Engine(files: files)
      return try engine.run(try engine.check("s.yaml"))
    }
    #expect {
      _ = try run("knid: zone")
    } throws: { error in
      let fault = (error as? Failure)?.diagnostics.first
      return fault?.code == "unknown-property" && fault?.suggestion == "kind" && fault?.place?.description == "s.yaml:4:27"
    }
    _ = try run("knid: { exists: false }")
    _ = try run("kind: other")
  }
}

/// Facts that state one quantity and do not agree.
struct FactTests {
  private static let facts = """
    version: 1
    facts:
      - id: border-old
        label: "A border, older series"
        of: border
        value: 787
        unit: "km"
        date: "2014"
        source: "An almanac"
        confidence: A
      - id: border-new
        label: "A border, newer series"
        of: border
        value: 996
        unit: "km"
        date: "2024"
        source: "The same almanac"
        confidence: A
      - id: bridge
        label: "A bridge"
        of: bridge
        value: 140
        unit: "m"
        source: "A page"
        confidence: B
      - id: bridge-again
        of: bridge
        value: 0.14
        unit: "km"
        source: "Another page"
        confidence: B

    """

  private func text(_ word: String? = nil) throws(Failure) -> String {
    try Catalogue.open(
      "/home/GeoData",
      files: MemoryFiles(texts: ["GeoData/catalog.yaml": "version: 1\nlayers: []\n", "GeoData/facts.yaml": Self.facts])
    ).factsText(containing: word)
  }

  @Test("What disagrees is shown side by side with its spread, what agrees in another unit is not")
  func disagreement() throws {
    let text = try text()
    let shown = try #require(text.split(separator: "Disagreements\n").last)
    #expect(
      shown == """
        border: 787 km to 996 km, 27 % apart
          787 km  A · 2014 · border-old · An almanac
          996 km  A · 2024 · border-new · The same almanac

        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("A word chooses facts, and the other values of what they speak of are still shown beside them")
  func word() throws {
    let older = try text("OLDER")
    #expect(older.hasPrefix("border-old") && older.contains("996 km  A · 2024 · border-new"))
    #expect(!older.contains("bridge"))
    #expect(!(try text("bridge")).contains("Disagreements"))
    let failure = #expect(throws: Failure.self) { try self.text("bordr") }
    #expect(failure?.kind == .usage && failure?.diagnostics.first?.suggestion == "border")
  }

  @Test("Every disagreement of the shipped facts is between values of one dimension, in 80 columns")
  func shipped() throws {
    let catalogue = try Catalogue.open("\(PackageFolder.path)/GeoData", files: DiskFiles())
    let text = try catalogue.factsText()
    for line in ["border-arm-aze: 787 km to", "bam: 4,234 km to 4,324 km, 2.1 % apart"] {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix(line) }, "\(line)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let groups = Dictionary(grouping: try catalogue.factList().filter { $0.of != nil }) { $0.of ?? "" }
    for (name, facts) in groups {
      #expect(facts.count > 1 && Set(facts.map { $0.value?.dimension }).count == 1, "\(name)")
    }
  }
}
