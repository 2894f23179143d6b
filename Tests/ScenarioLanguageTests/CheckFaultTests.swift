import ScenarioLanguage
import Testing

/// Faults of checks.
struct CheckFaultTests {
  private static let head = """
    parameters: { far: { value: 5 km }, long: { value: 5 h } }
    data: { a: { layer: l } }
    figures: { f: { value: 5 km }, g: { value: 5 h } }
    measures: { m: { length: a }, t: { length: a, by: country }, s: { share: a, of: a }, p: { total: [f, $far] }, q: { total: [g, $long] } }
    variants: { v: {}, late: { as_of: 2024-06-12 } }
    timeline: [2021-02-01, 2022-08-26]
    checks:
      -

    """

  private static let faults: [(check: String, mark: String)] = [
    ("5", "1 wrong-type"), ("{ equals: 5 km }", "1 missing-key"), ("{ measure: x, equals: 5 km }", "12 unknown-name"),
    ("{ measure: a, equals: 5 km }", "12 wrong-kind"), ("{ measure: f, equals: 5 km }", "12 wrong-kind"),
    ("{ measure: t, equals: 5 km }", "12 wrong-address"), ("{ measure: \"m[ARM]\", equals: 5 km }", "12 wrong-address"),
    ("{ measure: m }", "1 expectation"), ("{ measure: m, equals: 5 km, at_most: 6 km }", "29 expectation"),
    ("{ measure: m, equals: 5 }", "23 wrong-dimension"), ("{ measure: m, equals: 5 h }", "23 wrong-dimension"),
    ("{ measure: m, equals: g }", "23 wrong-dimension"), ("{ measure: m, equals: $long }", "23 wrong-dimension"),
    ("{ measure: m, equals: $none }", "23 unknown-parameter"), ("{ measure: m, equals: lots }", "23 not-a-number"),
    ("{ measure: m, at_most: 5 km, within: 4 % }", "30 expectation"), ("{ measure: m, within: 4 % }", "1 expectation"),
    ("{ measure: m, equals: 5 km, within: 5 h }", "37 wrong-dimension"),
    ("{ measure: m, equals: 5 km, within: 5 }", "37 wrong-dimension"),
    ("{ measure: m, equals: 5 km, within: 3 pp }", "37 wrong-dimension"),
    ("{ measure: m, equals: 5 km, within: -4 % }", "37 out-of-range"),
    ("{ measure: m, equals: 5 km, within: little }", "37 not-a-number"), ("{ measure: m, between: 5 km }", "24 wrong-count"),
    ("{ measure: m, between: [5 km, 6 km, 7 km] }", "24 wrong-count"),
    ("{ measure: m, between: [6 km, 5 km] }", "24 expectation"),
    ("{ measure: m, between: [5 km, 6 h] }", "31 wrong-dimension"), ("{ measure: m, differs: 5 km }", "24 wrong-type"),
    ("{ measure: m, differs: { from: 5 km, because: x } }", "24 missing-key"),
    ("{ measure: m, differs: { from: 5 km, by_at_least: 5 % } }", "24 missing-key"),
    ("{ measure: m, differs: { from: 5 km, by_at_least: data, because: x } }", "38 expectation"),
    ("{ measure: m, differs: { from: 5 km, by_at_least: 5 %, because: x, note: y } }", "68 unknown-key"),
    ("{ measure: m, absent: false }", "23 wrong-type"), ("{ measure: m, equals: 5 km, kind: sure }", "35 wrong-choice"),
    ("{ measure: m, equals: 5 km, kind: published }", "35 no-evidence"),
    ("{ measure: m, equals: 5 km, variant: w }", "38 unknown-variant"),
    ("{ measure: m, equals: 5 km, variant: baseline }", "38 unknown-variant"),
    ("{ measure: m, equals: 5 km, date: 2022-08-25 }", "35 off-timeline"),
    ("{ measure: m, equals: 5 km, date: August }", "35 wrong-type"),
    ("{ measure: m, increases: true, date: 2022-08-26 }", "32 expectation"),
    ("{ measure: m, increases: 5 km }", "26 wrong-type"), ("{ measure: m, decreases: false }", "26 wrong-type"),
    ("{ measure: m, increases: true, within: 4 % }", "32 expectation"),
    ("{ measure: m, increases: true, variant: late }", "15 no-series"),
    ("{ measure: m, equals: 5 km, variant: late, date: 2022-08-26 }", "44 no-series"),
    ("{ measure: m, equals: 5 km, colour: red }", "29 unknown-key"),
    ("{ measure: m, equals: 5 km, note: }", "29 missing-value"), ("{ measure: s, equals: 5 km }", "23 wrong-dimension"),
  ]

  private static let sound: [String] = [
    "{ measure: m, equals: f, within: data }", "{ measure: m, equals: $far, within: 50 m }",
    "{ measure: m, between: [f, $far], within: 4 % }",
    "{ measure: s, equals: 0.5, within: 3 pp }", "{ measure: s, at_most: 100 % }", "{ measure: s, equals: 0.5, within: 0.01 }",
    "{ measure: \"t[ARM]\", at_least: 1 m }", "{ measure: \"t[ARM, length]\", at_least: 1 m }",
    "{ measure: m, absent: true, variant: v }", "{ measure: m, equals: 5 km, variant: v, date: 2022-08-26 }",
    "{ measure: m, increases: true }", "{ measure: m, decreases: true, variant: v, source: me }",
    "{ measure: m, differs: { from: f, by_at_least: 5 %, because: x }, source: me }",
    "{ measure: m, equals: 5 km, kind: published, source: me }",
  ]

  private static func reading(_ check: String) -> ScenarioReading {
    Reading.body(head.dropLast() + " \(check)\n")
  }

  @Test("A fault of a check is one message at its place", arguments: faults)
  func fault(check: String, mark: String) {
    let parts = mark.split(separator: " ")
    let reading = Self.reading(check)
    #expect(reading.marks == ["10:\((Int(parts[0]) ?? 0) + 4) \(parts[1])"], "\(check)\n\(reading.shown)")
  }

  @Test("Every form of a check is read", arguments: sound)
  func whole(check: String) {
    let reading = Self.reading(check)
    #expect(reading.diagnostics.isEmpty && reading.scenario?.checks.count == 1, "\(check)\n\(reading.shown)")
  }
}
