import FileSystem
import Testing

/// Messages say what is wrong in the words of whoever made the mistake.
struct PlainMessageTests {
  private static func errors(
    _ body: String, _ files: [String: String] = [:], _ arguments: [String] = ["run", "a.yaml"]
  ) async -> String {
    var texts = files
    texts["a.yaml"] = "thalweg: 1\ntitle: T\n" + body
    return await CommandOnMemory(arguments, files: MemoryFiles(texts: texts)).errors
  }

  @Test(
    "A number out of range is refused with the range",
    arguments: [
      (["--threads", "0"], "1 to 256"), (["--threads", "-1"], "1 to 256"), (["--threads", "many"], "1 to 256"),
      (["--precision", "99"], "0 to 15, or full"), (["--precision", "-2"], "0 to 15, or full"),
    ])
  func ranges(option: [String], range: String) async {
    let command = await CommandOnMemory(["run", "a.yaml"] + option, files: Project.files())
    #expect(command.code == 64 && command.output.isEmpty)
    #expect(command.errors.contains("expected a whole number from \(range)"), "\(command.errors)")
  }

  @Test("Help says how many decimals are written where none are asked for")
  func precisionHelp() async {
    #expect(await CommandOnMemory(["run", "--help"]).output.contains("(default: 7)"))
  }

  @Test("A layer that is not there is answered with those that are")
  func layers() async {
    let layer = """
      version: 1
      layers:
        - { id: lakes, file: layers/a.geojson, title: Lakes, licence: L, attribution: A, source: S, vintage: V, scale: "1:1",
            positional_accuracy: 1 m, edges: geodesic, sha256: "\(String(repeating: "0", count: 64))" }
      """
    let files = MemoryFiles(texts: ["GeoData/catalog.yaml": layer])
    let far = await CommandOnMemory(["data", "show", "nope"], files: files)
    #expect(far.code == 64 && far.errors.contains("no layer `nope`; expected one of `lakes`"), "\(far.errors)")
    #expect(await CommandOnMemory(["data", "show", "lake"], files: files).errors.contains("did you mean `lakes`?"))
  }

  private static func square(_ id: String, _ west: Int) -> String {
    let ring = "[[\(west),0],[\(west + 1),0],[\(west + 1),1],[\(west),1],[\(west),0]]"
    return #"{"type":"Feature","id":"\#(id)","properties":{},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
  }

  private static func collection(_ features: String...) -> String {
    #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }

  @Test("An id whose parts stand in another order is the one that was meant")
  func reordered() async {
    let errors = await Self.errors(
      "data:\n  d: { file: a.geojson }\nmeasures:\n  n: { count: d }\nvariants:\n  v:\n    change: [{ remove: [ARM-AZE] }]\n",
      ["a.geojson": Self.collection(Self.square("AZE-ARM", 0))])
    #expect(errors.contains("did you mean `AZE-ARM`?"), "\(errors)")
  }

  @Test("The ends of a way that are no areas are named together, with areas that are")
  func ends() async {
    let errors = await Self.errors(
      "data:\n  d: { file: a.geojson }\nmeasures:\n  n: { transit_states: d, from: XXX, to: YYY }\n",
      ["a.geojson": Self.collection(Self.square("a", 0), Self.square("b", 1))])
    #expect(errors.contains("goes by `XXX` or `YYY`; expected one of `a`, `b`"), "\(errors)")
  }

  @Test("More ways than are listed are told")
  func manyWays() async {
    // A board of seven by seven squares: of the ways along its sides from corner to corner there are 924.
    let squares = (0..<7).flatMap { x in
      (0..<7).map { y in
        let ring = "[[\(x),\(y)],[\(x + 1),\(y)],[\(x + 1),\(y + 1)],[\(x),\(y + 1)],[\(x),\(y)]]"
        return #"{"type":"Feature","id":"\#(x)-\#(y)","properties":{},"geometry":{"type":"Polygon","coordinates":[\#(ring)]}}"#
      }
    }
    let command = await CommandOnMemory(
      ["run", "a.yaml"],
      files: MemoryFiles(texts: [
        "a.yaml":
          "thalweg: 1\ntitle: T\ndata:\n  d: { file: a.geojson, edges: planar }\nmeasures:\n  n: { transit_states: d, from: 0-0, to: 6-6 }\n",
        "a.geojson": #"{"type":"FeatureCollection","features":["# + squares.joined(separator: ",") + "]}",
      ]))
    #expect(command.code == 0, "\(command.errors)")
    #expect(command.output.contains("more than 100 ways"), "\(command.output)")
  }

  @Test("A ring that is none is told in plain words, not in those of a library")
  func rings() async {
    let flat = #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[1,2],[1,2],[1,2],[1,2]]]}}"#
    let errors = await Self.errors(
      "data:\n  d: { file: a.geojson }\nmeasures:\n  n: { count: d }\n", ["a.geojson": Self.collection(flat)])
    #expect(errors.contains("a ring of fewer than three different positions"), "\(errors)")
  }

  @Test("An empty file has no line to show")
  func empty() async {
    let command = await CommandOnMemory(["run", "a.yaml"], files: MemoryFiles(texts: ["a.yaml": ""]))
    #expect(command.code == 65)
    #expect(command.errors == "a.yaml:1:1: error: the file is empty; expected a scenario that starts with `thalweg: 1`\n")
  }

  @Test("A distance beyond all bounds is written as people write it")
  func distances() async {
    let errors = await Self.errors(
      "features:\n  a: { point: [45, 40] }\n  b: { buffer: a, by: 1e9 km }\nmeasures:\n  n: { area: b }\n")
    #expect(errors.contains("the distance is 1,000,000,000 km; expected at most 9,900 km"), "\(errors)")
  }

  @Test("A feature without id is named by its place in the list")
  func nameless() async {
    let texts = #"{"type":"Feature","properties":{"p":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#
    let errors = await Self.errors(
      "data:\n  d: { file: a.geojson }\nmeasures:\n  n: { sum: d, property: p }\n",
      ["a.geojson": Self.collection(texts, texts.replacing("1}", with: "\"x\"}"))])
    #expect(
      errors.contains("property `p` of feature 2 of 2 in `d`, which has no id, is not a number; expected one"), "\(errors)")
  }

  @Test("GeoJSON that no run wrote is no result to compare")
  func foreignResult() async {
    let files = Project.files()
    let command = await CommandOnMemory(["diff", "a.yaml", "area.geojson"], files: files)
    #expect(command.code == 65 && command.output.isEmpty)
    #expect(command.errors.contains("area.geojson: error: is GeoJSON without a report"), "\(command.errors)")
  }

  @Test("A scenario that asks nothing is told that it answers nothing")
  func asksNothing() async {
    let command = await CommandOnMemory(["check", "a.yaml"], files: MemoryFiles(texts: ["a.yaml": "thalweg: 1\ntitle: T\n"]))
    #expect(command.code == 0 && command.errors.contains("answers nothing; expected `measures`"), "\(command.errors)")
  }

  @Test(
    "The command that new prints can be pasted",
    arguments: [("a b/c", "'a b/c.yaml'"), ("it's", #"'it'\''s.yaml'"#), ("plain", "plain.yaml")])
  func pasted(name: String, word: String) async {
    let command = await CommandOnMemory(["new", name])
    #expect(command.output.hasSuffix("Answer it with: thalweg run \(word)\n"), "\(command.output)\(command.errors)")
  }

  @Test("What counts has no unit to choose", arguments: ["components", "count"])
  func counts(measure: String) async {
    let errors = await Self.errors(
      "data:\n  d: { file: a.geojson }\nmeasures:\n  n: { \(measure): d, in: km }\n",
      ["a.geojson": Self.collection(Self.square("a", 0))])
    #expect(errors.contains("`\(measure)` gives a plain number; expected it without `in`"), "\(errors)")
    #expect(!(await CommandOnMemory(["operations", measure])).output.contains("the unit it is shown in"))
  }
}
