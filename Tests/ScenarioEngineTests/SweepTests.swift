import Diagnostics
import Quantities
import ScenarioEngine
import ScenarioLanguage
import SimpleFeatures
import Testing

struct SweepTests {
  private static let scenario = """
    as_of: $day
    parameters:
      reach: { value: 10 km }
      height: { value: 2 }
      day: { value: 2024-01-01 }
    data:
      site: { file: site.geojson, as_of: $day }
    features:
      disc: { buffer: site, by: $reach }
      west: { polygon: [[44, 39], [45, 39], [45, 41], [44, 41]] }
    measures:
      size: { area: disc, in: km2 }
      covered: { share: disc, of: west, in: percent }
      whole: { area: west, in: km2 }
      volume: { product: [size, $height] }
      parts: { area: disc, by: id, in: km2 }
      far: { distance: [site, west], in: km }
    variants:
      high: { set: { height: 3 } }
    checks:
      - { measure: size, between: [80 km2, 1000 km2], kind: consistency }

    """

  private static let files = [
    "site.geojson":
      #"{"type":"Feature","properties":{"to":"2024-06-01"},"geometry":{"type":"Point","coordinates":[45.2,40]}}"#
  ]

  private func result(_ sweep: String, threads: Int = 1) throws -> RunResult {
    let engine = EngineOnMemory.engine(Self.scenario + "sweep: " + sweep, files: Self.files)
    return try engine.run(try engine.check("a.yaml"), workers: Workers(threads))
  }

  private func table(_ sweep: String) throws -> SweepTable {
    try #require(try result(sweep).report.sweep)
  }

  private func numbers(_ table: SweepTable, _ parameter: Int = 0) -> [Double] {
    table.rows.compactMap { row in
      if case .quantity(let quantity) = row.point[parameter] {
        try? quantity.value(in: table.parameters[parameter].unit)
      } else {
        nil
      }
    }
  }

  @Test("A matrix has every combination, the last parameter changing fastest")
  func matrix() throws {
    let table = try table("{ over: { reach: [1 km, 2000 m], height: { from: 1, to: 3, step: 1 } }, measures: [volume] }")
    #expect(numbers(table) == [1, 1, 1, 2, 2, 2] && numbers(table, 1) == [1, 2, 3, 1, 2, 3])
    let volumes = table.rows.compactMap { $0.figures[0] }
    #expect(agrees(volumes[2], volumes[0] * 3) && agrees(volumes[3], volumes[0] * 4, to: 1e-3))
  }

  @Test("Every point has the figures of a run with its values")
  func samePoints() throws {
    let table = try table("{ over: { reach: { from: 5 km, to: 45 km, step: 10 km } }, measures: [size, covered] }")
    for row in table.rows {
      let run = try EngineOnMemory(
        Self.scenario, files: Self.files, settings: [.init(name: "reach", text: row.point[0].description)])
      #expect(row.figures == [try run.value("size"), try run.value("covered")])
    }
  }

  @Test("A Latin hypercube sample uses every stratum of every parameter once")
  func hypercube() throws {
    let over = "{ reach: { from: 0 km, to: 100 km }, height: { from: 40, to: 0 } }"
    let table = try table("{ over: \(over), sample: 40, seed: 7, measures: [whole] }")
    #expect(Set(numbers(table).map { Int($0 / 2.5) }) == Set(0..<40))
    #expect(Set(numbers(table, 1).map { Int($0) }) == Set(0..<40))
    #expect(numbers(table) != numbers(table).sorted(), "the order is by chance")
    let listed = try self.table("{ over: { reach: [1 km, 2 km, 3 km, 4 km] }, sample: 40, measures: [whole] }")
    #expect(Dictionary(grouping: numbers(listed), by: \.self).mapValues(\.count) == [1: 10, 2: 10, 3: 10, 4: 10])
  }

  @Test("A seed gives the same sample for ever, another seed another one, and a further parameter leaves those before it")
  func seeds() throws {
    let reach = "reach: { from: 0 km, to: 1 km }"
    // Computed apart, in another language, from the published algorithms.
    let first = numbers(try table("{ over: { \(reach) }, sample: 5, seed: 7, measures: [whole] }"))
    #expect(first == [0.690488379002, 0.849886304457, 0.493590600845, 0.0656153478305, 0.226851659762])
    #expect(numbers(try table("{ over: { \(reach) }, sample: 5, seed: 8, measures: [whole] }")) != first)
    let more = "{ over: { \(reach), height: [1, 2] }, sample: 5, seed: 7, measures: [whole] }"
    #expect(numbers(try table(more)) == first)
  }

  @Test("Results are the same bytes for one thread and for eight")
  func threads() throws {
    let sweep = "{ over: { reach: { from: 1 km, to: 60 km, step: 500 m }, day: [2024-01-01, 2024-07-01] }, variants: [high] }"
    let writer = GeoJSONWriter(.init(boundingBoxes: .collection))
    let one = try result(sweep)
    let eight = try result(sweep, threads: 8)
    #expect(one.report.sweep?.rows.count == 238)
    #expect(try writer.write(one.collection) == writer.write(eight.collection))
    #expect(one.report.sweep?.csv == eight.report.sweep?.csv)
    #expect(one.report.text == eight.report.text && one.report.markdown == eight.report.markdown)
  }

  @Test("Points without a value and with absent data are told in one warning each")
  func warnings() throws {
    let engine = EngineOnMemory.engine(
      """
      as_of: $day
      parameters: { day: { value: 2005-01-01 } }
      data: { site: { layer: sites, id: old } }
      features: { west: { polygon: [[44, 39], [45, 39], [45, 41], [44, 41]] } }
      measures: { far: { distance: [site, west], in: km }, many: { count: site } }
      sweep: { over: { day: [2005-01-01, 2020-07-01, 2020-08-01] } }
      """, files: WorldTests.catalogue)
    let report = try engine.run(try engine.check("a.yaml")).report
    let messages = report.warnings.map(\.message).filter { $0.hasPrefix("sweep: ") }
    let place = "at 2 of 3 points, first at day = 2020-07-01"
    #expect(messages.count == 2)
    #expect(messages.contains { $0.hasPrefix("sweep: `site` is absent \(place); ") }, "\(messages)")
    #expect(messages.contains { $0.hasPrefix("sweep: `far` has no value \(place): ") }, "\(messages)")
    #expect(report.sweep?.rows.map(\.figures[1]) == [1, 0, 0])
  }

  @Test("A point that cannot be computed ends the run, the first in order, with its values")
  func failure() {
    for threads in [1, 8] {
      let failure = #expect(throws: Failure.self) {
        try result("{ over: { reach: { from: 8000 km, to: 20000 km, step: 1000 km } } }", threads: threads)
      }
      #expect(failure?.kind == .data)
      #expect(failure?.diagnostics.map(\.message).joined().contains("(in the sweep, reach = 10000 km)") == true)
    }
  }

  @Test("The places are found where a figure passes the bound of a check")
  func crossings() throws {
    let table = try table("{ over: { reach: { from: 20 km, to: 1 km, step: -1 km } }, measures: [size, whole] }")
    #expect(table.crossings.map(\.before.description) == ["5 km", "17 km"])
    #expect(table.crossings.map(\.bound.description) == ["80 km2", "1000 km2"])
    #expect(table.crossings.map(\.manner) == [.passes, .passes])
  }

  @Test("A figure that comes to just what a check asks reaches it, and leaves it after")
  func reached() throws {
    let engine = try EngineOnMemory(
      """
      parameters: { reach: { value: 2 km } }
      features:
        land: { polygon: [[45, 40], [45.01, 40], [45.01, 40.01], [45, 40.01]] }
        near: { point: [45, 40] }
        far: { point: [44.9, 40] }
        disc: { buffer: near, by: $reach }
        other: { buffer: far, by: $reach }
        rest: { difference: [land, other] }
      measures:
        covered: { share: disc, of: land, in: percent }
        left: { share: rest, of: land, in: percent }
      checks:
        - { measure: covered, at_least: 100 %, kind: consistency }
        - { measure: left, at_least: 100 %, kind: consistency }
      sweep: { over: { reach: [1 km, 5 km, 9 km] } }
      """)
    #expect(engine.report.sweep?.crossings.map(\.manner) == [.reaches, .leaves])
    #expect(engine.report.text.contains("covered reaches 100 % between reach = 1 km and 5 km"))
    #expect(engine.report.text.contains("left leaves 100 % between reach = 5 km and 9 km"))
  }

  @Test("CSV names units, quotes as it must and leaves no formula")
  func csv() throws {
    let engine = EngineOnMemory.engine(
      """
      parameters: { note: { value: plain }, reach: { value: 1 km } }
      data: { all: { file: site.geojson, as_of: 2024-01-01 } }
      features: { b: { buffer: all, by: $reach }, s: { select: b, where: { to: $note } } }
      measures: { n: { count: s }, size: { area: b, in: ha } }
      variants: { v: {} }
      sweep: { over: { note: ['=1+1', '2024-06-01', 'a "b", c'] }, variants: v }
      """, files: Self.files)
    let report = try engine.run(try engine.check("a.yaml")).report
    let csv = try #require(report.sweep?.csv)
    guard case .scalar(let figure) = report.measures[1].baseline else { return }
    let size = try #require(figure.value).rounded(significantDigits: 12).shortestText
    #expect(
      String(decoding: csv, as: UTF8.self) == """
        note,n,size (ha),n in v,size in v (ha)
        '=1+1,0,\(size),0,\(size)
        2024-06-01,1,\(size),1,\(size)
        "a ""b"", c",0,\(size),0,\(size)

        """)
  }

  @Test("The summary shows at most twenty rows, and what does not change in a line")
  func summary() throws {
    let report = try result("{ over: { reach: { from: 1 km, to: 60 km, step: 500 m } } }").report
    let text = try #require(report.text.split(separator: "Sweep: ").last)
    #expect(text.hasPrefix("119 points of reach, every combination\n"))
    #expect(text.contains("\n    1                  3.1 ") && text.contains("\n    60            11,309.7"))
    #expect(text.split(separator: "\n").prefix { !$0.contains("median") }.count <= 22)
    #expect(text.contains("whole is 18,962.3 km² everywhere"))
    #expect(text.contains("size passes 80 km² between reach = 5 km and 5.5 km"))
    #expect(report.markdown.contains("| reach (km) | size (km²) |"))
    for line in report.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("The JSON report has the table only where there is a sweep")
  func json() throws {
    let sweep = try #require(
      try result("{ over: { reach: [1 km], day: [2024-07-01] }, measures: [far] }").report.json.object?["sweep"]?.object)
    #expect(sweep.names == ["design", "seed", "parameters", "measures", "rows", "crossings"])
    #expect(sweep["rows"]?.array?.first?.array == [.number(1), .string("2024-07-01"), .null])
    #expect(try EngineOnMemory(Self.scenario, files: Self.files).report.json.object?["sweep"] == nil)
  }
}
