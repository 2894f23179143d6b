import FileSystem
import Foundation
import Testing

@Suite("thalweg diff")
struct DiffTests {
  private static let wider = Project.scenario.replacing("value: 10 km", with: "value: 20 km")

  /// A result of the example and one of the example with another range, both written.
  private static func written(_ ending: String) async -> MemoryFiles {
    let files = Project.files(["b.yaml": wider])
    _ = await CommandOnMemory(["run", "a.yaml", "-o", "a.\(ending)"], files: files)
    _ = await CommandOnMemory(["run", "b.yaml", "-o", "b.\(ending)"], files: files)
    return files
  }

  @Test("A result is the same as itself and as its scenario: exit 0", arguments: ["a.geojson", "a.json", "a.yaml"])
  func same(other: String) async {
    let files = await Self.written(other.hasSuffix("json") && !other.hasSuffix("geojson") ? "json" : "geojson")
    let command = await CommandOnMemory(["diff", "a.yaml", other], files: files)
    #expect(command.code == 0, "\(command.output)\(command.errors)")
    #expect(command.output == "a.yaml → \(other)\nno difference\n")
  }

  @Test("What differs is told in 80 columns, with the area of the change: exit 1")
  func differs() async {
    let command = await CommandOnMemory(["diff", "a.geojson", "b.geojson"], files: await Self.written("geojson"))
    #expect(command.code == 1, "\(command.errors)")
    #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for line in [
      "  range                                                            10 km → 20 km",
      "  size                                314.16 → 1,256.64 km²  (+942.48, +300.0 %)",
      "  size against 314 km2                                             holds → fails",
      "  changed baseline/near                                    942.477 km² of change",
      "  removed wide/near                                                 1,256.64 km²",
    ] { #expect(command.output.contains(line + "\n"), "\(line)\nnot in\n\(command.output)") }
  }

  @Test("JSON and Markdown tell the same")
  func forms() async throws {
    let files = await Self.written("json")
    let json = await CommandOnMemory(["diff", "a.json", "b.json", "--summary", "json"], files: files)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(json.code == 1 && object["same"] as? Bool == false)
    let figures = try #require(object["figures"] as? [[String: Any]])
    #expect(figures.contains { $0["name"] as? String == "size" && ($0["percent"] as? Double ?? 0) > 299 })
    let markdown = await CommandOnMemory(["diff", "a.json", "b.json", "--summary", "markdown"], files: files)
    #expect(markdown.output.contains("| range | 10 km | 20 km |"), "\(markdown.output)")
    #expect(await CommandOnMemory(["diff", "a.json", "b.json", "--summary", "none"], files: files).output.isEmpty)
  }

  @Test("New data shows by its fingerprint, a moved corner by the area between")
  func data() async {
    let files = Project.files()
    _ = await CommandOnMemory(["run", "a.yaml", "-o", "old.geojson"], files: files)
    var texts = files.files.mapValues { String(decoding: $0, as: UTF8.self) }
    texts["/home/area.geojson"] = Project.area.replacing("[46,41]", with: "[46,41.1]")
    let command = await CommandOnMemory(["diff", "old.geojson", "a.yaml"], files: MemoryFiles(texts: texts))
    #expect(command.code == 1)
    #expect(command.output.contains("Data (SHA-256)\n  area.geojson"), "\(command.output)")
    #expect(command.output.contains("changed baseline/area"))
  }

  @Test("What cannot be read is 66, what is no result is 65, a scenario with faults is 65")
  func faults() async {
    let files = Project.files(["x.json": "{}", "y.json": "{", "bad.yaml": "thalweg: 1\n"])
    for (name, code) in [("none.json", 66), ("x.json", 65), ("y.json", 65), ("bad.yaml", 65)] {
      let command = await CommandOnMemory(["diff", "a.yaml", name], files: files)
      #expect(
        command.code == Int32(code) && command.output.isEmpty && command.errors.hasPrefix("\(name):"), "\(command.errors)")
    }
    #expect(await CommandOnMemory(["diff", "a.yaml"], files: files).code == 64)
  }
}
