import Diagnostics
import OrderedCollections
import ScenarioLanguage
import Testing

/// Changes, requirements and conflicts of variants. Lines count from the two that every scenario starts with.
struct ChangeFaultTests {
  private static let head = """
    parameters: { reach: { value: 5 km }, which: { value: lachin-crossing } }
    data: { a: { layer: sites, id: $which } }
    features: { b: { buffer: a, by: $reach } }
    measures: { m: { count: b } }
    variants:

    """

  private static func reading(_ variants: String) -> ScenarioReading {
    Reading.body(head + variants + "\n")
  }

  private static let faults: [(change: String, mark: String)] = [
    ("5", "1 wrong-type"), ("{}", "1 missing-key"), ("{ in: sites }", "1 missing-key"),
    ("{ open: x, close: y }", "12 expectation"), ("{ opne: x }", "3 unknown-key"),
    ("{ open: x, colour: red }", "12 unknown-key"),
    ("{ open: [] }", "9 wrong-count"), ("{ open: }", "3 missing-value"), ("{ open: { id: x } }", "9 wrong-type"),
    ("{ close: no }", "10 ambiguous"), ("{ remove: [x, 012] }", "15 ambiguous"), ("{ remove: $none }", "11 unknown-parameter"),
    ("{ open: $reach }", "9 wrong-dimension"), ("{ add: b }", "1 missing-key"), ("{ add: c, to: sites }", "8 unknown-name"),
    ("{ add: m, to: sites }", "8 wrong-kind"), ("{ add: [b], to: sites }", "8 wrong-type"),
    ("{ add: b, to: sites, in: sites }", "22 unknown-key"), ("{ add: b, to: sites, existing: { k: 1 } }", "22 unknown-key"),
    ("{ open: x, set: { k: 1 } }", "12 unknown-key"), ("{ adjust: x }", "1 missing-key"),
    ("{ adjust: [x, y], set: { k: 1 } }", "11 wrong-type"), ("{ adjust: x, set: 5 }", "19 wrong-type"),
    ("{ adjust: x, set: { id: y } }", "21 wrong-choice"), ("{ adjust: x, set: { accuracy: 5 km } }", "21 wrong-choice"),
    ("{ adjust: x, set: { k: no } }", "24 ambiguous"), ("{ adjust: x, set: { k: { a: 1 } } }", "24 wrong-type"),
    ("{ adjust: x, set: { k: 1 }, existing: [k] }", "39 wrong-type"),
    ("{ transfer: b, from: AZE }", "1 missing-key"), ("{ transfer: c, from: AZE, to: ARM }", "13 unknown-name"),
    ("{ replace_border: [ARM], along: b }", "19 wrong-count"), ("{ replace_border: [ARM, AZE] }", "1 missing-key"),
    ("{ transfer: b, from: AZE, to: ARM, tolerance: 5 km2 }", "47 wrong-dimension"),
    ("{ open: x, tolerance: 5 km }", "12 unknown-key"),
  ]

  @Test("A fault of a change is one message at its place", arguments: faults)
  func fault(change: String, mark: String) {
    let reading = Self.reading("  v:\n    change:\n      - \(change)")
    let parts = mark.split(separator: " ")
    #expect(reading.marks == ["10:\((Int(parts[0]) ?? 0) + 8) \(parts[1])"], "\(change)\n\(reading.shown)")
  }

  private static let sound: [String] = [
    "{ open: x }", "{ close: [x, $which] }", "{ remove: x, in: sites }", "{ add: b, to: sites }",
    "{ add: a, to: zones.geojson }",
    "{ add: b, to: sites, set: { kind: base, from: 2024-01-01 } }",
    "{ adjust: x, set: { to: ~, k: [1, two, true], r: $which }, existing: { to: 2024-01-01 } }",
  ]

  @Test("Every form of a change is read", arguments: sound)
  func whole(change: String) {
    let reading = Self.reading("  v: { change: [\(change)] }")
    #expect(reading.diagnostics.isEmpty, "\(change)\n\(reading.shown)")
    #expect(reading.scenario?.variants["v"]?.changes.count == 1)
  }

  @Test("What a variant adds is used, and so are the parameters of its changes")
  func used() {
    let reading = Reading.body(
      """
      parameters: { to: { value: 2025-01-01 } }
      data: { a: { layer: sites }, b: { layer: karabakh } }
      measures: { m: { count: b } }
      variants: { v: { change: [{ add: a, to: karabakh }, { adjust: x, set: { to: $to } }] } }
      """)
    #expect(reading.diagnostics.isEmpty, "\(reading.shown)")
  }

  @Test(
    "A fault of what a variant requires or conflicts with is one message at its place",
    arguments: [
      ("  v: { requires: w }", "8:18 unknown-variant"), ("  v: { requires: [baseline] }", "8:19 unknown-variant"),
      ("  v: { conflicts: 5 }", "8:19 unknown-variant"), ("  v: { requires: { w: 1 } }", "8:18 wrong-type"),
      ("  v: { requires: v }", "8:18 cycle"), ("  v: { requires: w }\n  w: { requires: [v] }", "8:18 cycle"),
      ("  v: { requires: w, conflicts: w }\n  w: {}", "8:18 conflict"), ("  v: { conflicts: v }", "8:19 conflict"),
      ("  u: { conflicts: w }\n  v: { requires: [u, w] }\n  w: {}", "9:22 conflict"),
      ("  u: { requires: w }\n  v: { requires: u, conflicts: w }\n  w: {}", "9:18 conflict"),
      (
        "  u: { set: { reach: 6 km } }\n  v: { requires: [u, w] }\n  w: { set: { reach: 7 km } }", "9:3 contradiction"
      ),
      ("  u: { as_of: 2024-01-01 }\n  v: { requires: [u, w] }\n  w: { as_of: 2024-01-02 }", "9:3 contradiction"),
    ])
  func requirement(variants: String, mark: String) {
    let reading = Self.reading(variants)
    #expect(reading.marks.contains(mark), "\(reading.shown)")
    #expect(reading.marks.count == 1, "\(reading.shown)")
  }

  @Test("A variant has what those before it set, date and change, and its own settings last")
  func whole() throws {
    let reading = Self.reading(
      """
        first: { as_of: 2024-01-01, set: { reach: 6 km }, change: [{ open: x }] }
        second: { requires: first, set: { reach: 7 km }, change: [{ close: [p] }] }
        third: { requires: first, set: { which: other } }
        all: { requires: [third, second], change: [{ remove: z }], conflicts: other }
        other: {}
      """)
    let all = try #require(reading.scenario?.variants["all"], "\(reading.shown)")
    #expect(all.requires == ["first", "third", "second"])
    #expect(all.set["reach"]?.description == "7 km")
    #expect(all.set["which"]?.description == "other")
    #expect(all.changes.count == 3)
    #expect(all.asOf == reading.scenario?.variants["first"]?.asOf)
    #expect(reading.scenario?.datedVariants == ["other"])
  }

  @Test("A variant that requires one with a date stands off the timeline like that")
  func standing() {
    let reading = Reading.body(
      Self.head.replacing("variants:\n", with: "") + """
        timeline: [2020-01-01, 2021-01-01]
        variants: { v: { as_of: 2024-01-01 }, w: { requires: v } }
        checks: [{ measure: m, variant: w, increases: true }]

        """)
    #expect(reading.marks == ["9:36 no-series"], "\(reading.shown)")
  }
}
