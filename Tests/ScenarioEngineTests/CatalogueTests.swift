import Diagnostics
import FileSystem
import Quantities
import ScenarioEngine
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
    let files = MemoryFiles(texts: ["GeoData/catalog.yaml": catalog, "GeoData/a.geojson": layer])
    let verdicts = try Catalogue.open("/home/GeoData", files: files).verify()
    #expect(verdicts.map(\.layer) == ["a"])
    #expect(verdicts[0].diagnostics.map(\.code) == ["changed-data"])
    #expect(verdicts[0].diagnostics[0].place?.description == "GeoData/a.geojson")
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
