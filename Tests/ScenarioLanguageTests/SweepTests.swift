import Diagnostics
import Quantities
import ScenarioLanguage
import Testing

struct SweepTests {
  private static let head = """
    parameters:
      reach: { value: 5 km }
      day: { value: 2024-01-01 }
      side: { value: both, one_of: [both, left] }
      count: { value: 3 }
    features: { a: { point: [45, 40] }, b: { buffer: a, by: $reach, side: $side } }
    measures:
      size: { area: b, in: km2 }
      sizes: { length: b, by: id, in: km }
    variants: { v: { as_of: $day }, w: { set: { reach: 2 km } } }

    """
  /// The line on which the text under the head starts.
  private static let first = 13

  private func sweep(_ text: String) throws -> SweepDeclaration {
    let reading = Reading.body(Self.head + "sweep: " + text)
    #expect(reading.marks.filter { !$0.hasSuffix(" unused") } == [], "\(reading.shown)")
    return try #require(reading.scenario?.sweep)
  }

  @Test("A sweep takes every measure that is one number and the baseline alone, where it names none")
  func defaults() throws {
    let sweep = try sweep("{ over: { reach: [1 km, 500 m] } }")
    #expect(sweep.measures == ["size"] && sweep.variants == [] && sweep.sample == nil)
    #expect(sweep.axes.map(\.count) == [2])
    #expect(sweep.axes[0].value(at: 1) == .quantity(Quantity(500, .metre)))
  }

  @Test("A sample without a seed has the seed 1, and a range in it needs no step")
  func sample() throws {
    let sweep = try sweep("{ over: { reach: { from: 1 km, to: 9 km }, day: [2024-01-01, 2024-06-01] }, sample: 20 }")
    #expect(sweep.sample?.count == 20 && sweep.sample?.seed == 1)
    #expect(sweep.axes.map(\.count) == [nil, 2])
  }

  @Test(
    "Steps are counted in decimals and end on the end where a step does",
    arguments: [
      ("{ from: 10 km, to: 10.5 km, step: 0.1 km }", [10, 10.1, 10.2, 10.3, 10.4, 10.5]),
      ("{ from: 1 km, to: 2 km, step: 300 m }", [1, 1.3, 1.6, 1.9]),
      ("{ from: 3 km, to: 1 km, step: -1 km }", [3, 2, 1]), ("{ from: 3 km, to: 3 km, step: 1 km }", [3]),
      ("{ from: 1 km, to: 2 km, step: 0.3333333333333333 km }", [1, 1.3333333333333333, 1.6666666666666665, 2]),
      ("{ from: 0.07 km, to: 0.35 km, step: 0.07 km }", [0.07, 0.14, 0.21, 0.28, 0.35]),
    ])
  func steps(text: String, expected: [Double]) throws {
    let axis = try sweep("{ over: { reach: \(text) } }").axes[0]
    let values = try (0..<#require(axis.count)).map { axis.value(at: $0) }
    #expect(values == expected.map { .quantity(Quantity($0, .kilometre)) })
  }

  private static let faults: [(text: String, mark: String)] = [
    ("5", "8 wrong-type"), ("{}", "8 missing-key"), ("{ over: 5 }", "16 wrong-type"), ("{ over: {} }", "16 wrong-type"),
    ("{ over: { reach: 5 km } }", "25 wrong-type"), ("{ over: { reach: [] } }", "25 wrong-count"),
    ("{ over: { reech: [5 km] } }", "18 unknown-parameter"), ("{ over: { reach: [5 h] } }", "26 wrong-dimension"),
    ("{ over: { reach: [5] } }", "26 wrong-dimension"), ("{ over: { reach: [1 km, 1000 m] } }", "32 repeated"),
    ("{ over: { reach: [$day] } }", "26 parameter-here"), ("{ over: { side: [right] } }", "25 not-one-of"),
    ("{ over: { side: { from: 1, to: 2, step: 1 } } }", "24 wrong-type"),
    ("{ over: { day: { from: 2024-01-01, to: 2024-02-01, step: 1 d } } }", "23 wrong-type"),
    ("{ over: { reach: { from: 1 km, to: 2 km } } }", "25 missing-key"),
    ("{ over: { reach: { from: 1 km, step: 1 km } } }", "25 missing-key"),
    ("{ over: { reach: { from: 1 km, to: 2 km, step: 0 km } } }", "55 out-of-range"),
    ("{ over: { reach: { from: 1 km, to: 2 km, step: -1 km } } }", "55 out-of-range"),
    ("{ over: { reach: { from: 1 km, to: 2 km, step: 1 h } } }", "55 wrong-dimension"),
    ("{ over: { reach: { from: 1 km, to: 2 km, stop: 1 km } } }", "49 unknown-key"),
    ("{ over: { reach: { from: 1 km, to: 1 km } }, sample: 5 }", "25 out-of-range"),
    ("{ over: { reach: [1 km] }, sample: 0 }", "43 out-of-range"),
    ("{ over: { reach: [1 km] }, sample: 1.5 }", "43 out-of-range"),
    ("{ over: { reach: [1 km] }, seed: 5 }", "35 seed-alone"),
    ("{ over: { reach: [1 km] }, sample: 5, seed: -1 }", "52 out-of-range"),
    ("{ over: { reach: [1 km] }, measures: [sise] }", "46 unknown-name"),
    ("{ over: { reach: [1 km] }, measures: [sizes] }", "46 wrong-address"),
    ("{ over: { reach: [1 km] }, measures: [b] }", "46 wrong-kind"),
    ("{ over: { reach: [1 km] }, measures: [size, size] }", "52 repeated"),
    ("{ over: { reach: [1 km] }, variants: [u] }", "46 unknown-variant"),
    ("{ over: { reach: [1 km] }, variants: [w] }", "46 swept-in-variant"),
    ("{ over: { reach: [1 km] }, every: 5 }", "35 unknown-key"),
  ]

  @Test("A fault is told where it is", arguments: faults)
  func fault(text: String, mark: String) {
    let reading = Reading.body(Self.head + "sweep: " + text)
    let marks = reading.marks.filter { !$0.hasSuffix(" unused") }
    #expect(marks.first == "\(Self.first):\(mark)", "\(text): \(reading.shown)")
    #expect(reading.scenario == nil)
  }

  @Test("More points than can be shown are a limit, and are counted before any is made")
  func limits() {
    let matrix = "{ over: { reach: { from: 1 m, to: 2 km, step: 1 m }, count: { from: 1, to: 2000, step: 1 } } }"
    let reading = Reading.body(Self.head + "sweep: " + matrix)
    #expect(reading.failureKind == .limit)
    #expect(reading.shown.contains("2000 × 2000 combinations; expected at most 1000000 points, or a `sample` of them"))
    let steps = Reading.body(Self.head + "sweep: { over: { reach: { from: 1 m, to: 1e9 km, step: 1e-300 m } } }")
    #expect(steps.failureKind == .limit, "\(steps.shown)")
  }

  @Test("A swept value that does not fit where its parameter is used is told at the parameter")
  func uses() {
    let text = "max_error: $slack\nparameters: { slack: { value: 1 m }, n: { value: 2 km } }\n"
    let budget = Reading.body(text + "sweep: { over: { slack: [1 m, 2 m] } }")
    #expect(budget.marks.contains("5:18 swept-budget"), "\(budget.shown)")
    let range = Reading.body(
      "parameters: { n: { value: 2 km } }\nfeatures: { a: { point: [45, 40] }, b: { buffer: a, by: $n } }\n"
        + "measures: { c: { count: b } }\nsweep: { over: { n: { from: 2 km, to: -2 km, step: -1 km } } }")
    #expect(range.marks.contains("6:18 out-of-range"), "\(range.shown)")
  }

  @Test("Text values are compared with the catalogue's ids")
  func ids() {
    let reading = Reading.body(
      """
      data: { s: { layer: sites, id: $site } }
      parameters: { site: { value: lachin-crossing } }
      measures: { n: { count: s } }
      sweep: { over: { site: [lachin-crossing, lachin-crosing] } }
      """, catalogue: TestCatalogue())
    #expect(reading.marks == ["3:32 unknown-id"], "\(reading.shown)")
  }

  @Test("A sweep replaces that of the scenario it extends as a whole")
  func extending() throws {
    let parent = "thalweg: 1\ntitle: P\n" + Self.head + "sweep: { over: { reach: [1 km] }, sample: 4 }"
    let reading = Reading.read(
      "thalweg: 1\nextends: p.yaml\nsweep: { over: { reach: [2 km] } }", others: ["/project/p.yaml": parent])
    let sweep = try #require(reading.scenario?.sweep, "\(reading.shown)")
    #expect(sweep.sample == nil && sweep.axes[0].value(at: 0) == .quantity(Quantity(2, .kilometre)))
  }
}
