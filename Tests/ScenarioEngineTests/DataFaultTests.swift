import Diagnostics
import FileSystem
import ScenarioEngine
import SimpleFeatures
import Testing

/// All faults of a data file at once, each at its line and column, the file named from the working folder.
struct DataFaultTests {
  private static func faults(_ data: String, _ files: [String: String]) -> [String] {
    EngineOnMemory.faults("data:\n  d: \(data)\nmeasures:\n  n: { count: d }\n", files: files)
      .map { "\($0.place?.description ?? "nowhere") \($0.code)" }
  }

  @Test("Faults of a table's text and of its values are told together, in the order of their places")
  func table() {
    let text = "x,y,name\n45,40,a\n45,95,b\n45,40\nabc,def,c\n45,\"40\"z,d\n400,40,e\n"
    #expect(
      Self.faults("{ file: p.csv, x: x, y: y }", ["p.csv": text]) == [
        "p.csv:3:4 out-of-range", "p.csv:4:1 row-length", "p.csv:5:1 not-a-number", "p.csv:5:5 not-a-number",
        "p.csv:6:8 stray-quote", "p.csv:7:1 out-of-range",
      ])
  }

  @Test("Every invalid area of a file is told where it stands")
  func areas() {
    let bow = "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]"
    let good = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"
    let features = [bow, good, bow].map {
      #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":\#($0)}}"#
    }
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n  " + features.joined(separator: ",\n  ") + "]}"
    #expect(
      Self.faults("{ file: a.geojson }", ["a.geojson": text]) == ["a.geojson:2:3 invalid-area", "a.geojson:4:3 invalid-area"])
    let table = "id,shape\na,\"POLYGON((0 0,1 1,1 0,0 1,0 0))\"\nb,POINT(1 1)\nc,\"POLYGON((5 0,6 1,6 0,5 1,5 0))\"\n"
    #expect(
      Self.faults("{ file: a.csv, wkt: shape }", ["a.csv": table]) == ["a.csv:2:3 invalid-area", "a.csv:4:3 invalid-area"])
  }

  @Test("A hundred faults of one file are shown, and the rest counted")
  func many() {
    let text = "x,y\n" + String(repeating: "a,40\n", count: 120)
    let engine = EngineOnMemory.engine(
      "data:\n  d: { file: p.csv, x: x, y: y }\nmeasures:\n  n: { count: d }\n", files: ["p.csv": text])
    let failure = #expect(throws: Failure.self) { try engine.run(try engine.check("a.yaml")) }
    #expect(failure?.diagnostics.count == 101)
    #expect(failure?.diagnostics.last?.message == "and 20 more")
    #expect(failure?.diagnostics.last?.place?.description == "p.csv")
  }

  @Test("A file is named as one would type it, wherever the project's root is")
  func names() {
    let scenario = "thalweg: 1\ntitle: T\ndata:\n  d: { file: p.csv, x: x, y: y }\nmeasures:\n  n: { count: d }\n"
    let files = MemoryFiles(texts: ["below/s.yaml": scenario, "below/p.csv": "x,y\na,40\n"])
    let engine = Engine(files: files)
    let failure = #expect(throws: Failure.self) { try engine.run(try engine.check("below/s.yaml")) }
    #expect(failure?.diagnostics.map { $0.place?.description } == ["below/p.csv:2:1"])
  }

  @Test("An outline passes over geometries and lists, whatever brackets and quotes their texts hold")
  func outlineLeaps() throws {
    let text = #"""
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","note":"} ] \" \\","coordinates":[1,[2]]},"id":"a",
       "properties":{"names":["]","}\"]","x"],"basis":"illustrative","sizes":[1,2]}},
      {"type":"Feature","geometry":null,"properties":{"id":"b","sizes":3}}]}
      """#
    let outline = try #require(GeoJSONOutline(Array(text.utf8), lists: ["sizes"]))
    #expect(outline.entries.map(\.id) == [.string("a"), .string("b")])
    #expect(outline.listsLeftOut == ["names"])
    let first = outline.entries[0].properties
    #expect(first["basis"] == .string("illustrative") && first["names"] == .null)
    #expect(first["sizes"] == .array([.number(JSONNumber(1, text: "1")), .number(JSONNumber(2, text: "2"))]))
    #expect(outline.entries[1].properties["sizes"]?.number == 3)
    #expect(GeoJSONOutline(Array(#"{"features":[{"geometry":{"a":[}"#.utf8)) == nil)
  }

  @Test("The ids of a layer are found without its geometries, as reading it all finds them")
  func outline() throws {
    let text = """
      {"features":[{"geometry":{"type":"Point","coordinates":[1,2]},"id":"a","properties":{"id":"x"},"type":"Feature"},
       {"type":"Feature","properties":{"id":7},"geometry":null},{"type":"Feature","properties":null,"geometry":null}],
       "type":"FeatureCollection"}
      """
    let outline = try #require(GeoJSONOutline(Array(text.utf8)))
    let whole = try GeoJSONReader.read(Array(text.utf8), file: "t").features
    #expect(outline.entries.map(\.id) == whole.map { $0.id ?? $0.properties["id"] })
    #expect(outline.places(of: [2, 1], file: "t").mapValues(\.description) == [1: "t:2:2", 2: "t:2:59"])
    #expect(GeoJSONOutline(Array("[1]".utf8)) == nil && GeoJSONOutline(Array("{\"a\"".utf8)) == nil)
  }
}
