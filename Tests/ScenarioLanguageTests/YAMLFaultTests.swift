import Diagnostics
import OrderedCollections
import ScenarioLanguage
import Testing

/// Text that is not YAML, or more of YAML than the language has: what is said, and where.
struct YAMLFaultTests {
  private static let faults: [(text: String, mark: String)] = [
    ("thalweg: 1\ntitle: T\ndata:\n\ta: { layer: x }\n", "4:1 tab"),
    ("thalweg: 1\ntitle: T\ndata:\n  a:\n  \tlayer: x\n", "5:3 tab"),
    ("thalweg: 1\ntitle: T\n---\nthalweg: 1\n", "3:1 two-documents"),
    ("thalweg: 1\ntitle: T\ndata:{}\ncolour: red\n", "3:1 yaml"),
    ("thalweg: 1\ntitle: T\ndescription: a: b\n", "3:15 yaml"),
    ("thalweg: 1\ntitle: T\ndescription: \"abc\ndata: {}\n", "3:14 yaml"),
    ("thalweg: 1\ntitle: T\ndata: { a: { layer: x }\nmeasures: {}\n", "3:7 yaml"),
    ("thalweg: 1\ntitle: T\ndata: { a: [x, y\n", "3:12 yaml"),
    ("thalweg: 1\ntitle: T\ndata: { a: { layer: x } }}\n", "3:26 yaml"),
    ("thalweg: 1\ntitle: T\ndata:\n   a: { layer: x }\n  b: { layer: z }\n", "5:3 yaml"),
    ("thalweg: 1\ntitle: T\ndescription: @a\n", "3:14 yaml"),
    ("thalweg: 1\ntitle: T\ndescription: \"\\q\"\n", "3:15 yaml"),
    ("thalweg: 1\ntitle: T\ndata: - a\n", "3:7 yaml"),
    ("thalweg: 1\ntitle: T\ndata: &a { x: *a }\n", "3:15 alias"),
    ("thalweg: 1\ntitle: T\ndata: *nothing\n", "3:7 alias"),
    ("thalweg: 1\ntitle: T\nmax_error: !!python/object:os.system 5 m\n", "3:12 tag"),
    ("thalweg: 1\ntitle: T\n? [a, b]\n: c\n", "3:3 compound-key"),
    ("thalweg: 1\ntitle: T\ndata:\n  b: { layer: x, 'layer': y }\n", "4:18 duplicate-key"),
    ("thalweg: 1\ntitle: T\ndescription: a\u{1B}[2J\n", "3:15 control-character"),
    ("thalweg: 1\ntitle: T\ndescription: a\0b\n", "3:15 control-character"),
    (
      "thalweg: 1\ntitle: T\ndata: \(String(repeating: "[", count: 65))\(String(repeating: "]", count: 65))\n",
      "3:70 limit-depth"
    ),
    ("", "1:1 empty"), ("# nothing\n", "1:1 empty"), ("~\n", "1:1 empty"), ("- a\n", "1:1 wrong-type"),
    ("a text\n", "1:1 wrong-type"),
  ]

  @Test("A fault of the text is reported where a person made it", arguments: faults)
  func places(text: String, mark: String) {
    let reading = Reading.read(text)
    #expect(reading.marks == [mark], "\(reading.shown)")
    #expect(reading.scenario == nil)
  }

  private static let start = Array("thalweg: 1\ntitle: caf".utf8)

  private static let foreign: [(bytes: [UInt8], mark: String, word: String)] = [
    ([0xFF, 0xFE, 0x74, 0x00, 0x3A, 0x00], "1:1 encoding", "UTF-16"),
    ([0x74, 0x00, 0x3A, 0x00, 0x20, 0x00], "1:1 encoding", "UTF-16"),
    ([0xFF, 0xFE, 0x00, 0x00], "1:1 encoding", "UTF-32"),
    (start + [0xE9, 0x0A], "2:11 encoding", "UTF-8"),
    (start + [0xC0, 0xAF], "2:11 encoding", "UTF-8"),
    (start + [0xED, 0xA0, 0x80], "2:11 encoding", "UTF-8"),
    ([0x1F, 0x8B, 0x08, 0x00], "1:1 compressed", "gzip"),
    (Array("PK\u{3}\u{4}".utf8), "1:1 compressed", "zip"),
  ]

  @Test("Bytes that are not UTF-8 text are refused by name", arguments: foreign)
  func bytes(bytes: [UInt8], mark: String, word: String) {
    let reading = Reading.read(bytes)
    #expect(reading.marks == [mark], "\(reading.shown)")
    #expect(reading.shown.contains(word))
    #expect(reading.failureKind == .data)
  }

  @Test("Lines end as they end on any system, and places are the same", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    let reading = Reading.read(["thalweg: 1", "title: T", "colour: red", ""].joined(separator: end))
    #expect(reading.marks == ["3:1 unknown-key"], "\(reading.shown)")
  }

  @Test("A column counts characters, not bytes, and a byte order mark not at all")
  func columns() {
    let reading = Reading.read("\u{FEFF}thalweg: 1\ntitle: T\ndata: { café: { layer: x }, 𝒳: { layer: z } }\n")
    #expect(reading.marks == ["3:9 name-form", "3:29 name-form"], "\(reading.shown)")
  }

  private static let endless: [(what: String, text: String)] = [
    ("aliases of lists", bomb { "[\($0), \($0)]" }),
    ("aliases of mappings", bomb { "{ a: \($0), b: \($0) }" }),
    ("brackets", "a: " + String(repeating: "[", count: 100_000)),
    ("braces", "a: " + String(repeating: "{a: ", count: 100_000)),
    ("indents", (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
    ("values", "a: [" + String(repeating: "x,", count: 500_000) + "x]"),
  ]

  @Test("What could keep the reader busy for ever ends at a limit", arguments: endless)
  func limits(what: String, text: String) {
    let start = ContinuousClock.now
    let reading = Reading.read("thalweg: 1\ntitle: T\n" + text)
    #expect(reading.failureKind == .limit, "\(what): \(reading.shown.prefix(500))")
    #expect(reading.diagnostics.count == 1)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("Aliases as keys cannot keep the reader busy either")
  func aliasKeys() {
    let keys = (1...38).map { "? *a\($0)\n: 1\n" }.joined()
    let start = ContinuousClock.now
    let reading = Reading.read("thalweg: 1\ntitle: T\n" + Self.bomb { "[\($0), \($0)]" } + keys)
    #expect(reading.diagnostics.map(\.code) == ["compound-key"], "\(reading.shown.prefix(500))")
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  /// Forty lines, each twice as much as the one before it once aliases are written out.
  private static func bomb(_ pair: (String) -> String) -> String {
    "x0: &a0 x\n" + (1...40).map { "x\($0): &a\($0) \(pair("*a\($0 - 1)"))\n" }.joined()
  }

  @Test("An anchor and its alias give the same value twice")
  func alias() throws {
    let reading = Reading.body("features:\n  a: &p { point: [45, 40] }\n  b: *p\n")
    let features = try #require(reading.scenario, "\(reading.shown)").features
    #expect(features["a"]?.call.subject == features["b"]?.call.subject)
  }
}
