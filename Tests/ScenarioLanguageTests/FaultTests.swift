import Diagnostics
import OrderedCollections
import ScenarioLanguage
import Testing

/// Bad input of every kind: refused with a message at its place, never read as something else.
@Suite("Faults in scenario files")
struct FaultTests {
  private static let head = "thalweg: 1\ntitle: T\n"

  /// `line:column code` of every error.
  private static func marks(_ reading: ScenarioReading) -> [String] {
    reading.diagnostics.filter { $0.severity == .error }
      .map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" }
  }

  private static func marks(_ body: String, others: [String: String] = [:]) -> [String] {
    marks(Reading.read(head + body, others: others, catalogue: TestCatalogue()))
  }

  @Test(
    "One mistake gives one message, at its place",
    arguments: [
      ("parameters:\n  a: { value: no }\n", "4:15 ambiguous"), ("parameters:\n  a: { value: 012 }\n", "4:15 ambiguous"),
      ("parameters:\n  a: { value: 12:30:45 }\n", "4:15 ambiguous"),
      ("parameters:\n  a: { value: .nan }\n", "4:15 not-finite"), ("parameters:\n  a: { value: -.inf }\n", "4:15 not-finite"),
      ("parameters:\n  a: { value: 1e400 }\n", "4:15 not-finite"), ("max_error: .inf\n", "3:12 not-finite"),
      ("max_error: 5\n", "3:12 wrong-dimension"), ("max_error: 5 km2\n", "3:12 wrong-dimension"),
      ("max_error: 5 kilometres\n", "3:12 unknown-unit"), ("max_error: -1 m\n", "3:12 out-of-range"),
      ("colour: red\n", "3:1 unknown-key"), ("map: {}\n", "3:1 reserved"), ("data: [1]\n", "3:7 wrong-type"),
      ("title: again\n", "3:1 duplicate-key"),
      ("features:\n  a: { point: [45, 40] }\n  a: { point: [45, 41] }\n", "5:3 duplicate-key"),
      ("features:\n  a: { point: [45, 91] }\n", "4:20 wrong-coordinates"),
      ("features:\n  a: { point: [181, 40] }\n", "4:16 wrong-coordinates"),
      ("features:\n  Centre: { point: [45, 40] }\n", "4:3 name-form"),
      ("features:\n  a: { route: [b, c] }\n", "4:8 reserved"),
      ("data:\n  a: { file: a.dxf }\n", "4:14 file-format"), ("data:\n  a: { file: a.geojson.gz }\n", "4:14 compressed"),
      ("description: !note text\n", "3:14 tag"),
    ])
  func single(body: String, mark: String) {
    #expect(Self.marks(body, others: ["a.dxf": "", "a.geojson.gz": ""]) == [mark])
  }

  @Test("A cycle names the way round, and what hangs on it is not reported again")
  func cycle() {
    let reading = Reading.read(
      Self.head + "features:\n  a: { union: [b, c] }\n  b: { difference: [c, c] }\n  c: { split: a, along: a }\n",
      catalogue: TestCatalogue())
    #expect(Self.marks(reading) == ["4:16 cycle"], "\(reading.shown)")
    #expect(reading.scenario == nil)
  }

  @Test("What is declared and never used is a warning")
  func unused() {
    let reading = Reading.read(Self.head + "parameters:\n  a: { value: 5 km }\n", catalogue: TestCatalogue())
    #expect(reading.scenario != nil)
    #expect(reading.diagnostics.map(\.code) == ["unused"])
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "Files that are not one plain YAML text are refused at once",
    arguments: [
      [UInt8](), Array("\u{FEFF}".utf8), [0xFF, 0xFE, 0x74, 0x00], [0x74, 0x3A, 0x20, 0xC3, 0x28], Array("a: \0".utf8),
      Array("thalweg: 1\n\ttitle: T\n".utf8), Array("thalweg: 1\n---\nthalweg: 1\n".utf8), Array("- 1\n- 2\n".utf8),
      Array("thalweg: 1\ntitle: [\n".utf8), Array("just text\n".utf8),
    ])
  func notYAML(bytes: [UInt8]) {
    let reading = Reading.read(bytes)
    #expect(reading.scenario == nil)
    #expect(reading.failureKind == .data)
    #expect(reading.diagnostics.count { $0.severity == .error } >= 1)
    #expect(reading.diagnostics.allSatisfy { $0.place?.line != nil || bytes.count < 8 })
  }

  @Test("A byte order mark is accepted")
  func byteOrderMark() {
    #expect(Reading.read(Array("\u{FEFF}thalweg: 1\ntitle: T\n".utf8)).scenario != nil)
  }

  @Test("An alias bomb, an alias to itself and deep nesting end at a limit, quickly")
  func limits() {
    let bomb =
      "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
      + (1...9).map {
        "b\($0): &b\($0) [" + Array(repeating: "*\($0 == 1 ? "a" : "b\($0 - 1)")", count: 10).joined(separator: ", ") + "]\n"
      }
      .joined()
    let deep = "a: " + String(repeating: "[", count: 100_000)
    for text in [bomb, "a: &a [*a]\n", deep] {
      let start = ContinuousClock.now
      let reading = Reading.read(text)
      #expect(reading.scenario == nil)
      #expect(!reading.diagnostics.isEmpty)
      #expect(ContinuousClock.now - start < .seconds(20))
    }
  }

  @Test("Nothing outside the project is read")
  func outside() {
    for name in ["../../etc/passwd.geojson", "/etc/passwd.geojson"] {
      let marks = Self.marks("data:\n  a: { file: \(name) }\n")
      #expect(marks == ["4:14 outside"])
    }
  }

  @Test("Scenarios that extend each other in a ring, or one that is not there, are refused")
  func extends() {
    let ring = Reading.read(
      "thalweg: 1\nextends: b.yaml\n", others: ["b.yaml": "thalweg: 1\nextends: s.yaml\n"])
    #expect(ring.scenario == nil)
    #expect(ring.diagnostics.contains { $0.message.contains("s.yaml") })
    let missing = Reading.read("thalweg: 1\nextends: missing.yaml\n")
    #expect(missing.scenario == nil)
    #expect(missing.diagnostics.first?.place?.line == 2)
  }

  @Test("What extends another replaces name by name and appends checks")
  func extending() throws {
    let parent =
      Self.head + "features:\n  a: { point: [45, 40] }\n  b: { point: [46, 40] }\nmeasures:\n  d: { distance: [a, b] }\n"
      + "checks:\n  - { measure: d, at_least: 1 km }\n"
    let own =
      "thalweg: 1\nextends: p.yaml\ntitle: Own\nfeatures:\n  b: { point: [47, 40] }\n"
      + "checks:\n  - { measure: d, at_most: 900 km }\n"
    let scenario = try #require(Reading.read(own, others: ["p.yaml": parent]).scenario)
    #expect(scenario.title == "Own")
    #expect(Array(scenario.features.keys) == ["a", "b"])
    #expect(scenario.checks.count == 2)
    #expect(scenario.features["b"]?.place.file == "s.yaml")
  }

  @Test("Escape sequences in keys cannot steer a terminal")
  func controls() {
    let reading = Reading.read(Self.head + "\"\\e[2Jkey\": 1\n")
    #expect(reading.diagnostics.contains { $0.code == "unknown-key" })
    #expect(reading.diagnostics.allSatisfy { !$0.text().contains("\u{1B}") })
  }
}
