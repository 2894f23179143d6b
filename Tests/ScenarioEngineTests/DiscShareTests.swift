import ScenarioEngine
import ScenarioLanguage
import Testing

/// The oracle: what disc and area have in common as a feature of its own, drawn finely, its area beside the area's.
struct DiscShareTests {
  private static func files(_ points: String) -> [String: String] {
    ["sites.geojson": #"{"type":"Feature","properties":{},"geometry":\#(points)}"#]
  }

  private static let point = #"{"type":"Point","coordinates":[44.6,40.1]}"#

  private static func scenario(area: String, buffer: String = "by: $reach", share: String) -> String {
    """
    max_error: 0.1 m
    parameters: { reach: { value: 40 km } }
    data: { sites: { file: sites.geojson } }
    features:
      disc: { buffer: sites, \(buffer) }
      land: \(area)
      drawn: { intersection: [disc, land] }
      covered: { intersection: [land, disc] }
    measures:
      covered_share: { share: \(share), of: land, in: percent }
      drawn_area: { area: drawn, in: km2 }
      land_area: { area: land, in: km2 }
      drawn_share: { ratio: [drawn_area, land_area], in: percent }

    """
  }

  private static let land = "{ polygon: [[44, 39], [45, 39], [45, 41], [44.5, 40], [44, 41]] }"

  private static func check(_ scenario: String, points: String = point) throws {
    for reach in ["3 km", "40 km", "95 km", "500 km"] {
      let run = try EngineOnMemory(scenario, files: files(points), settings: [.init(name: "reach", text: reach)])
      let (share, drawn) = (try run.value("covered_share"), try run.value("drawn_share"))
      #expect(abs(share - drawn) <= 2e-6 * drawn, "\(reach): \(share) and \(drawn)")
    }
  }

  @Test("A share within a distance is that of the drawn disc", arguments: ["disc", "covered", "drawn"])
  func drawn(share: String) throws {
    try Self.check(Self.scenario(area: Self.land, share: share))
  }

  @Test(
    "What is more than one disc on geodesic areas goes by the operations that are named",
    arguments: [
      (land, "by: $reach", #"{"type":"MultiPoint","coordinates":[[44.6,40.1],[44.9,40.3]]}"#),
      (land, "by: $reach", #"{"type":"LineString","coordinates":[[44.6,40.1],[44.9,40.3]]}"#),
      (land, "by: 2500 km", point),
      ("{ polygon: [[44, 39], [45, 39], [45, 41], [44.5, 40], [44, 41]], edges: planar }", "by: $reach", point),
      ("{ polygon: [[0, 88], [90, 88], [180, 88], [-90, 88]] }", "by: $reach", #"{"type":"Point","coordinates":[10,89]}"#),
    ])
  func otherwise(area: String, buffer: String, points: String) throws {
    try Self.check(Self.scenario(area: area, buffer: buffer, share: "covered"), points: points)
  }

  @Test("A point of a sweep has the figures of a run with its values, to the last bit", arguments: ["disc", "covered"])
  func sweep(share: String) throws {
    let scenario = Self.scenario(area: Self.land, share: share)
    let over = "sweep: { over: { reach: { from: 1 km, to: 140 km, step: 3 km } }, measures: [covered_share] }"
    let engine = EngineOnMemory.engine(scenario + over, files: Self.files(Self.point))
    let table = try #require(try engine.run(try engine.check("a.yaml"), workers: Workers(2)).report.sweep)
    for row in table.rows {
      let setting = ParameterSetting(name: "reach", text: row.point[0].description)
      let run = try EngineOnMemory(scenario, files: Self.files(Self.point), settings: [setting])
      #expect(row.figures == [try run.value("covered_share")])
    }
  }
}
