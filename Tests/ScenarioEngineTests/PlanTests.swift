import Diagnostics
import ScenarioEngine
import Testing

@Suite("The plan of a scenario")
struct PlanTests {
  private func text(_ body: String, files: [String: String]) throws -> String {
    let engine = EngineOnMemory.engine(body, files: files)
    return try engine.explain(try engine.check("a.yaml")).text
  }

  @Test("Data, sources with licence and fingerprint, conditions with their values, steps in order, in 80 columns")
  func whole() throws {
    let text = try text(
      """
      as_of: 2024-04-01
      parameters: { reach: { value: 5 km } }
      data: { p: { file: p.geojson } }
      features:
        chosen: { select: p, where: { name: [A, B], size: { at_least: 3 } } }
        near: { buffer: chosen, by: $reach }
        old: { point: [8500000, 4429600], crs: "EPSG:28408" }
      measures: { size: { area: near, in: km2 }, away: { distance: [old, p], in: km } }
      variants: { far: { set: { reach: 10 km } } }
      checks: [{ measure: size, at_least: 1 km2 }]
      """,
      files: [
        "p.geojson": """
        {"type":"Feature","properties":{"name":"A","size":4,"from":"2020-01-01"},
        "geometry":{"type":"Point","coordinates":[45,40]}}
        """
      ])
    for line in [
      "  p  file p.geojson\n     1 feature, from 2020-01-01\n", "Layers and files\n  p.geojson",
      "  chosen  select p, where name is A or B, size at least 3\n",
      "  near    buffer chosen, by $reach = 5 km, side both, ends round\n",
      "  far: reach = 10 km\n    computed again: near, size\n", "Checks: 1 consistency\n",
      "  EPSG:28408 to EPSG:4326: Inverse of 6-degree Gauss-Kruger zone 8",
    ] { #expect(text.contains(line), "\(line)\nnot in\n\(text)") }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
