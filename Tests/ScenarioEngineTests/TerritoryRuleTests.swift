import Diagnostics
import ScenarioEngine
import SimpleFeatures
import Testing

/// Networks cut by territories, and rules of crossing between them.
struct TerritoryRuleTests {
  static let files = [
    "roads.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"main","properties":{"mode":"road","speed":"50 km/h"},"geometry":{"type":"LineString","coordinates":[[44.5,40],[46.5,40]]}},
    {"type":"Feature","id":"track","properties":{"mode":"rail","speed":"50 km/h"},"geometry":{"type":"LineString","coordinates":[[44.5,40.2],[45.5,40.2]]}}]}
    """,
    "countries.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"WST","properties":{"name":"West"},"geometry":{"type":"Polygon","coordinates":[[[44,39],[45,39],[45,41],[44,41],[44,39]]]}},
    {"type":"Feature","id":"EST","properties":{"name":"East"},"geometry":{"type":"Polygon","coordinates":[[[45,39],[46,39],[46,41],[45,41],[45,39]]]}},
    {"type":"Feature","id":"far","properties":{"name":"Far","part_of":"WST"},"geometry":{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,41],[46,41],[46,39]]]}}]}
    """,
  ]

  static func body(_ rules: String, _ more: String = "") -> String {
    """
    as_of: 2024-01-01
    parameters:
      border: { value: open, one_of: [open, closed] }
      wait: { value: 6 h }
    data:
      roads: { file: roads.geojson }
      countries: { file: countries.geojson }
    features:
      net: { network: roads }
      cut_net: { cut: net, by: countries }
      crossings: { border_crossings: cut_net }
      shift: { line: [[45.2, 38.5], [45.2, 41.5]] }
    rules:
      kept: { between: [WST, EST], status: $border, delay: $wait }
    \(rules)
    measures:
      by_territory: { length: cut_net, by: territory, in: km }
      whole: { length: net, in: km }
      count_all: { count: crossings }
      shut: { count: closed }
      delays: { sum: crossings, property: delay }

    """.replacing("  shift:", with: "  closed: { select: crossings, where: { status: closed } }\n  shift:") + more
  }

  @Test("Edges have the territory they lie in; parts of a state go by the state; kilometres add up")
  func territories() throws {
    let answer = try EngineOnMemory(Self.body(""), files: Self.files)
    let rows = try answer.rows("by_territory")
    #expect(rows.map(\.key) == ["WST", "EST"])
    #expect(agrees(rows.reduce(0) { $0 + ($1.value ?? 0) }, try answer.value("whole"), to: 1e-9))
    // Two crossings of the road, one of the rails.
    #expect(try answer.value("count_all") == 3)
    #expect(try answer.value("delays") == 18)
    #expect(try answer.value("shut") == 0)
  }

  @Test("A variant closes by a parameter, by a date, or moves the border and with it the crossings")
  func variants() throws {
    let rules = "  ban: { from: WST, to: EST, modes: rail, status: closed, since: 2025-01-01, until: 2026-01-01 }"
    let more = """
      variants:
        closed_border: { set: { border: closed } }
        banned: { as_of: 2025-06-01 }
        after: { as_of: 2026-01-01 }
        moved: { change: [ { replace_border: [WST, EST], along: shift, tolerance: 60 km } ] }
        quick: { set: { wait: 1 h } }

      """
    let answer = try EngineOnMemory(Self.body(rules, more), files: Self.files)
    #expect(try answer.value("shut", in: "closed_border") == 3)
    // The way back over the rails stays open: a point of its own.
    #expect(try answer.value("shut", in: "banned") == 1)
    #expect(try answer.value("count_all", in: "banned") == 4)
    #expect(try answer.value("shut", in: "after") == 0)
    #expect(try answer.value("delays", in: "quick") == 3)
    guard case .table(let before) = try #require(answer.figure("by_territory")),
      case .table(let moved) = try #require(answer.figure("by_territory", in: "moved")),
      case .number(let first) = before.rows[0][1], case .number(let second) = moved.rows[0][1]
    else { Issue.record("tables expected"); return }
    // A fifth of a degree more of road and of rails in the west, at latitude 40.
    #expect(agrees(second - first, 2 * 0.2 * 85.39, to: 2e-3))
  }

  @Test("Faults of rules are told where they stand: unknown territories, currencies, words, empty rules")
  func faults() {
    func codes(_ rules: String) -> [String] {
      EngineOnMemory.faults(Self.body(rules), files: Self.files).map { "\($0.place?.line ?? 0) \($0.code)" }
    }
    #expect(codes("  a: { between: [WST, ETS], delay: 1 h }") == ["18 unknown-area"])
    #expect(
      codes("  a: { between: [WST, EST], charge: 1 USD/t }\n  b: { from: EST, to: WST, charge: 1 EUR/t }") == [
        "19 mixed-currency"
      ])
    #expect(
      codes("  a: { between: [WST], delay: 1 h }\n  b: { from: WST, delay: 1 h }") == ["18 wrong-count", "19 missing-key"])
    #expect(codes("  a: { between: [WST, EST] }") == ["18 missing-key"])
    #expect(codes("  a: { between: [WST, EST], status: closed, source: a page }") == ["18 missing-key"])
    #expect(codes("  a: { between: [WST, EST], status: shut }") == ["18 wrong-choice"])
    #expect(codes("  a: { between: [WST, EST], modes: [lorry], status: closed }") == ["18 wrong-choice"])
    #expect(codes("  a: { between: [WST, EST], charge: 5 USD }") == ["18 wrong-dimension"])
    #expect(codes("  a: { between: [WST, EST], delay: -1 h }") == ["18 out-of-range"])
  }

  @Test("Delays and charges without a source are assumptions, and every figure made of them says so")
  func assumed() throws {
    let more = """
        hours: { route_time: way, in: h }
        border_table: { crossings: way, by: territory }
        indicators: { trade_indicators: way }

      """
    func answer(_ rule: String) throws -> EngineOnMemory {
      let body = Self.body("", more).replacing(
        "  kept: { between: [WST, EST], status: $border, delay: $wait }",
        with: "  kept: { between: [WST, EST], status: $border, delay: $wait\(rule) }"
      ).replacing(
        "  shift:",
        with:
          "  a: { point: [44.5, 40] }\n  b: { point: [46.5, 40] }\n  way: { route: [a, b], over: cut_net, by: distance }\n  shift:"
      )
      return try EngineOnMemory(body, files: Self.files)
    }
    func methods(_ answer: EngineOnMemory) throws -> [String] {
      guard case .table(let table) = try #require(answer.figure("border_table")),
        case .table(let indicators) = try #require(answer.figure("indicators"))
      else { return [] }
      return [try answer.scalar("hours").method, table.method, indicators.method]
    }
    let own = try answer("")
    #expect(
      try methods(own) == [
        "way over cut_net of least distance; assumed: delay", "way over cut_net of least distance; assumed: delay",
        "along the way over cut_net of least distance; assumed: delay",
      ])
    #expect(own.report.warnings.filter { $0.code == "assumed-values" }.map { $0.message.contains("`kept`") } == [true])
    let points = own.result.collection.features.filter { $0.id?.string?.hasPrefix("baseline/crossings") == true }
    #expect(points.count == 3)
    #expect(points.allSatisfy { $0.properties["assumed"] == .array([.string("delay")]) })
    let published = try answer(", source: a page")
    #expect(try methods(published).allSatisfy { !$0.contains("assumed") })
    #expect(published.report.warnings.allSatisfy { $0.code != "assumed-values" })
  }

  @Test("A cut network is the same for any number of threads")
  func threads() throws {
    // More roads than one thread takes at a time, each over the border.
    let roads = (0..<1100).map { number in
      let y = 39 + Double(number) * 0.0018
      return
        #"{"type":"Feature","id":"r\#(number)","properties":{"mode":"road"},"geometry":{"type":"LineString","coordinates":[[44.2,\#(y)],[45.4,\#(y)]]}}"#
    }
    var files = Self.files
    files["roads.geojson"] = #"{"type":"FeatureCollection","features":[\#(roads.joined(separator: ",\n"))]}"#
    let body = """
      data:
        roads: { file: roads.geojson }
        countries: { file: countries.geojson }
      features:
        net: { network: roads }
        cut_net: { cut: net, by: countries }
      measures:
        by_territory: { length: cut_net, by: territory, in: km }

      """
    let texts = try [1, 3].map { threads in
      let result = try EngineOnMemory(body, files: files, threads: threads).result
      return JSONWriter.pretty.text(result.report.json)
        + String(decoding: try GeoJSONWriter(.init()).write(result.collection), as: UTF8.self)
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("r1099#2"))
  }

  @Test("Rules without a network that is cut are told to be of no use")
  func unused() throws {
    let body = """
      data:
        roads: { file: roads.geojson }
      rules:
        kept: { between: [WST, EST], delay: 1 h }
      measures:
        n: { count: roads }
      """
    let engine = EngineOnMemory.engine(body, files: Self.files)
    #expect(try engine.check("a.yaml").diagnostics.map(\.code) == ["unused"])
  }

  @Test("A route over a cut network waits at the borders, and a closed one is no way")
  func routes() throws {
    let more = """
        hours: { route_time: way, in: h }
        hours_by: { route_time: way, by: territory, in: h }
        km_by: { route_km: way, by: territory, in: km }
        km: { route_km: way, in: km }
        legs: { route_km: way, by: leg, in: km }
        borders: { crossings: way }
        border_table: { crossings: way, by: territory }
      variants:
        closed_border: { set: { border: closed } }
        free: { set: { wait: 0 h } }

      """
    let body = Self.body("", more).replacing(
      "  shift:",
      with:
        "  a: { point: [44.5, 40] }\n  b: { point: [46.5, 40] }\n  way: { route: [a, b], over: cut_net, by: time }\n  shift:")
    let answer = try EngineOnMemory(body, files: Self.files)
    #expect(agrees(try answer.value("hours") - (try answer.value("hours", in: "free")), 12, to: 1e-9))
    #expect(try answer.value("borders") == 2)
    // From the west through the east to the west's other part.
    #expect(try answer.rows("km_by").map(\.key) == ["WST", "EST"])
    #expect(try answer.rows("legs").map(\.key) == ["1 road", "2 road", "3 road"])
    #expect(agrees(try answer.rows("km_by").reduce(0) { $0 + ($1.value ?? 0) }, try answer.value("km"), to: 1e-9))
    #expect(agrees(try answer.rows("hours_by").reduce(0) { $0 + ($1.value ?? 0) }, try answer.value("hours"), to: 1e-9))
    #expect(try answer.rows("border_table").map(\.key) == ["1 WST→EST", "2 EST→WST"])
    #expect(try answer.scalar("hours", in: "closed_border").value == nil)
  }
}
