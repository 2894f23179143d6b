import Diagnostics
import FileSystem
import ScenarioEngine
import Testing

/// Faults of data, of changes and of the text, told together by `check`.
struct AllFaultsTests {
  private static let bow = """
    {"type":"FeatureCollection","features":[
     {"type":"Feature","id":"a","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}}]}
    """

  private static func check(_ body: String, _ files: [String: String]) throws -> [Diagnostic] {
    try EngineOnMemory.engine(body, files: files).check("a.yaml").diagnostics
  }

  private static func places(_ found: [Diagnostic]) -> [String] {
    found.map { "\($0.place?.description ?? "nowhere") \($0.code)" }
  }

  @Test("Faults of every data file are told by one check, those of coordinate systems and unread files among them")
  func files() throws {
    let found = try Self.check(
      """
      data:
        first: { file: a.geojson }
        second: { file: b.csv, x: x, y: y }
        third: { file: c.geojson }
        fourth: { file: d.csv, x: x, y: y, crs: EPSG:1 }
      measures:
        n: { count: first }
        m: { count: second }
        k: { count: third }
        l: { count: fourth }
      """, ["a.geojson": Self.bow, "b.csv": "x,y\n45,95\nabc,40\n", "c.geojson": "{", "d.csv": "x,y\n1,2\n"])
    #expect(
      Self.places(found) == [
        "a.geojson:2:2 invalid-area", "a.yaml:7:43 unknown-code", "b.csv:2:4 out-of-range", "b.csv:3:1 not-a-number",
        "c.geojson:1:2 json-syntax",
      ])
  }

  private static let one = """
    {"type":"FeatureCollection","features":[
     {"type":"Feature","id":"a","properties":{},"geometry":{"type":"Point","coordinates":[45,40]}}]}
    """

  @Test("Faults of changes are told with those of the text, each with its line and a caret")
  func changes() throws {
    let found = try Self.check(
      """
      data:
        first: { file: a.geojson }
      features:
        near: { bufer: first, by: 5 km }
      measures:
        n: { count: first }
      variants:
        other:
          change:
            - { remove: [b] }
            - { close: [a, c] }
      """, ["a.geojson": Self.one])
    #expect(Self.places(found) == ["a.yaml:6:11 unknown-operation", "a.yaml:12:20 unknown-id", "a.yaml:13:22 unknown-id"])
    #expect(found.allSatisfy { $0.sourceLine != nil })
    #expect(found.last?.text().hasSuffix("\n        - { close: [a, c] }\n                       ^") == true)
  }

  @Test("While data is not read or not there, nothing is said of the ids that it may have")
  func undecided() throws {
    let change = "variants:\n  other:\n    change:\n      - { remove: [b] }\n"
    let broken = try Self.check(
      "data:\n  first: { file: nowhere.geojson }\nmeasures:\n  n: { count: first }\n" + change, ["a.geojson": Self.one])
    #expect(Self.places(broken).map { $0.hasSuffix("unknown-id") } == [false])
    let unread = try Self.check(
      "data:\n  first: { file: a.geojson }\nmeasures:\n  n: { count: first }\n" + change, ["a.geojson": "{"])
    #expect(Self.places(unread).map { $0.hasSuffix("unknown-id") } == [false])
  }

  @Test("What only a run finds has its line and a caret too")
  func caret() {
    let faults = EngineOnMemory.faults(
      """
      data:
        first: { file: a.geojson }
      measures:
        n: { sum: first, property: people }
      """, files: ["a.geojson": Self.one])
    #expect(faults.count == 1 && faults[0].sourceLine == "  n: { sum: first, property: people }", "\(faults)")
  }

  @Test("Features of one id are told with both places, unless one follows the other in time")
  func repeatedIDs() throws {
    let feature = { (id: String, properties: String) in
      #"{"type":"Feature","id":"\#(id)","properties":{\#(properties)},"geometry":{"type":"Point","coordinates":[45,40]}}"#
    }
    let text =
      "{\"type\":\"FeatureCollection\",\"features\":[\n"
      + [
        feature("a", ""), feature("b", "\"to\":\"2020\""), feature("a", ""), feature("b", "\"from\":\"2020-01-01\""),
        feature("b", "\"from\":\"2021\""),
      ].joined(separator: ",\n") + "]}"
    let body = "data:\n  first: { file: a.geojson }\nmeasures:\n  n: { count: first }\n"
    let engine = EngineOnMemory.engine(body, files: ["a.geojson": text])
    let checked = try engine.check("a.yaml")
    #expect(Self.places(checked.diagnostics) == ["a.geojson:4:1 repeated-id", "a.geojson:6:1 repeated-id"])
    #expect(
      checked.diagnostics.first?.message
        == "features[2] has the id `a` of features[0] (line 2) at the same time; what is said of one is said of both")
    #expect(try engine.run(checked).report.warnings.map(\.code) == ["repeated-id", "repeated-id"])
  }
}
