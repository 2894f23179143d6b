import Diagnostics
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// Ordered changes of variants, on a layer of crossings and a file of zones.
struct ChangeTests {
  static let files = [
    "GeoData/catalog.yaml": """
    version: 1
    layers:
      - { id: crossings, file: crossings.geojson, title: Crossings, licence: Apache-2.0, positional_accuracy: 50 m, sha256: "0" }
    """,
    "GeoData/crossings.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"north","properties":{"kind":"crossing","status":"open","lanes":2},"geometry":{"type":"Point","coordinates":[45,41]}},
    {"type":"Feature","id":"south","properties":{"kind":"crossing","dated":{"status":[{"from":"2000","value":"closed"},{"from":"2020","value":"planned"}]}},"geometry":{"type":"Point","coordinates":[46,39]}},
    {"type":"Feature","id":"east","properties":{"kind":"crossing","status":"closed","from":"2010-01-01","to":"2025-01-01"},"geometry":{"type":"Point","coordinates":[47,40]}},
    {"type":"Feature","id":"post","properties":{"kind":"post"},"geometry":{"type":"Point","coordinates":[46,40]}}]}
    """,
    "zones.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"west","properties":{"kind":"zone"},"geometry":{"type":"Polygon","coordinates":[[[44,39],[45,39],[45,40],[44,40],[44,39]]]}},
    {"type":"Feature","id":"middle","properties":{"kind":"zone"},"geometry":{"type":"Polygon","coordinates":[[[45,39],[46,39],[46,40],[45,40],[45,39]]]}}]}
    """,
  ]

  static let head = """
    as_of: 2024-01-01
    parameters:
      which: { value: north }
      reach: { value: 10 km }
    data:
      crossings: { layer: crossings, where: { kind: crossing } }
      open: { layer: crossings, where: { status: open } }
      north: { layer: crossings, id: north }
      post: { layer: crossings, id: post }
      zones: { file: zones.geojson }
      chosen: { layer: crossings, id: $which }
    features:
      mark: { point: [45.5, 40.5] }
      strip_zone: { polygon: [[46, 39], [46.5, 39], [46.5, 40], [46, 40]] }
      around: { buffer: north, by: $reach }
      around_post: { buffer: post, by: $reach }
    measures:
      number: { count: crossings }
      open_number: { count: open, by: id }
      lanes: { sum: crossings, property: lanes }
      zones_area: { area: zones, in: km2 }
      around_area: { area: around, in: km2 }
      away: { distance: [north, post], in: km }
      chosen_number: { count: chosen }
      post_area: { area: around_post, in: km2 }

    """

  static func answer(_ variants: String, _ more: String = "") throws -> EngineOnMemory {
    try EngineOnMemory(head + "variants:\n" + variants + "\n" + more, files: files)
  }

  private func faults(_ variants: String) -> [String] {
    EngineOnMemory.faults(Self.head + "variants:\n" + variants + "\n", files: Self.files).map {
      "\(($0.place?.line ?? 0) - Self.lines):\($0.place?.column ?? 0) \($0.code): \($0.message)"
    }
  }

  /// The lines above the variants.
  private static let lines = head.count { $0 == "\n" } + 3

  private func keys(_ answer: EngineOnMemory, in variant: String? = nil) throws -> [String] {
    guard case .table(let table) = try #require(answer.figure("open_number", in: variant)) else { return [] }
    return table.rows.compactMap { if case .text(let text) = $0[0] { text } else { nil } }
  }

  @Test("open and close set the status that selections see; the baseline keeps its own")
  func statuses() throws {
    let answer = try Self.answer(
      """
        v:
          change:
            - { open: [south, east] }
            - { close: $which }
      """)
    #expect(try keys(answer) == ["north"])
    #expect(try keys(answer, in: "v") == ["south", "east"])
    let features = answer.result.collection.features
    let closed = try #require(features.first { $0.id == .string("v/north") })
    #expect(closed.properties["status"] == .string("closed"))
    #expect(features.first { $0.id == .string("baseline/north") }?.properties["status"] == .string("open"))
    let south = try #require(features.first { $0.id == .string("v/crossings/south") })
    #expect(south.properties.names == ["kind", "status", "thalweg"])
  }

  @Test("What is removed is absent: no geometry, the whole of it as difference, distances without a value")
  func removal() throws {
    let answer = try Self.answer("  v: { change: [{ remove: [north, middle] }] }")
    #expect(try answer.value("number", in: "v") == 2)
    #expect(try answer.value("around_area", in: "v") == 0)
    #expect(try answer.scalar("away", in: "v").reason == "`north` (north) is removed")
    #expect(answer.report.warnings.contains { $0.message.hasPrefix("v: `north` (north) is removed;") })
    let features = answer.result.collection.features
    let gone = try #require(features.first { $0.id == .string("v/north") })
    #expect(gone.geometry == nil)
    #expect(features.first { $0.id == .string("v/around/difference") }?.geometry?.isEmpty == false)
    #expect(agrees(try answer.value("zones_area", in: "v") * 2, try answer.value("zones_area"), to: 1e-9))
    #expect(try answer.value("lanes", in: "v") == 0)
  }

  @Test("What is added has the name as id, passes filters by what is set, and is the difference")
  func addition() throws {
    let answer = try Self.answer(
      """
        v:
          change:
            - { add: mark, to: crossings, set: { kind: crossing, status: open, lanes: 4 } }
            - { add: strip_zone, to: zones.geojson }
        late: { change: [{ add: mark, to: crossings, set: { kind: crossing, from: 2024-06-01 } }] }
      """)
    #expect(try answer.value("number", in: "v") == 4)
    #expect(try answer.value("number", in: "late") == 3)
    #expect(try keys(answer, in: "v") == ["north", "mark"])
    #expect(try answer.value("lanes", in: "v") == 6)
    let difference = try #require(answer.result.collection.features.first { $0.id == .string("v/zones/difference") })
    #expect(difference.geometry?.isEmpty == false)
    let added = try #require(answer.result.collection.features.first { $0.id == .string("v/zones/strip_zone") })
    #expect(added.geometry?.isEmpty == false)
    #expect(agrees(try answer.value("zones_area", in: "v"), try answer.value("zones_area") * 1.25, to: 1e-4))
  }

  @Test("adjust sets properties, dates among them, once the data is found to be as expected")
  func adjustment() throws {
    let answer = try Self.answer(
      """
        v:
          as_of: 2026-01-01
          change:
            - { adjust: east, set: { to: ~, lanes: 3 }, existing: { to: 2025-01-01, lanes: ~, kind: crossing } }
            - { adjust: north, set: { owners: [A, B] }, existing: { lanes: 2.0 } }
        w: { as_of: 2026-01-01 }
      """)
    #expect(try answer.value("number", in: "w") == 2)
    #expect(try answer.value("number", in: "v") == 3)
    #expect(try answer.value("lanes", in: "v") == 5)
  }

  @Test("The report says what each variant is called and what it changes, in text, Markdown and JSON")
  func titles() throws {
    let report = try Self.answer(
      """
        v: { title: "After *all*", change: [{ close: north }, { add: mark, to: crossings, set: { kind: post, lanes: [1, 2] } }] }
        w: { requires: v }
        plain: { set: { reach: 5 km } }
      """
    ).report
    let changes = ["close north", "add mark to crossings: kind = post, lanes = [1,2]"]
    #expect(report.variants.map(\.changes) == [changes, changes, []])
    #expect(report.text.contains("\n\nVariants\n  v  After *all*; close north; add mark to crossings: kind = post, lanes"))
    #expect(report.markdown.contains("- v: After \\*all\\*; close north; add mark to crossings"))
    let json = try #require(report.json.object?["variants"]?.array?.first?.object)
    #expect(json.names == ["name", "title", "changes"] && json["title"] == .string("After *all*"))
  }

  @Test("A published check cannot rest on something illustrative that its variant adds")
  func illustrativeAddition() {
    let head = Self.head.replacing("mark: { point: [45.5, 40.5] }", with: "mark: { point: [45.5, 40.5], basis: illustrative }")
    func codes(_ check: String) -> [String] {
      EngineOnMemory.faults(
        head + "variants: { v: { change: [{ add: mark, to: crossings, set: { kind: crossing } }] } }\nchecks: [\(check)]\n",
        files: Self.files
      ).map(\.code)
    }
    #expect(codes("{ measure: number, variant: v, equals: 4, source: a book }") == ["illustrative-ground"])
    #expect(codes("{ measure: number, equals: 3, source: a book }").isEmpty)
    #expect(codes("{ measure: zones_area, variant: v, at_least: 1 km2, source: a book }").isEmpty)
  }

  @Test("Changes apply to every date of a timeline")
  func timeline() throws {
    let answer = try Self.answer(
      "  v: { change: [{ open: south }] }", "timeline: [1999-01-01, 2005-01-01, 2021-01-01]\n")
    let series = try #require(answer.report.measures.first { $0.name == "open_number" }).series
    let counts = series.map { moment in
      ([moment.baseline] + moment.variants.map(\.figure)).map {
        if case .table(let table) = $0 { table.rows.count } else { -1 }
      }
    }
    #expect(counts == [[1, 2], [1, 2], [1, 2]])
  }

  @Test("A variant is made on those it requires, in their order, each once; its own settings come last")
  func requires() throws {
    let answer = try Self.answer(
      """
        opened: { change: [{ open: south }], set: { reach: 20 km } }
        wide: { requires: opened, set: { reach: 30 km } }
        dated: { as_of: 2026-01-01, requires: [opened] }
        both: { requires: [wide, dated], change: [{ close: north }] }
      """)
    #expect(try keys(answer, in: "both") == ["south"])
    #expect(try answer.value("number", in: "both") == 2)
    #expect(try answer.value("around_area", in: "both") == answer.value("around_area", in: "wide"))
    #expect(try answer.value("around_area", in: "dated") == answer.value("around_area", in: "opened"))
  }

  @Test("Only what the changes touch is computed again")
  func sharing() throws {
    let engine = EngineOnMemory.engine(
      Self.head + """
        variants:
          post: { change: [{ remove: post }] }
          unseen: { change: [{ adjust: post, set: { note: new } }, { adjust: post, set: { other: 1 } }] }
          zones: { change: [{ add: strip_zone, to: zones.geojson }] }

        """, files: Self.files)
    let plan = try engine.explain(try engine.check("a.yaml"))
    #expect(
      plan.variants.map(\.recomputed) == [
        ["post", "around_post", "away", "post_area"], ["post", "around_post", "away", "post_area"], ["zones", "zones_area"],
      ])
    #expect(plan.variants[1].changes == ["adjust post: note = new", "adjust post: other = 1"])
    #expect(plan.text.contains("  zones: add strip_zone to zones.geojson\n    computed again: zones, zones_area"))
  }

  @Test("Ten changes that contradict each other or the data give ten messages, each at its place")
  func tenFaults() {
    #expect(
      faults(
        """
          v:
            change:
              - { open: [north, sout] }
              - { close: east }
              - { remove: west }
              - { close: south }
              - { open: south }
              - { adjust: west, set: { kind: area } }
              - { remove: west }
              - { adjust: middle, set: { kind: area }, existing: { kind: district } }
              - { add: mark, to: crossing }
              - { add: around, to: crossings }
              - { adjust: post, set: { kind: base } }
              - { adjust: post, set: { kind: camp } }
        """) == [
          "3:18 precondition: `north` is open already: the data says `status: open` on 2024-01-01; expected it otherwise",
          "3:25 unknown-id: no feature `sout` in `crossings`, `zones.geojson`; expected the id of one",
          "4:18 precondition: `east` is closed already: the data says `status: closed` on 2024-01-01; expected it otherwise",
          "7:17 contradiction: `south` is closed by line 34, and open here; expected one of the two",
          "8:19 contradiction: `west` is removed by line 33; expected it to be there",
          "9:19 contradiction: `west` is removed by line 33; expected it to be there",
          "10:60 precondition: the data says `kind: zone` of `middle` on 2024-01-01; expected `district`",
          "11:26 unknown-layer: no data draws on `crossing`; expected `crossings`, `zones.geojson`",
          "12:16 cycle: `around` is made from `crossings`, to which it is added; expected a feature made from other data",
          "14:32 contradiction: `kind` of `post` is `base` by line 41, and `camp` here; expected one of the two",
        ])
  }
}
