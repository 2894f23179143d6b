import Diagnostics
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// Properties whose values depend on the day.
struct DatedPropertyTests {
  private static func files(_ dated: String) -> [String: String] {
    [
      "posts.geojson": """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"north","properties":{"posts":99,"dated":\(dated)},"geometry":{"type":"Point","coordinates":[0,0]}},
      {"type":"Feature","id":"south","properties":{"posts":5,"status":"open"},"geometry":{"type":"Point","coordinates":[1,0]}}]}
      """
    ]
  }

  private static let dated = """
    {"posts":[{"from":"2020-11-15","value":9,"source":"a","confidence":"A"},{"from":"2020-11","to":"2020-11-20","value":11}],
    "status":[{"from":"2020","value":"open"},{"from":"2020-11-18","value":"closed","note":"n"}],
    "operated_by":[{"from":"2020-11-16","value":["A","B"]}]}
    """.replacing("\"from\":\"2020-11\",", with: "\"from\":\"2020-11-18\",")

  private func answer(_ date: String?) throws -> EngineOnMemory {
    try EngineOnMemory(
      (date.map { "as_of: \($0)\n" } ?? "") + """
        data:
          posts: { file: posts.geojson }
        features:
          open: { select: posts, where: { status: open } }
          of_b: { select: posts, where: { operated_by: B } }
        measures:
          number: { sum: posts, property: posts }
          still_open: { count: open }
          by_status: { count: posts, by: status }
          b: { count: of_b }
        """, files: Self.files(Self.dated))
  }

  @Test(
    "A dated property has the value of its day; before its first entry, and after one that ended, it is missing",
    arguments: [
      ("2020-11-14", 5.0, 2.0, 0.0), ("2020-11-15", 14, 2, 0), ("2020-11-17", 14, 2, 1), ("2020-11-18", 16, 1, 1),
      ("2020-11-19", 16, 1, 1), ("2020-11-20", 5, 1, 1), ("2019-12-31", 5, 1, 0), (nil, 16, 1, 1),
    ] as [(String?, Double, Double, Double)])
  func values(date: String?, number: Double, open: Double, ofB: Double) throws {
    let answer = try answer(date)
    #expect(try answer.value("number") == number)
    #expect(try answer.value("still_open") == open)
    #expect(try answer.value("b") == ofB)
  }

  @Test("A table by a dated property has the rows of the day")
  func table() throws {
    #expect(try answer("2020-11-14").rows("by_status").map(\.key) == ["open"])
    #expect(try answer("2020-11-18").rows("by_status").map(\.key).sorted() == ["closed", "open"])
    #expect(try answer("2019-01-01").rows("by_status").map(\.key).sorted() == ["open", "–"])
  }

  @Test("What is written has the properties of the source, unchanged, on every day")
  func written() throws {
    for date in ["2020-11-14", "2020-11-18", nil] {
      let answer = try answer(date)
      let north = try #require(answer.result.collection.features.first { $0.id == .string("baseline/posts/north") })
      var properties = north.properties
      properties["thalweg"] = nil
      #expect(properties.names == ["posts", "dated"])
      #expect(properties["posts"]?.number == 99)
      #expect(properties["dated"] == (try JSONParser.parse(Array(Self.dated.utf8), file: "dated")))
    }
  }

  @Test("A series follows a dated property, and what it does not touch is computed once")
  func series() throws {
    let body = """
      data:
        posts: { file: posts.geojson }
      measures:
        number: { sum: posts, property: posts }
      timeline: [2020-11-14, 2020-11-15, 2020-11-16, 2020-11-18, 2020-11-19]
      """
    let engine = EngineOnMemory.engine(body, files: Self.files(Self.dated))
    let checked = try engine.check("a.yaml")
    let series = try #require(try engine.run(checked).report.measures.first).series
    let values = series.map { moment -> Double? in
      if case .scalar(let figure) = moment.baseline { figure.value } else { nil }
    }
    #expect(values == [5, 14, 14, 16, 16])
    // Without a date the last entries count, which are those of the last two dates.
    #expect(try engine.explain(checked).timeline.map(\.recomputed.isEmpty) == [false, false, false, true, true])
  }

  @Test("A property that none has on any day is a slip of the pen; one that begins later is not")
  func unknown() throws {
    func faults(_ property: String) -> [Diagnostic] {
      EngineOnMemory.faults(
        """
        as_of: 1990-01-01
        data:
          posts: { layer: posts, where: { \(property): open } }
        measures:
          number: { count: posts }
        """,
        files: [
          "GeoData/catalog.yaml": """
          version: 1
          layers: [{ id: posts, file: posts.geojson, title: Posts, licence: Apache-2.0, positional_accuracy: 50 m, sha256: "0" }]
          """, "GeoData/posts.geojson": Self.files(Self.dated)["posts.geojson"] ?? "",
        ])
    }
    #expect(faults("operated_by").isEmpty)
    #expect(faults("operatd_by").first?.suggestion == "operated_by")
  }

  @Test(
    "A fault in `dated` is told with file, feature and entry",
    arguments: [
      ("[]", "`dated` is a list; expected an object of properties, each a list of entries"),
      ("{\"a\":5}", "`dated.a` is no list of entries; expected one such as `[{\"from\": \"2024-05-01\", \"value\": 5}]`"),
      ("{\"a\":[]}", "`dated.a` is no list of entries; expected one such as `[{\"from\": \"2024-05-01\", \"value\": 5}]`"),
      ("{\"a\":[5]}", "`dated.a[0]` is no object; expected one with `from` and `value`"),
      ("{\"a\":[{\"value\":5}]}", "`dated.a[0]` has no day under `from`; expected one such as `2024-04-26`"),
      (
        "{\"a\":[{\"from\":\"2024-02-30\",\"value\":5}]}",
        "`dated.a[0]` has no day under `from`; expected one such as `2024-04-26`"
      ),
      ("{\"a\":[{\"from\":\"2024\"}]}", "`dated.a[0]` has no `value`; expected one"),
      (
        "{\"a\":[{\"from\":\"2024\",\"until\":\"2025\",\"value\":5}]}",
        "`dated.a[0]` has a member `until`; expected `from`, `to`, `value`, `source`, `confidence`, `note`"
      ),
      (
        "{\"a\":[{\"from\":\"2024\",\"to\":\"2024-01-01\",\"value\":5}]}",
        "`dated.a[0]` ends on 2024-01-01, not after its start; expected a later day"
      ),
      (
        "{\"a\":[{\"from\":\"2024\",\"value\":5},{\"from\":\"2024\",\"value\":6}]}",
        "`dated.a[1]` starts on 2024-01-01, not after the entry before, which starts on 2024-01-01; expected entries in the order of time"
      ),
      (
        "{\"a\":[{\"from\":\"2024\",\"to\":\"2026\",\"value\":5},{\"from\":\"2025\",\"value\":6}]}",
        "`dated.a[1]` starts on 2025-01-01, and the entry before ends on 2026-01-01; expected no overlap"
      ),
      (
        "{\"from\":[{\"from\":\"2024\",\"value\":5}]}",
        "`dated.from`: `from` cannot depend on the date; expected another property"
      ),
    ])
  func faults(dated: String, message: String) {
    let faults = EngineOnMemory.faults(
      """
      data:
        posts: { file: posts.geojson }
      measures:
        number: { count: posts }
      """, files: Self.files(dated))
    #expect(faults.map(\.message) == ["features[0] (`north`): " + message])
    #expect(faults.first?.place?.file == "posts.geojson")
  }

  @Test("A plain value called `dated` is a property like any other")
  func plain() throws {
    let answer = try EngineOnMemory(
      """
      data:
        posts: { file: posts.geojson }
      measures:
        number: { count: posts, by: dated }
      """, files: Self.files("\"1976\""))
    #expect(try answer.rows("number").map(\.key).sorted() == ["1976", "–"])
  }
}
