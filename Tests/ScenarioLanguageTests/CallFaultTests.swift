import ScenarioLanguage
import Testing

/// Faults in features and measures: which operation, on what, with which arguments.
struct CallFaultTests {
  /// Names that the faulty line may use; it is line 7.
  private static let head = """
    parameters: { far: { value: 5 km }, long: { value: 5 h }, word: { value: left } }
    data: { a: { layer: l }, b: { layer: m } }
    figures: { f: { value: 5 km }, g: { value: 5 h } }
    features: { near: { buffer: a, by: $far, side: $word } }

    """

  private static let features: [(call: String, mark: String)] = [
    ("5", "1 wrong-type"), ("{}", "1 unknown-operation"), ("{ about: x }", "1 unknown-operation"),
    ("{ bufer: a, by: 5 km }", "3 unknown-operation"), ("{ frobnicate: a }", "3 unknown-operation"),
    ("{ route: [a, b] }", "3 reserved"), ("{ area: a }", "3 wrong-section"),
    ("{ buffer: a, union: b }", "14 two-operations"), ("{ buffer: a }", "3 missing-argument"),
    ("{ buffer: a, by: }", "14 missing-value"), ("{ buffer: , by: 5 km }", "3 missing-value"),
    ("{ buffer: a, by: 5 km, colour: red }", "24 unknown-key"), ("{ buffer: a, by: 5 km, in: km }", "24 unknown-key"),
    ("{ buffer: a, by: 5 }", "18 wrong-dimension"), ("{ buffer: a, by: 5 km2 }", "18 wrong-dimension"),
    ("{ buffer: a, by: 0 km }", "18 out-of-range"), ("{ buffer: a, by: -5 km }", "18 out-of-range"),
    ("{ buffer: a, by: [5 km] }", "18 wrong-type"), ("{ buffer: a, by: five }", "18 not-a-number"),
    ("{ buffer: a, by: .nan }", "18 not-finite"), ("{ buffer: a, by: $long }", "18 wrong-dimension"),
    ("{ buffer: a, by: $none }", "18 unknown-parameter"), ("{ buffer: $far, by: 5 km }", "11 name-form"),
    ("{ buffer: a, by: 5 km, side: top }", "30 wrong-choice"), ("{ buffer: a, by: 5 km, side: $far }", "30 wrong-dimension"),
    ("{ buffer: [a, b], by: 5 km }", "11 wrong-count"), ("{ buffer: [], by: 5 km }", "11 wrong-count"),
    ("{ buffer: { union: [a, b] }, by: 5 km }", "11 nested-operation"), ("{ buffer: Aghdam, by: 5 km }", "11 name-form"),
    ("{ buffer: f, by: 5 km }", "11 wrong-kind"), ("{ intersection: a }", "17 wrong-count"),
    ("{ intersection: [a, c] }", "21 unknown-name"), ("{ split: a, along: f }", "20 wrong-kind"),
    ("{ densify: a, times: 2.5 }", "22 out-of-range"), ("{ densify: a, times: 101 }", "22 out-of-range"),
    ("{ densify: a, times: 4 km }", "22 wrong-dimension"), ("{ densify: a, closed: yes }", "23 wrong-type"),
    ("{ densify: a, closed: $far }", "23 parameter-here"), ("{ section: a, from: 5 h, to: b }", "21 wrong-dimension"),
    ("{ section: a, from: c, to: b }", "21 unknown-name"), ("{ section: a, from: { x: 1 }, to: b }", "21 wrong-type"),
    ("{ select: a }", "3 missing-argument"), ("{ select: a, within: b, where: { k: 1 } }", "14 too-many-arguments"),
    ("{ select: a, within_distance: 5 km }", "14 missing-argument"), ("{ select: a, where: [k] }", "21 wrong-type"),
  ]

  private static let coordinates: [(call: String, mark: String)] = [
    ("{ point: [45] }", "10 wrong-coordinates"), ("{ point: [45, 40, 3] }", "10 wrong-coordinates"),
    ("{ point: here }", "10 wrong-coordinates"), ("{ point: { x: 1 } }", "10 wrong-coordinates"),
    ("{ point: [45, 91] }", "15 wrong-coordinates"), ("{ point: [-181, 40] }", "11 wrong-coordinates"),
    ("{ point: [45, north] }", "15 not-a-number"), ("{ point: [45 deg, 40] }", "11 wrong-dimension"),
    ("{ point: [1e400, 40] }", "11 not-finite"), ("{ point: 41°03′58″N }", "10 wrong-coordinates"),
    ("{ point: 41°03′58″N 45°61′24″E }", "10 wrong-coordinates"), ("{ point: 91°N 45°E }", "10 wrong-coordinates"),
    ("{ point: 41°N 42°N }", "10 wrong-coordinates"), ("{ point: 41.5°03′N 45°E }", "10 wrong-coordinates"),
    ("{ line: [45, 40] }", "9 wrong-coordinates"), ("{ line: [[45, 40]] }", "9 wrong-coordinates"),
    ("{ line: [[45, 40], [45, 40]] }", "9 wrong-coordinates"), ("{ line: straight }", "9 wrong-coordinates"),
    ("{ polygon: [[45, 40], [46, 40], [45, 40]] }", "12 wrong-coordinates"), ("{ polygon: [] }", "12 wrong-coordinates"),
    ("{ polygon: [[[45, 40], [46, 40], [46, 41]], [[45, 40]]] }", "45 wrong-coordinates"),
    ("{ point: [8400000, 4500000], crs: utm }", "35 wrong-crs"), ("{ point: [8400000, 4500000] }", "11 wrong-coordinates"),
    ("{ point: 41°N 45°E, crs: EPSG:28408 }", "10 wrong-coordinates"),
  ]

  private static let measures: [(call: String, mark: String)] = [
    ("{ lenght: a }", "3 unknown-operation"), ("{ buffer: a, by: 5 km }", "3 wrong-section"),
    ("{ circuity: a }", "3 reserved"), ("{ length: a, in: km2 }", "18 wrong-dimension"),
    ("{ length: a, in: kms }", "18 unknown-unit"), ("{ length: a, in: }", "14 missing-value"),
    ("{ length: a, in: $far }", "18 unknown-unit"), ("{ length: a, by: no }", "18 ambiguous"),
    ("{ length: f }", "11 wrong-kind"),
    ("{ share: a }", "3 missing-argument"), ("{ distance: [a, b, near] }", "13 wrong-count"),
    ("{ distance: [a, a, b] }", "13 wrong-count"), ("{ ratio: [f] }", "10 wrong-count"), ("{ ratio: [a, f] }", "11 wrong-kind"),
    ("{ ratio: [f, $none] }", "14 unknown-parameter"), ("{ ratio: [f, $word] }", "14 wrong-dimension"),
    ("{ total: [f, g] }", "14 wrong-dimension"), ("{ difference: [f, $long] }", "19 wrong-dimension"),
    ("{ total: [f, \"f[ARM]\"] }", "14 wrong-address"), ("{ total: [\"f[\"] }", "11 wrong-address"),
    ("{ total: [\"f[a, b, c]\"] }", "11 wrong-address"), ("{ total: [\"f[ARM] x\"] }", "11 wrong-address"),
    ("{ total: [[f]] }", "11 wrong-type"), ("{ total: [f, Far] }", "14 name-form"),
    ("{ ratio: [f, g], in: km2 }", "22 wrong-dimension"),
    ("{ length_within: a, distance: 5 km2, of: b }", "31 wrong-dimension"),
    ("{ length_within: a, of: b }", "3 missing-argument"), ("{ sum: a, in: people }", "3 missing-argument"),
    ("{ area_by: a, areas: [b, c] }", "26 unknown-name"),
  ]

  private static func marks(_ section: String, _ call: String) -> (marks: [String], shown: String) {
    let used = "\nmeasures: { n: { count: near }, m: { count: b }, p: { total: [f, $far] }, q: { total: [g, $long] } }\n"
    let text =
      section == "features" ? "\(head.dropLast(2)), \n  x:\n    \(call) }\(used)" : "\(head)measures:\n  x:\n    \(call)\n"
    let reading = Reading.body(text)
    return (reading.marks.filter { !$0.hasSuffix(" unused") }, reading.shown)
  }

  @Test("A fault of a feature is one message at its place", arguments: features + coordinates)
  func feature(call: String, mark: String) {
    let found = Self.marks("features", call)
    #expect(found.marks == [Self.shifted(mark, line: 8)], "\(call)\n\(found.shown)")
  }

  @Test("A fault of a measure is one message at its place", arguments: measures)
  func measure(call: String, mark: String) {
    let found = Self.marks("measures", call)
    #expect(found.marks == [Self.shifted(mark, line: 9)], "\(call)\n\(found.shown)")
  }

  /// `8:7 code` for `3 code`: calls stand in a line of their own, four columns in.
  private static func shifted(_ mark: String, line: Int) -> String {
    let parts = mark.split(separator: " ")
    return "\(line):\((Int(parts[0]) ?? 0) + 4) \(parts[1])"
  }

  @Test("What depends on itself is reported with the way round")
  func cycles() {
    let reading = Reading.body(
      """
      features:
        a: { buffer: b, by: 1 km }
        b: { buffer: a, by: 1 km }
        c: { buffer: c, by: 1 km }
      measures:
        m: { total: [n, m] }
        n: { total: [m] }
      """)
    #expect(reading.marks == ["4:16 cycle", "6:16 cycle", "8:16 cycle", "8:19 cycle"], "\(reading.shown)")
    #expect(reading.shown.contains("a → b → a"))
  }
}
