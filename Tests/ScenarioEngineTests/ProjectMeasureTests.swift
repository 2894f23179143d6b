import Diagnostics
import ScenarioEngine
import Testing

/// Growth, progress, circuity and kilometres, in the language.
struct ProjectMeasureTests {
  @Test("The growth that a target needs comes from two figures and the years between")
  func growth() throws {
    let answer = try EngineOnMemory(
      """
      figures:
        now: { value: 814 kt/a, by: railway, date: 2024-12-31 }
        target: { value: 5 Mt/a, by: treaty, date: 2024-12-20 }
        nothing: { value: 0 t/a, by: nobody }
      measures:
        needed: { growth: [now, target], over: 4 a }
        none: { growth: [nothing, target], over: 4 a }
      checks:
        - { measure: needed, equals: 57.4 %, within: 0.1 pp }

      """)
    let needed = try answer.value("needed")
    #expect(agrees(needed, 57.43, to: 1e-3))
    #expect(answer.report.checks.filter { !$0.holds }.isEmpty)
    #expect(try answer.scalar("none").reason != nil)
    let faults = EngineOnMemory.faults(
      "figures:\n  a: { value: 1 t }\n  b: { value: 1 km }\nmeasures:\n  g: { growth: [a, b], over: 4 a }\n  h: { growth: [a, a], over: 4 km }\n"
    )
    #expect(faults.map(\.code).contains("wrong-dimension"))
  }

  static let stages = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"one","properties":{"km":30,"built":"2023-06-01"},"geometry":{"type":"LineString","coordinates":[[47.3,39.4],[47,39.3]]}},
    {"type":"Feature","id":"two","properties":{"km":"55 km","dated":{"built":[{"from":"2024-01-01","value":"40 %"},{"from":"2025-04-01","value":0.8}]}},"geometry":{"type":"LineString","coordinates":[[47,39.3],[46.7,39.1]]}},
    {"type":"Feature","id":"three","properties":{"km":25.4},"geometry":{"type":"LineString","coordinates":[[46.7,39.1],[46.5,39]]}}]}
    """

  @Test("Sections built by a day, by a share or not at all make the share of the whole, and a timeline its progress")
  func built() throws {
    let answer = try EngineOnMemory(
      """
      as_of: 2025-05-01
      timeline: [2023-01-01, 2023-06-01, 2024-06-01, 2025-05-01]
      data:
        stages: { file: stages.geojson }
      measures:
        share: { share_built: stages, length: km }
        table: { share_built: stages, length: km, by: id }
        measured: { share_built: stages }
      checks:
        - { measure: share, increases: true }
        - { measure: share, date: 2023-06-01, equals: 27.17 %, within: 0.01 pp }
        - { measure: "table[two, built]", equals: 44 km, within: 1 m }

      """, files: ["stages.geojson": Self.stages])
    let share = try answer.value("share")
    #expect(agrees(share, 100 * (30 + 44) / 110.4))
    #expect(answer.report.checks.filter { !$0.holds }.isEmpty)
    guard case .table(let table) = try #require(answer.figure("table")) else { return }
    #expect(table.rows.map { $0[0] } == ["one", "two", "three", "all"].map(TableFigure.Cell.text))
    let measured = try answer.value("measured")
    #expect(measured > 30 && measured < 80)
  }

  @Test("What is no share, no day and no length is told", arguments: [("built", "soon"), ("km", "far"), ("built", "140 %")])
  func badProgress(property: String, value: String) {
    let text = Self.stages.replacing(
      #""id":"three","properties":{"#, with: #""id":"three","properties":{"\#(property)":"\#(value)","#
    )
    .replacing(#""far","km":25.4"#, with: #""far""#)
    let faults = EngineOnMemory.faults(
      "data:\n  stages: { file: stages.geojson }\nmeasures:\n  share: { share_built: stages, length: km }\n",
      files: ["stages.geojson": text])
    #expect(faults.count == 1)
  }

  private static let railway = """
    data:
      posts: { file: posts.csv, x: lon, y: lat, as: points }
      places: { file: places.csv, x: lon, y: lat, as: points }
    features:
      railway: { line: [[45, 40], [45.5, 39.6], [46, 39.5]] }
      at_post: { at_chainage: railway, at: 91.2 km, posts: posts }
      at_metre: { at_chainage: railway, at: 10 km }
    measures:
      read: { chainage: places, along: railway, posts: posts, by: name }
      plain: { chainage: at_metre, along: railway }
      back: { chainage: at_post, along: railway, posts: posts }
      winding: { circuity: railway }

    """
  private static let files = [
    "posts.csv": "km,lon,lat\n202.5,46,39.5\n66.9,45,40\n91.2,45.25,39.8\n",
    "places.csv": "name,lon,lat\ntown,45.25,39.8\nbend,45.5,39.6\n",
  ]

  @Test("Places read in published kilometres, and a kilometre leads to its place")
  func kilometres() throws {
    let answer = try EngineOnMemory(Self.railway, files: Self.files)
    guard case .table(let table) = try #require(answer.figure("read")), case .number(let town) = table.rows[0][1],
      case .number(let bend) = table.rows[1][1], case .table(let plain) = try #require(answer.figure("plain")),
      case .number(let metre) = plain.rows[0][1], case .table(let returned) = try #require(answer.figure("back")),
      case .number(let back) = returned.rows[0][1], case .number(let offset) = returned.rows[0][3]
    else { Issue.record("tables of numbers expected"); return }
    #expect(agrees(town, 91.2, to: 1e-6))
    #expect(bend > 91.2 && bend < 202.5)
    #expect(agrees(metre, 10, to: 1e-6))
    #expect(agrees(back, 91.2, to: 1e-6))
    #expect(offset < 1e-6)
    #expect(try answer.value("winding") > 1.03)
  }

  @Test("A kilometre beyond the line, posts out of order and posts without one are told")
  func badPosts() {
    func codes(_ body: String, _ posts: String? = nil) -> [String] {
      var files = Self.files
      if let posts { files["posts.csv"] = posts }
      return EngineOnMemory.faults(body, files: files).map(\.code)
    }
    #expect(codes(Self.railway.replacing("at: 10 km", with: "at: 1000 km")) == ["beyond-end"])
    #expect(codes(Self.railway, "km,lon,lat\n202.5,46,39.5\n266.9,45,40\n91.2,45.25,39.8\n") == ["posts"])
    #expect(codes(Self.railway, "km,lon,lat\n,46,39.5\n66.9,45,40\n") == ["no-kilometre"])
  }
}
