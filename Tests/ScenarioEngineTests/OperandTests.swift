import Diagnostics
import ScenarioEngine
import Testing

/// Features of a wrong dimension, properties that nothing has and places beyond a line: told, never counted as nothing.
struct OperandTests {
  private static let shapes = """
    features:
      place: { point: [45, 40] }
      road: { line: [[45, 40], [45, 41]] }
      land: { polygon: [[44, 39], [46, 39], [46, 41], [44, 41]] }
    """

  /// The same shapes from files, whose dimensions show only when they are read.
  private static let files = [
    "place.geojson": #"{"type":"Point","coordinates":[45,40]}"#,
    "road.geojson": #"{"type":"LineString","coordinates":[[45,40],[45,41]]}"#,
    "land.geojson": #"{"type":"Polygon","coordinates":[[[44,39],[46,39],[46,41],[44,41],[44,39]]]}"#,
  ]

  private static let cases: [(line: String, column: Int, words: String)] = [
    ("m: { area: road }", 14, "`road` is of lines; expected areas for `area`"),
    ("m: { length: land }", 16, "`land` is of areas; expected lines for `length` (areas have a `perimeter`)"),
    ("m: { perimeter: place }", 19, "expected areas"),
    ("m: { share: road, of: land }", 25, "`land` is of areas; expected lines for `share`"),
    ("m: { length_within: land, distance: 1 km, of: place }", 23, "expected lines"),
    ("m: { length_by: road, areas: place }", 32, "expected areas"),
    ("m: { area_by: road, areas: land }", 17, "expected areas"),
    ("f: { strip: land, width: 1 km }", 15, "expected lines"),
    ("f: { split: land, along: place }", 28, "`place` is of points; expected lines for `split`"),
    ("f: { split: road, along: road }", 15, "expected areas"),
    ("f: { section: place, to: 1 km }", 17, "expected lines"),
    ("f: { shared_border: [land, road] }", 30, "expected areas"),
    ("f: { difference: [land, road] }", 27, "(`split` cuts an area along a line)"),
    ("f: { symmetric_difference: [road, place] }", 37, "expected lines"),
    ("f: { boundary: place }", 18, "expected lines or areas"),
  ]

  private static func section(_ line: String) -> String { line.hasPrefix("m:") ? "measures:" : "features:" }

  @Test("An operand of a wrong dimension that is known is found by check, at the operand", arguments: cases)
  func known(line: String, column: Int, words: String) throws {
    let body =
      Self.section(line) == "features:" ? "\(Self.shapes)\n  \(line)\n" : "\(Self.shapes)\nmeasures:\n  \(line)\n"
    let checked = try EngineOnMemory.engine(body).check("a.yaml")
    let errors = checked.diagnostics.filter { $0.severity == .error }
    try #require(errors.count == 1, "\(checked.diagnostics)")
    #expect(errors[0].code == "wrong-dimension" && errors[0].message.contains(words), "\(errors[0].message)")
    #expect(errors[0].place?.column == column)
  }

  @Test("One that shows only in the data is found by the run, at the same place", arguments: cases)
  func unknown(line: String, column: Int, words: String) throws {
    let body = """
      data:
        place: { file: place.geojson }
        road: { file: road.geojson }
        land: { file: land.geojson }
      \(Self.section(line))
        \(line)\(line.hasPrefix("f:") ? "\nmeasures:\n  n: { count: f }" : "")
      """
    let errors = EngineOnMemory.faults(body, files: Self.files)
    try #require(errors.count == 1, "\(errors)")
    #expect(errors[0].code == "wrong-dimension" && errors[0].message.contains(words), "\(errors[0].message)")
    #expect(errors[0].place?.column == column)
  }

  @Test("What is made from features is known without computing too")
  func derived() throws {
    let body = """
      \(Self.shapes)
        zone: { buffer: place, by: 1 km }
        rim: { boundary: zone }
        piece: { intersection: [zone, road] }
      measures:
        a: { length: zone }
        b: { area: rim }
        c: { area: piece }
        d: { length: rim }
      """
    let errors = try EngineOnMemory.engine(body).check("a.yaml").diagnostics
    #expect(errors.map { $0.place?.line } == [11, 12, 13], "\(errors)")
  }

  @Test("Nothing is of no dimension: what is empty is measured as 0")
  func empty() throws {
    let answer = try EngineOnMemory(
      """
      \(Self.shapes)
        far: { point: [10, 10] }
        disc: { buffer: far, by: 1 km }
        none: { intersection: [disc, land] }
        lines: { boundary: none }
      measures:
        a: { area: none }
        b: { length: lines }
      """)
    #expect(try answer.value("a") == 0 && answer.value("b") == 0)
  }

  @Test("Of a mixed list the part that does not count is told")
  func mixed() throws {
    let body = """
      data:
        all: { file: all.geojson }
      measures:
        size: { area: all, in: km2 }
      """
    let features = Self.files.values.sorted().map { #"{"type":"Feature","properties":{},"geometry":"# + $0 + "}" }
    let all = #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}"
    let answer = try EngineOnMemory(body, files: ["all.geojson": all])
    #expect(try answer.value("size") > 30_000)
    let warnings = answer.report.warnings
    #expect(warnings.map(\.code) == ["left-out"])
    #expect(warnings.first?.message == "`area` leaves out the points or lines among the 3 features of `all`: 2 of them")
  }

  @Test(
    "A property that no feature has, or that is no number, is refused at its place",
    arguments: [
      ("{ sum: towns, property: populaton }", 30, "unknown-property", "population" as String?),
      ("{ sum: towns, property: name }", 30, "not-a-number", nil),
      ("{ count: towns, by: nmae }", 26, "unknown-property", "name"),
    ])
  func properties(measure: String, column: Int, code: String, suggestion: String?) {
    let towns = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","properties":{"name":"A","population":10},"geometry":{"type":"Point","coordinates":[1,1]}},
      {"type":"Feature","id":"b","properties":{"name":"B"},"geometry":{"type":"Point","coordinates":[2,1]}}]}
      """
    let errors = EngineOnMemory.faults(
      "data:\n  towns: { file: t.geojson }\nmeasures:\n  m: \(measure)\n", files: ["t.geojson": towns])
    #expect(errors.map(\.code) == [code], "\(errors)")
    #expect(errors.first?.place?.column == column && errors.first?.suggestion == suggestion)
  }

  @Test("Features without the property that is summed count as 0, and the report says how many")
  func missing() throws {
    let towns = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","properties":{"population":10},"geometry":{"type":"Point","coordinates":[1,1]}},
      {"type":"Feature","id":"b","properties":{},"geometry":{"type":"Point","coordinates":[2,1]}}]}
      """
    let answer = try EngineOnMemory(
      "data:\n  towns: { file: t.geojson }\nmeasures:\n  m: { sum: towns, property: population }\n",
      files: ["t.geojson": towns])
    #expect(try answer.value("m") == 10)
    #expect(answer.report.warnings.map(\.message) == ["of 2 features of `towns` 1 has no `population` and counts as 0"])
  }

  @Test("A section beyond the end of the line is refused with its length; by less than the budget it ends there")
  func beyond() throws {
    func body(_ to: String) -> String {
      "\(Self.shapes)\n  part: { section: road, from: 10 km, to: \(to) }\nmeasures:\n  m: { length: part, in: km }\n"
    }
    let errors = EngineOnMemory.faults(body("12000 km"))
    #expect(errors.map(\.code) == ["beyond-end"])
    #expect(errors.first?.message.contains("at most its length, 111.0") == true, "\(errors)")
    #expect(errors.first?.place?.column == 43)
    let whole = try EngineOnMemory("\(Self.shapes)\nmeasures:\n  m: { length: road, in: m }\n").value("m")
    let answer = try EngineOnMemory(body("\((whole * 100).rounded() / 100 + 0.5) m"))
    #expect(agrees(try answer.value("m"), whole / 1000 - 10))
    #expect(answer.report.warnings.map(\.code) == ["beyond-end"])
  }

  @Test("A negative distance of a line and a side of a point are refused where they stand")
  func buffers() {
    for (call, column) in [("{ buffer: road, by: -1 km }", 26), ("{ buffer: place, by: 1 km, side: left }", 39)] {
      let errors = EngineOnMemory.faults("\(Self.shapes)\n  f: \(call)\nmeasures:\n  m: { area: f }\n")
      #expect(errors.map(\.code) == ["wrong-dimension"])
      #expect(errors.first?.place?.column == column)
    }
  }
}
