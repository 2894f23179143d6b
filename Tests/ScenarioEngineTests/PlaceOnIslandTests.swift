import Diagnostics
import ScenarioEngine
import SimpleFeatures
import Testing

/// Places that stand for a node from which no way leads on.
///
/// A main line by rail along 40° N; south of it an island of one road, tied to the line by a closed track; north a lone siding.
struct PlaceOnIslandTests {
  private static let files = [
    "lines.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"west","properties":{"mode":"rail"},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
    {"type":"Feature","id":"east","properties":{"mode":"rail"},"geometry":{"type":"LineString","coordinates":[[46,40],[47,40]]}},
    {"type":"Feature","id":"siding","properties":{"mode":"rail"},"geometry":{"type":"LineString","coordinates":[[45.5,40.1],[45.6,40.1]]}},
    {"type":"Feature","id":"road","properties":{"mode":"road"},"geometry":{"type":"LineString","coordinates":[[46.4,39.9],[46.5,39.9]]}},
    {"type":"Feature","id":"gate","properties":{"mode":"road","status":"closed"},"geometry":{"type":"LineString","coordinates":[[46.5,39.9],[47,40]]}}]}
    """
  ]

  private static func body(_ place: String, _ more: String = "") -> String {
    """
    data:
      lines: { file: lines.geojson }
    features:
      net: { network: lines }
      start: { point: [45, 40] }
      place: { point: \(place) }
      way: { route: [start, place], over: net\(more) }
    measures:
      km: { route_km: way }

    """
  }

  private func islands(_ body: String) throws -> [String] {
    try EngineOnMemory(body, files: Self.files).report.warnings.filter { $0.code == "place-on-island" }.map(\.message)
  }

  @Test("A node on an island is told, with the sizes of it and of the largest part, and how far off that is")
  func island() throws {
    // The siding is a tenth of a degree long, its eastern end 0.4° west and 0.1° north of the line's middle. The line with the
    // road and its track is 223 km long.
    #expect(
      try islands(Self.body("[45.6, 40.1]")) == [
        "`place` stands for its nearest node, on an island of `net`: 2 nodes and 8.53 km hang together there, and 5 nodes and "
          + "223 km in the largest part, whose nearest node is 35.9 km away"
      ])
  }

  @Test("A place on the largest part is not told, though what it hangs by is closed; nor are places of one island")
  func together() throws {
    #expect(
      try islands(Self.body("[45.6, 40.1]").replacing("start: { point: [45, 40] }", with: "start: { point: [45.5, 40.1] }"))
        .isEmpty)
    #expect(try islands(Self.body("[45.9, 40.01]")).isEmpty)
    #expect(try islands(Self.body("[46.4, 39.9]")).isEmpty)
  }

  @Test(
    "Parts are those of the edges that may be used: by road alone the railways are no part, by rail alone the siding still is one"
  )
  func modes() throws {
    #expect(try islands(Self.body("[46.4, 39.9]", ", modes: road")).isEmpty)
    #expect(try islands(Self.body("[45.6, 40.1]", ", modes: rail")).count == 1)
    // With the gate avoided the road is an island, and the railway the largest part.
    let avoided = Self.body("[46.4, 39.9]", ", avoid: gate").replacing(
      "  start:", with: "  gate: { line: [[46.7, 39.9], [46.8, 40]] }\n  start:")
    #expect(try islands(avoided).count == 1)
  }

  @Test("Measures that take many places tell of each, and what is reached around a place of its island")
  func manyPlaces() throws {
    let area = Self.body("[45.6, 40.1]").replacing(
      "{ route: [start, place], over: net }", with: "{ service_area: place, over: net, within: 500 km }")
    #expect(try islands(area.replacing("route_km", with: "length")).count == 1)
    let body = Self.body("[45.6, 40.1]") + "  matrix: { route_matrix: [start, place], over: net, in: km }\n"
    #expect(try islands(body).count == 2)
  }
}
