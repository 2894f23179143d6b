import Diagnostics
import Quantities
import ScenarioEngine
import SimpleFeatures
import Testing

/// Ways over the networks of scenarios.
///
/// a – b by a slow road and by rail with a detour over x, b – c by a ferry from a port; d is reached over a closed edge.
struct RouteTests {
  static let lines = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"road","properties":{"mode":"road","speed":"20 km/h","length":100,"tariff":"0.1 USD/t/km","assumed":["speed"]},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
    {"type":"Feature","id":"rail1","properties":{"mode":"rail","speed":"60 km/h","length":90,"tariff":"0.05 USD/t/km"},"geometry":{"type":"LineString","coordinates":[[45,40],[45.5,40.3]]}},
    {"type":"Feature","id":"rail2","properties":{"mode":"rail","speed":"60 km/h","length":90,"tariff":"0.05 USD/t/km"},"geometry":{"type":"LineString","coordinates":[[46,40],[45.5,40.3]]}},
    {"type":"Feature","id":"ferry","properties":{"mode":"sea","duration":5,"length":60,"tariff":"0.01 USD/t/km"},"geometry":{"type":"LineString","coordinates":[[46.1,40],[46.7,40]]}},
    {"type":"Feature","id":"gate","properties":{"mode":"road","speed":"20 km/h","status":"closed","tariff":"0.1 USD/t/km"},"geometry":{"type":"LineString","coordinates":[[46.7,40],[47,40]]}},
    {"type":"Feature","id":"b","properties":{},"geometry":{"type":"Point","coordinates":[46,40]}},
    {"type":"Feature","id":"quay","properties":{"kind":"port","name":"Quay"},"geometry":{"type":"Point","coordinates":[46.1,40]}}]}
    """
  static let files = ["lines.geojson": lines, "transfers.csv": "id,mode,from_node,to_node,delay\nlift,transfer,b,quay,2\n"]
  static let head = """
    data:
      lines: { file: lines.geojson }
      transfers: { file: transfers.csv, as: edges }
    features:
      net: { network: [lines, transfers] }
      a: { point: [45, 40] }
      x: { point: [45.5, 40.301] }
      c: { point: [46.7, 40] }
      d: { point: [47, 40] }
      far: { point: [60, 40] }

    """

  @Test("A way is chosen by what is asked for, and measured by everything")
  func criteria() throws {
    let answer = try EngineOnMemory(
      Self.head + """
          near: { route: [a, c], over: net }
          quick: { route: [a, c], over: net, by: time }
          cheap: { route: [a, c], over: net, by: cost }
        measures:
          near_km: { route_km: near }
          quick_km: { route_km: quick }
          near_h: { route_time: near, in: h }
          quick_h: { route_time: quick }
          slower: { ratio: [near_h, quick_h] }
          doubled: { product: [slower, slower] }
          cheap_cost: { route_cost: cheap, in: USD/t }
          near_cost: { route_cost: near, in: USD/t }
          modes: { route_km: near, by: mode }
          legs: { route_time: near, by: leg }
          bent: { circuity: quick }

        """, files: Self.files)
    #expect(try answer.value("near_km") == 160)
    #expect(try answer.value("quick_km") == 240)
    #expect(try agrees(answer.value("near_h"), 12))
    #expect(try agrees(answer.value("quick_h"), 10))
    #expect(try agrees(answer.value("near_cost"), 10.6))
    #expect(try agrees(answer.value("cheap_cost"), 9.6))
    #expect(try answer.rows("modes").map(\.key) == ["road", "sea", "transfer"])
    #expect(try answer.rows("modes").map(\.value) == [100, 60, 0])
    #expect(try answer.rows("legs").map(\.key) == ["1 road", "2 transfer", "3 sea"])
    #expect(try agrees(answer.value("bent"), 240 / 145.1, to: 1e-2))
    #expect(try answer.scalar("near_h").method == "way over net of least distance; assumed: speed")
    #expect(try answer.scalar("quick_h").method == "way over net of least time")
    #expect(try answer.scalar("slower").method == "ratio; assumed: speed")
    #expect(try answer.scalar("doubled").method == "product; assumed: speed", "what is made of assumptions stays so")
    #expect(try answer.scalar("near_km").secondMethod == nil, "what edges state is not measured")
  }

  @Test("A way is a line for each leg, with what it takes")
  func legs() throws {
    let answer = try EngineOnMemory(
      Self.head + "  way: { route: [a, x, c], over: net, by: time }\nmeasures:\n  n: { count: way }\n", files: Self.files)
    let legs = answer.result.collection.features.filter {
      if case .string(let id)? = $0.id { id.hasPrefix("baseline/way") } else { false }
    }
    #expect(legs.map { $0.properties["mode"] } == [.string("rail"), .string("transfer"), .string("sea")])
    #expect(legs[0].properties["km"] == .number(180))
    #expect(legs[0].properties["h"] == .number(3))
    #expect(legs[0].properties["over"] == .array([.string("rail1"), .string("rail2")]))
    #expect(legs[2].properties["start"] == .string("Quay"))
    let line = try #require(legs[0].geometry?.coordinates)
    #expect(line[0] == Position(45, 40) && line[line.count - 1] == Position(46, 40))
  }

  @Test("No way is a result, with the closed edges that would have to be opened; a variant opens one")
  func none() throws {
    let body =
      Self.head + """
          way: { route: [a, d], over: net }
          lost: { route: [a, far], over: net }
        measures:
          km: { route_km: way }
          lost_km: { route_km: lost }
        variants:
          opened: { change: [ { open: [gate] } ] }
          shut: { change: [ { close: [ferry] } ] }
        checks:
          - { measure: km, absent: true, kind: consistency }

        """
    let answer = try EngineOnMemory(body, files: Self.files)
    #expect(try answer.scalar("km").value == nil)
    #expect(try answer.scalar("km").reason == "no way leads from `a` to `d` over `net`; it would with `gate` opened")
    #expect(try agrees(answer.value("km", in: "opened"), 160 + 25.6, to: 1e-2))
    #expect(
      try answer.scalar("km", in: "shut").reason
        == "no way leads from `a` to `d` over `net`; it would with `ferry`, `gate` opened")
    #expect(try answer.scalar("lost_km").reason?.contains("`reach` is 50 km") == true)
  }

  @Test("Modes, areas to avoid and areas to prefer change the way, not what it takes")
  func wishes() throws {
    let answer = try EngineOnMemory(
      Self.head + """
          zone: { polygon: [[45.4, 39.9], [45.6, 39.9], [45.6, 40.1], [45.4, 40.1], [45.4, 39.9]] }
          hill: { polygon: [[45.4, 40.2], [45.6, 40.2], [45.6, 40.4], [45.4, 40.4], [45.4, 40.2]] }
          by_rail: { route: [a, c], over: net, modes: "rail, sea" }
          around: { route: [a, c], over: net, avoid: zone }
          through: { route: [a, c], over: net, avoid: zone, avoid_by: 1.5 }
          uphill: { route: [a, c], over: net, prefer: hill, prefer_by: 0.5 }
        measures:
          m1: { route_km: by_rail }
          m2: { route_km: around }
          m3: { route_km: through }
          m4: { route_km: uphill }

        """, files: Self.files)
    #expect(try answer.value("m1") == 240)
    #expect(try answer.value("m2") == 240)
    #expect(try answer.value("m3") == 160)
    #expect(try answer.value("m4") == 240)
  }

  @Test("Alternatives, compromises and a matrix")
  func several() throws {
    let answer = try EngineOnMemory(
      Self.head + """
          ways: { alternatives: [a, c], over: net, by: time, overlap: 80 %, locality: 0 % }
          all: { alternatives: [a, c], over: net, kind: shortest, count: 9 }
        measures:
          ways_h: { route_time: ways, by: way }
          all_km: { route_km: all, by: way }
          best: { compromises: [a, c], over: net, first: distance, second: time }
          table: { route_matrix: [a, x], to: [c, d], over: net, by: time, in: h }

        """, files: Self.files)
    #expect(try answer.rows("ways_h").map { ($0.value ?? 0).rounded(significantDigits: 12) } == [10, 12])
    #expect(try answer.rows("all_km").map(\.value) == [160, 240])
    guard case .table(let table) = try #require(answer.figure("best")) else { return }
    #expect(table.rows.map { $0[1] } == [.number(160), .number(240)])
    #expect(table.rows.map { $0[2] } == [.number(12), .number(10)])
    #expect(table.rows[1][4] == .text("rail, transfer, sea"))
    guard case .matrix(let matrix) = try #require(answer.figure("table")) else { return }
    #expect(matrix.rows == ["a", "x"] && matrix.columns == ["c", "d"])
    #expect(matrix.values == [[10, nil], [8.5, nil]])
  }

  @Test("A service area ends within an edge where the limit does")
  func serviceArea() throws {
    let answer = try EngineOnMemory(
      Self.head + """
          lines_in: { service_area: a, over: net, within: 150 km }
          hull_in: { service_area: a, over: net, within: 2 h, shape: hull }
          near: { service_area: a, over: net, within: 2 h, shape: buffer, width: 1 km }
          reached: { service_area: a, over: net, within: 3 h, shape: places, of: x }
        measures:
          km: { length: lines_in }
          hull: { area: hull_in }
          band: { area: near }
          n: { count: reached }

        """, files: Self.files)
    let parts = answer.result.collection.features.reduce(into: [String: JSONValue?]()) { parts, feature in
      guard case .string(let id)? = feature.id, id.hasPrefix("baseline/lines_in/") else { return }
      parts.updateValue(feature.properties["reached"], forKey: String(id.dropFirst(18)))
    }
    // The railway is reached for 60 of its second 90 km from one end and for 50 from the other: all of it.
    #expect(parts == ["road": nil, "rail1": nil, "rail2": nil, "ferry": .number(50.0 / 60)])
    #expect(try answer.value("n") == 1)
    #expect(try answer.value("hull") > 0)
    #expect(try answer.value("band") > 0)
  }

  @Test("A border that rules close is one opening, however many edges cross it, and so is an edge in several pieces")
  func openings() throws {
    let body =
      "as_of: 2024-01-01\n" + Self.head + """
          west: { polygon: [[44, 39], [45.2, 39], [45.2, 41], [44, 41], [44, 39]] }
          middle: { polygon: [[45.2, 39], [46.4, 39], [46.4, 41], [45.2, 41], [45.2, 39]] }
          east: { polygon: [[46.4, 39], [46.8, 39], [46.8, 41], [46.4, 41], [46.4, 39]] }
          beyond: { polygon: [[46.8, 39], [48, 39], [48, 41], [46.8, 41], [46.8, 39]] }
          cut_net: { cut: net, by: [west, middle, east, beyond] }
          way: { route: [a, c], over: cut_net, by: time }
          on: { route: [a, d], over: cut_net, by: time }
        measures:
          km: { route_km: way }
          on_km: { route_km: on }
        rules:
          closure: { between: [middle, east], status: closed, since: 2030-01-01 }
        variants:
          shut: { as_of: 2030-01-01 }

        """
    let answer = try EngineOnMemory(body, files: Self.files)
    #expect(try agrees(answer.value("km"), 240))
    #expect(
      try answer.scalar("km", in: "shut").reason
        == "no way leads from `a` to `c` over `cut_net`; it would with the border of east and middle opened")
    #expect(
      try answer.scalar("on_km").reason == "no way leads from `a` to `d` over `cut_net`; it would with `gate` opened")
    #expect(
      try answer.scalar("on_km", in: "shut").reason
        == "no way leads from `a` to `d` over `cut_net`; it would with the border of east and middle, `gate` opened")
  }

  @Test("What is no network, no way, no point or no unit is refused")
  func refused() {
    func codes(_ rest: String) -> [String] { EngineOnMemory.faults(Self.head + rest, files: Self.files).map(\.code) }
    #expect(codes("  w: { route: [a, c], over: lines }\nmeasures:\n  m: { route_km: w }\n") == ["not-a-network"])
    #expect(codes("measures:\n  m: { route_km: lines }\n") == ["not-a-route"])
    #expect(codes("  w: { route: [a, lines], over: net }\nmeasures:\n  m: { route_km: w }\n").count == 1)
    #expect(codes("  w: { route: [a, c], over: net, modes: raod }\nmeasures:\n  m: { route_km: w }\n") == ["unknown-mode"])
    #expect(
      codes("  w: { route: [a, c], over: net }\nmeasures:\n  m: { route_cost: w, in: EUR/t }\n") == ["wrong-dimension"])
  }
}
