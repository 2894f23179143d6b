import Diagnostics
import ScenarioEngine
import SimpleFeatures
import Testing

/// Networks of a scenario: read from layers, files and tables, changed by variants, reported on.
struct NetworkTests {
  static let rails = """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"north","properties":{"mode":"rail","speed":"40 km/h"},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
    {"type":"Feature","id":"south","properties":{"mode":"rail","status":"open"},"geometry":{"type":"LineString","coordinates":[[46.001,40],[47,40]]}},
    {"type":"Feature","id":"later","properties":{"mode":"rail","from":"2028-01-01"},"geometry":{"type":"LineString","coordinates":[[47,40],[48,40]]}},
    {"type":"Feature","id":"harbour","properties":{"kind":"port","name":"Harbour"},"geometry":{"type":"Point","coordinates":[47,40]}}]}
    """
  static let ferries =
    "id,mode,from_node,to_node,duration,delay\nferry,sea,harbour,island,6 h,\nquay,transfer,harbour,island,,3\n"
  static let files = [
    "rails.geojson": rails, "ferries.csv": ferries, "ports.csv": "id,kind,lon,lat\nisland,port,48,41\n",
  ]

  static let head = """
    as_of: 2024-01-01
    data:
      rails: { file: rails.geojson }
      ferries: { file: ferries.csv, as: edges }
      ports: { file: ports.csv, x: lon, y: lat }
    features:
      net: { network: [rails, ferries, ports], snap: 200 m, speeds: { rail: 30 km/h, sea: 20 km/h } }

    """

  @Test("Lines and points of files and rows of a table are one network, whose edges are features")
  func edges() throws {
    let answer = try EngineOnMemory(
      Self.head + "measures:\n  n: { count: net }\n  health: { network_health: net, within: 50 m }\n", files: Self.files)
    #expect(try answer.value("n") == 4)
    let ids = answer.result.collection.features.compactMap { feature -> String? in
      guard case .string(let id)? = feature.id, id.hasPrefix("baseline/net") else { return nil }
      return id
    }
    #expect(ids == ["baseline/net/north", "baseline/net/south", "baseline/net/ferry", "baseline/net/quay"])
    guard case .table(let table) = try #require(answer.figure("health")) else { return }
    func count(_ name: String) -> TableFigure.Cell? { table.rows.first { $0[0] == .text(name) }?[1] }
    #expect(count("edges") == .number(4) && count("nodes") == .number(4) && count("components") == .number(1))
    #expect(answer.report.warnings.map(\.code) == ["assumed-values"])
  }

  @Test("A variant closes an edge, which stays in the network; removes, adds and adjusts others")
  func variants() throws {
    let body =
      Self.head + """
          spur: { line: [[46, 40], [46, 41]] }
        measures:
          health: { network_health: net }
          km: { length: net }
        variants:
          shut: { change: [ { close: [north] } ] }
          gone: { change: [ { remove: [north] } ] }
          more: { change: [ { add: spur, to: rails.geojson, set: { mode: rail } } ] }
          slow: { change: [ { adjust: north, set: { speed: 10 km/h } } ] }
          opened: { as_of: 2030-01-01 }

        """
    let answer = try EngineOnMemory(body, files: Self.files)
    func cells(_ variant: String?) throws -> [String] {
      guard case .table(let table) = try #require(answer.figure("health", in: variant)) else { return [] }
      return table.rows.filter { ["edges", "closed edges"].contains($0[0].description) }.map { $0[1].description }
    }
    #expect(try cells(nil) == ["4", "0"])
    #expect(try cells("shut") == ["4", "1"])
    #expect(try cells("gone") == ["3", "0"])
    #expect(try cells("more") == ["5", "0"])
    #expect(try cells("slow") == ["4", "0"])
    #expect(try cells("opened") == ["5", "0"])
  }

  @Test("Every fault is told at its feature or row, of all files together")
  func places() {
    let body = """
      data:
        roads: { file: roads.geojson }
        rows: { file: rows.csv, wkt: shape, as: edges }
      features:
        net: { network: [roads, rows] }
      measures:
        n: { count: net }
      """
    let roads = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","properties":{"mode":"raod"},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
      {"type":"Feature","id":"b","properties":{"mode":"road"},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
        {"type":"Feature","id":"c","properties":{"mode":"road","delay":"-2 h"},"geometry":{"type":"LineString","coordinates":[[45,40],[46,40]]}},
      {"type":"Feature","id":"p","properties":{"kind":"port"},"geometry":{"type":"Point","coordinates":[47,40]}}]}
      """
    let rows = "id,mode,shape,from_node,to_node\nx,road,\"LINESTRING(45 40,46 40)\",nowhere,\ny,,,p,p\n"
    let engine = EngineOnMemory.engine(body, files: ["roads.geojson": roads, "rows.csv": rows])
    let failure = #expect(throws: Failure.self) { try engine.run(try engine.check("a.yaml")) }
    #expect(
      failure?.diagnostics.map { "\($0.place?.description ?? "") \($0.severity.rawValue) \($0.code)" } == [
        "roads.geojson:2:1 error unknown-mode", "roads.geojson:4:3 error out-of-range",
        "roads.geojson:5:1 warning unconnected-port", "rows.csv:2:8 error missing-node", "rows.csv:3:4 error missing-mode",
      ])
  }

  @Test("A name that is no network is refused where a network belongs, and a snap beyond 10 km too")
  func refused() {
    let body = """
      data:
        rails: { file: rails.geojson }
      measures:
        h: { network_health: rails }
      """
    #expect(EngineOnMemory.faults(body, files: Self.files).map(\.code) == ["not-a-network"])
    #expect(
      EngineOnMemory.faults(Self.head.replacing("200 m", with: "20 km") + "measures:\n  n: { count: net }\n", files: Self.files)
        .map(\.code) == ["out-of-range"])
    #expect(
      EngineOnMemory.faults(
        Self.head.replacing("sea: 20 km/h", with: "see: 20 km/h") + "measures:\n  n: { count: net }\n", files: Self.files
      ).map(\.code) == ["unknown-key"])
  }

  @Test("A speed by mode may be a parameter, and a sweep over it gives another network each time")
  func parameters() throws {
    let body =
      Self.head.replacing("data:", with: "parameters:\n  v: { value: 30 km/h }\ndata:")
      .replacing("rail: 30 km/h", with: "rail: $v") + "measures:\n  n: { count: net }\n"
    #expect(try EngineOnMemory(body, files: Self.files).value("n") == 4)
    #expect(
      EngineOnMemory.faults(body.replacing("30 km/h }", with: "30 km }"), files: Self.files).map(\.code) == ["wrong-dimension"])
  }
}

extension TableFigure.Cell {
  fileprivate var description: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(Int(number))
    case .none: ""
    }
  }
}
