import Diagnostics
import ScenarioEngine
import Testing

/// Names of any length and any number of variants keep within 80 columns.
struct LongNameTests {
  @Test("Names of sixty characters of measures, variants, rows and columns fit into 80 columns")
  func names() throws {
    func long(_ name: String) -> String { name + "_" + String(repeating: "x", count: 59 - name.count) }
    let variants = (1...12).map { "  \(long("variant\($0)")): { set: { reach: \($0) km } }" }.joined(separator: "\n")
    let cells = (0..<4).map { index in
      """
      {"type":"Feature","id":"\(long("area\(index)"))","properties":{},"geometry":{"type":"Polygon","coordinates":\
      [[[\(index),0],[\(index + 1),0],[\(index + 1),1],[\(index),1],[\(index),0]]]}}
      """
    }
    let answer = try EngineOnMemory(
      """
      data:
        cells: { file: cells.geojson }
      parameters:
        reach: { value: 20 km }
      features:
        site: { point: [0.5, 0.5] }
        disc: { buffer: site, by: $reach }
      measures:
        \(long("size")): { area: disc, in: km2 }
        \(long("overlap")): { area_by: cells, areas: [cells, disc], in: km2 }
        \(long("each")): { area_by: disc, areas: cells, in: km2 }
        \(long("rows")): { area: cells, by: id, in: km2 }
        \(long("way")): { transit_states: cells, from: \(long("area0")), to: \(long("area3")) }
        \(long("none")): { distance: [\(long("gone")), site] }
        \(long("gone_size")): { count: \(long("gone")) }
      variants:
      \(variants)
      checks:
        - { measure: \(long("size")), variant: \(long("variant2")), at_least: 1 km2 }
      """.replacing(
        "  disc:", with: "  \(long("gone")): { difference: [site, disc_all] }\n  disc_all: { buffer: site, by: 1 km }\n  disc:"
      )
      .replacing("{ difference: [site, disc_all] }", with: "{ select: site, disjoint: site }"),
      files: ["cells.geojson": #"{"type":"FeatureCollection","features":["# + cells.joined(separator: ",") + "]}"])
    let wide = answer.report.text.split(separator: "\n").filter { $0.count > 80 }
    #expect(wide.isEmpty, "\(wide.joined(separator: "\n"))")
    #expect(answer.report.text.contains(long("variant12")))
  }
}
