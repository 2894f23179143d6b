import Diagnostics
import Geodesy
import ScenarioEngine
import SimpleFeatures
import Testing

/// Changes of the line between two areas of a file: three lands in a row, the third beside both.
struct AreaChangeTests {
  private static let files = [
    "lands.geojson": """
    {"type":"FeatureCollection","features":[
    {"type":"Feature","id":"west","properties":{},"geometry":{"type":"Polygon","coordinates":[[[44,40],[45,40],[45.05,40.3],[44.98,40.7],[45,41],[44,41],[44,40]]]}},
    {"type":"Feature","id":"east","properties":{},"geometry":{"type":"Polygon","coordinates":[[[45,40],[46,40],[46,41],[45,41],[44.98,40.7],[45.05,40.3],[45,40]]]}},
    {"type":"Feature","id":"south","properties":{},"geometry":{"type":"Polygon","coordinates":[[[44,39],[46,39],[46,40],[45,40],[44,40],[44,39]]]}}]}
    """
  ]

  private static let head = """
    data:
      west: { file: lands.geojson, accuracy: 50 m }
      lands: { file: lands.geojson, accuracy: 50 m }
      chosen: { file: lands.geojson, accuracy: 50 m }
    features:
      square: { polygon: [[45.2, 40.2], [45.4, 40.2], [45.4, 40.4], [45.2, 40.4]] }
      corner: { polygon: [[45.6, 39.9], [45.8, 39.9], [45.8, 40.4], [45.6, 40.4]] }
      slightly_out: { polygon: [[45.6, 40.0005], [45.8, 40.0005], [45.8, 40.4], [45.6, 40.4]] }
      bulge: { polygon: [[44.9, 40.45], [45.3, 40.45], [45.3, 40.55], [44.9, 40.55]] }
      inner: { intersection: [bulge, east_copy] }
      east_copy: { polygon: [[45, 40], [46, 40], [46, 41], [45, 41], [44.98, 40.7], [45.05, 40.3]] }
      new_line: { line: [[45.0167, 40.1], [45.3, 40.5], [44.99, 40.85]] }
      stray: { line: [[45.2, 40.1], [45.3, 40.5], [44.99, 40.85]] }
      crossing: { line: [[45.0167, 40.1], [44.5, 40.2], [45.3, 40.5], [44.99, 40.85]] }
      outward: { line: [[45.0167, 40.1], [45.2, 39.8], [45.3, 40.5], [44.99, 40.85]] }
    measures:
      whole: { area: lands, in: km2 }
      each: { area: lands, by: id, in: km2 }
      borders: { neighbours: lands, in: km }

    """

  private static func answer(_ variants: String) throws -> EngineOnMemory {
    try EngineOnMemory(head + "variants:\n" + variants + "\n", files: files)
  }

  private func areas(_ answer: EngineOnMemory, in variant: String? = nil) throws -> [Double] {
    guard case .table(let table) = try #require(answer.figure("each", in: variant)) else { return [] }
    return table.rows.compactMap { if case .number(let number) = $0[1] { number } else { nil } }
  }

  private func outlines(_ answer: EngineOnMemory, in variant: String) throws -> [Geometry] {
    try ["west", "east", "south"].map { id in
      try #require(answer.result.collection.features.first { $0.id == .string("\(variant)/lands/\(id)") }?.geometry)
    }
  }

  private func codes(_ answer: EngineOnMemory) -> [String] { answer.report.warnings.map(\.code) }

  @Test("A transferred area goes from one to the other: the sum stays, the third and the baseline are as they were")
  func transfer() throws {
    let answer = try Self.answer("  v: { change: [{ transfer: inner, from: east, to: west }] }")
    let (before, after) = (try areas(answer), try areas(answer, in: "v"))
    let size = before[1] - after[1]
    #expect(size > 100)
    #expect(agrees(after[0] - before[0], size, to: 1e-9))
    #expect(after[2] == before[2])
    #expect(agrees(try answer.value("whole", in: "v"), try answer.value("whole"), to: 1e-12))
    #expect(try areas(try Self.answer("  none: { set: {} }")) == before)
    let changes = try #require(answer.report.variants.first).changes
    #expect(changes == ["transfer inner from east to west"])
    #expect(codes(answer).contains("attributed") && !codes(answer).contains("enclave"))
  }

  @Test("There and back is the baseline, to a billionth of the areas")
  func thereAndBack() throws {
    let answer = try Self.answer(
      """
        v:
          change:
            - { transfer: inner, from: east, to: west }
            - { transfer: inner, from: west, to: east }
      """)
    for (before, after) in zip(try areas(answer), try areas(answer, in: "v")) { #expect(agrees(after, before, to: 1e-9)) }
  }

  @Test("An area in the middle becomes an enclave, which the report says with its place")
  func enclave() throws {
    let answer = try Self.answer("  v: { change: [{ transfer: square, from: east, to: west }] }")
    let told = answer.report.warnings.filter { $0.code == "enclave" || $0.code == "contiguity" }.map(\.message)
    #expect(told.contains("v: `west` is in 2 parts, 1 before"))
    #expect(told.contains { $0.hasPrefix("v: a new part of `west`, ") && $0.hasSuffix("lies within `east`") })
  }

  @Test("An area that reaches out of its party is refused with how much and how far; within the accuracy it is cut")
  func outside() throws {
    let faults = EngineOnMemory.faults(
      Self.head + "variants:\n  v: { change: [{ transfer: corner, from: east, to: west }] }\n", files: Self.files)
    #expect(faults.map(\.code) == ["precondition"])
    #expect(
      faults[0].message.contains("of `corner` (20.2 %) lie outside `east`, as far as 11.22 km from it at [45.6, 39.9]"),
      "\(faults[0].message)")
    let cut = try Self.answer("  v: { change: [{ transfer: slightly_out, from: east, to: west }] }")
    #expect(codes(cut).contains("outside"))
    #expect(try areas(cut, in: "v")[2] == (try areas(cut))[2])
    #expect(agrees(try cut.value("whole", in: "v"), try cut.value("whole"), to: 1e-9))
  }

  @Test("Where the cut meets a third area, that gets the same vertices, and borders still match vertex for vertex")
  func sharedVertices() throws {
    let answer = try Self.answer("  v: { change: [{ transfer: slightly_out, from: east, to: west }] }")
    let lands = try outlines(answer, in: "v")
    let metric = EllipsoidalMetric()
    let lengths = try [(0, 1), (0, 2), (1, 2)].map { one, other in
      metric.length(of: try metric.sharedBorder(lands[one], lands[other]))
    }
    let perimeters = lands.map { metric.perimeter(of: $0) }
    // What is shared is not outer: west 44°, 41°; east 46°, 41°; south 39° and both sides.
    let outer = perimeters.reduce(0, +) - 2 * lengths.reduce(0, +)
    let original = try Self.answer("  v: { change: [{ transfer: inner, from: east, to: west }] }")
    let plain = try outlines(original, in: "baseline")
    let own = plain.map { metric.perimeter(of: $0) }.reduce(0, +)
    let shared = try [(0, 1), (0, 2), (1, 2)].map { metric.length(of: try metric.sharedBorder(plain[$0], plain[$1])) }
    #expect(agrees(outer, own - 2 * shared.reduce(0, +), to: 1e-9))
  }

  @Test("A border is drawn along a line: what lies between goes over, the sum stays")
  func replacement() throws {
    let answer = try Self.answer("  v: { change: [{ replace_border: [west, east], along: new_line, tolerance: 3 km }] }")
    let (before, after) = (try areas(answer), try areas(answer, in: "v"))
    #expect(after[0] > before[0] + 500)
    #expect(agrees(after[0] + after[1], before[0] + before[1], to: 1e-12))
    #expect(after[2] == before[2])
    let crossed = try Self.answer("  v: { change: [{ replace_border: [west, east], along: crossing, tolerance: 3 km }] }")
    #expect(agrees(try crossed.value("whole", in: "v"), try crossed.value("whole"), to: 1e-12))
    #expect(
      crossed.report.warnings.contains {
        $0.message.contains("from `west` to `east`") && $0.message.contains("from `east` to `west`")
      })
  }

  @Test("All faults of area changes are told together: a line off the border, one that leaves both, a line for an area")
  func faults() {
    let faults = EngineOnMemory.faults(
      Self.head + """
        variants:
          v:
            change:
              - { replace_border: [west, east], along: stray }
              - { replace_border: [west, east], along: outward, tolerance: 3 km }
              - { transfer: new_line, from: east, to: west }

        """, files: Self.files)
    #expect(faults.count == 3, "\(faults.map(\.message))")
    let text = faults.map(\.message).joined(separator: "\n")
    #expect(text.contains("the start of the line, at [45.2, 40.1], lies"))
    #expect(text.contains("lie in neither `west` nor `east`"))
    #expect(text.contains("`new_line` is no area; expected an area"))
  }
}
