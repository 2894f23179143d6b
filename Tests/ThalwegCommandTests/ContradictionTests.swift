import FileSystem
import Testing

@Suite("Changes that contradict each other or the data")
struct ContradictionTests {
  private static let scenario = """
    thalweg: 1
    title: Crossings
    data:
      crossings: { file: crossings.geojson }
    features:
      around: { buffer: crossings, by: 1 km }
      mark: { point: [45.1, 40] }
    measures:
      number: { count: crossings }
    variants:
      v:
        change:
          - { open: [gate, gat] }
          - { close: shut }
          - { remove: bridge }
          - { close: bridge }
          - { remove: bridge }
          - { adjust: ford, set: { lanes: 2 }, existing: { lanes: 3 } }
          - { adjust: road, set: { lanes: 2 } }
          - { adjust: road, set: { lanes: 4 } }
          - { add: mark, to: crosings.geojson }
          - { add: around, to: crossings.geojson }
          - { remove: road }

    """

  private static func crossing(_ id: String, _ status: String) -> String {
    """
    {"type":"Feature","id":"\(id)","properties":{"status":"\(status)","lanes":1},
    "geometry":{"type":"Point","coordinates":[45,40]}}
    """
  }

  private static var files: MemoryFiles {
    let crossings = [("gate", "open"), ("shut", "closed"), ("bridge", "open"), ("ford", "open"), ("road", "open")]
    let features = crossings.map(crossing).joined(separator: ",")
    return MemoryFiles(texts: [
      "a.yaml": scenario, "crossings.geojson": "{\"type\":\"FeatureCollection\",\"features\":[\(features)]}",
    ])
  }

  @Test("Ten of them give ten messages with their places and exit 65", arguments: [["check"], ["run", "-o", "out.geojson"]])
  func tenMessages(command words: [String]) async {
    let files = Self.files
    let command = await CommandOnMemory(words + ["a.yaml"], files: files)
    #expect(command.code == 65 && command.output.isEmpty)
    let lines = command.errors.split(separator: "\n").filter { $0.hasPrefix("a.yaml:") }
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "a.yaml:13:18:", "a.yaml:13:24:", "a.yaml:14:18:", "a.yaml:16:18:", "a.yaml:17:19:", "a.yaml:18:56:", "a.yaml:20:32:",
        "a.yaml:21:26:", "a.yaml:22:16:", "a.yaml:23:19:",
      ], "\(command.errors)")
    #expect(lines.allSatisfy { $0.contains(": error: ") && $0.contains("; expected ") })
    #expect(command.errors.contains("did you mean `crossings.geojson`?"))
    #expect(files.kind(of: "out.geojson") == nil)
  }
}
