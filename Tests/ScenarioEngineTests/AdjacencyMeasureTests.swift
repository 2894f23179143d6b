import Diagnostics
import ScenarioEngine
import SimpleFeatures
import Testing

/// Measures on areas that touch, on a row of four cells a, b, c, d with e above b, and f apart.
struct AdjacencyMeasureTests {
  private static let file: [String: String] = {
    func cell(_ id: String, _ x: Int, _ y: Int, _ bloc: String) -> String {
      """
      {"type":"Feature","id":"\(id)","properties":{"bloc":"\(bloc)"},"geometry":{"type":"Polygon","coordinates":\
      [[[\(x),\(y)],[\(x + 1),\(y)],[\(x + 1),\(y + 1)],[\(x),\(y + 1)],[\(x),\(y)]]]}}
      """
    }
    let cells = [
      cell("d", 3, 0, "two"), cell("c", 2, 1, "one"), cell("b", 1, 0, "one"), cell("a", 0, 0, "one"), cell("e", 2, 0, "two"),
      cell("f", 9, 0, "two"), cell("g", 1, 1, "two"),
    ]
    return ["cells.geojson": #"{"type":"FeatureCollection","features":["# + cells.joined(separator: ",") + "]}"]
  }()

  private static func answer(_ measures: String, data: String = "") throws -> EngineOnMemory {
    try EngineOnMemory("data:\n  cells: { file: cells.geojson, edges: planar }\n\(data)measures:\n\(measures)", files: file)
  }

  @Test("Components count groups over borders, and a table says who is in which")
  func components() throws {
    let answer = try Self.answer(
      """
        groups: { components: cells }
        members: { components: cells, by: id }
        blocs: { components: cells, by: bloc }
      """)
    #expect(try answer.value("groups") == 2)
    let rows = try answer.rows("members")
    #expect(rows.map(\.key) == ["a", "b", "c", "d", "e", "g", "f"])
    #expect(rows.map(\.value) == [1, 1, 1, 1, 1, 1, 2])
    #expect(try answer.rows("blocs").map(\.key) == ["one", "two"])
  }

  @Test("Neighbours are a matrix of shared lengths, nothing where areas do not touch")
  func neighbours() throws {
    let answer = try Self.answer(
      """
        borders: { neighbours: cells, in: km }
        of_b: { neighbours: b, of: cells, in: km }
        corner: { neighbours: b, of: cells, touching: point, in: km }
      """, data: "  b: { file: b.geojson }\n".replacing("b.geojson", with: "cells.geojson"))
    guard case .matrix(let borders) = try #require(answer.figure("borders")) else { return }
    #expect(borders.rows == ["a", "b", "c", "d", "e", "f", "g"] && borders.columns == borders.rows)
    func cell(_ row: String, _ column: String) -> Double? {
      guard let r = borders.rows.firstIndex(of: row), let c = borders.columns.firstIndex(of: column) else { return nil }
      return borders.values[r][c]
    }
    #expect(agrees(try #require(cell("a", "b")), 110.5744, to: 1e-4))
    #expect(cell("a", "b") == cell("b", "a"))
    #expect(cell("b", "c") == nil && cell("a", "a") == nil && cell("f", "a") == nil)
    #expect(agrees(try #require(cell("g", "b")), 111.3, to: 1e-3))
  }

  @Test("Transit states are the fewest between two, with every way, in the order of names")
  func transit() throws {
    let answer = try Self.answer(
      """
        far: { transit_states: cells, from: a, to: d }
        near: { transit_states: cells, from: a, to: b }
        same: { transit_states: cells, from: a, to: a }
        both: { transit_states: cells, from: b, to: c }
        around: { transit_states: cells, from: b, to: e, avoid: blocked }
        none: { transit_states: cells, from: a, to: f }
        blocs: { transit_states: cells, from: one, to: two, by: bloc }
      """, data: "  blocked: { file: e.geojson }\n".replacing("e.geojson", with: "cells.geojson"))
    #expect(try answer.value("far") == 2)
    #expect(try answer.scalar("far").ways == [["a", "b", "e", "d"]])
    #expect(try answer.value("near") == 0 && answer.value("same") == 0)
    #expect(try answer.value("both") == 1)
    #expect(try answer.scalar("both").ways == [["b", "e", "c"], ["b", "g", "c"]])
    #expect(try answer.value("around") == 0)
    let none = try answer.scalar("none")
    #expect(none.value == nil && none.reason == "no way leads from a to f over shared borders")
    #expect(try answer.value("blocs") == 0)
    #expect(answer.report.text.contains("      b → e → c\n      b → g → c\n"))
  }

  @Test("What is avoided is passed by, and an end that nothing goes by is refused at its place")
  func avoiding() throws {
    let body = """
      data:
        cells: { file: cells.geojson, edges: planar }
      features:
        wall: { select: cells, where: { id: [e] } }
      measures:
        way: { transit_states: cells, from: a, to: c, avoid: wall }
        blocked: { transit_states: cells, from: a, to: d, avoid: wall }
      """
    let answer = try EngineOnMemory(body, files: Self.file)
    #expect(try answer.scalar("way").ways == [["a", "b", "g", "c"]])
    #expect(try answer.scalar("blocked").reason == "no way leads from a to d over shared borders without e")
    let faults = EngineOnMemory.faults(
      "data:\n  cells: { file: cells.geojson }\nmeasures:\n  m: { transit_states: cells, from: a, to: x }\n", files: Self.file)
    #expect(faults.map(\.code) == ["unknown-area"] && faults.first?.place?.column == 44, "\(faults)")
  }
}
