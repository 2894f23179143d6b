import ScenarioEngine
import TestSupport
import Testing

/// How tables, matrices and signs are laid out for people.
struct ReportLayoutTests {
  @Test("A table or matrix without anything in it says so, in text and in Markdown")
  func empty() throws {
    let report = try EngineOnMemory(
      """
      features:
        a: { polygon: [[0, 0], [1, 0], [1, 1], [0, 1]] }
        b: { polygon: [[5, 0], [6, 0], [6, 1], [5, 1]] }
        common: { intersection: [a, b] }
      measures:
        parts: { area: common, by: id, in: km2 }
        touching: { neighbours: common }
      """
    ).report
    #expect(report.text.contains("  parts\n    none\n  touching (km)\n    none\n"), "\(report.text)")
    #expect(report.markdown.contains("### parts, baseline\n\nnone\n"))
    #expect(report.markdown.contains("### touching, baseline (km)\n\nnone\n"))
  }

  @Test("The minus is one sign everywhere, in JSON a hyphen")
  func minus() throws {
    let report = try EngineOnMemory(
      """
      figures:
        less: { value: -1200 km, by: somebody }
      features:
        a: { line: [[0, 0], [1, 0]] }
      measures:
        n: { count: a }
        below: { total: [less], in: km }
      variants:
        other: { title: The same }
      checks:
        - { measure: below, at_least: -2000 km, kind: consistency }
      """
    ).report
    #expect(report.text.contains("−1,200 km") && report.text.contains("at least −2,000 km"), "\(report.text)")
    #expect(report.text.firstMatch(of: /-[0-9],/) == nil && report.markdown.firstMatch(of: /-[0-9],/) == nil)
    #expect("\(report.json)".contains("-1200"))
  }

  /// States in a row, each touching the next.
  private static func row(of count: Int) -> String {
    let features = (0..<count).map { index in
      let (west, east) = (Double(index), Double(index + 1))
      return #"{"type":"Feature","id":"state-\#(index + 10)","properties":{},"geometry":{"type":"Polygon","#
        + #""coordinates":[[[\#(west),0],[\#(east),0],[\#(east),1],[\#(west),1],[\#(west),0]]]}}"#
    }
    return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
  }

  private static func borders(of count: Int) throws -> Report {
    try EngineOnMemory(
      "data:\n  states: { file: s.geojson, edges: planar }\nmeasures:\n  borders: { neighbours: states }\n",
      files: ["s.geojson": row(of: count)]
    ).report
  }

  @Test("A wide matrix that is mostly empty is a list of its pairs, each once; one that fits stays a matrix")
  func pairs() throws {
    let wide = try Self.borders(of: 20)
    let lines = wide.text.split(separator: "\n").filter { $0.hasPrefix("    state-") }
    #expect(lines.count == 19 && lines.first?.hasPrefix("    state-10  state-11  110.") == true, "\(wide.text)")
    #expect(wide.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(wide.markdown.contains("| row | column | value |\n| --- | --- | --- |\n| state-10 | state-11 | 110."))
    #expect(try Self.borders(of: 4).text.contains("state-10  state-11"))
    #expect(try Self.borders(of: 4).text.contains("sum"))
  }
}
