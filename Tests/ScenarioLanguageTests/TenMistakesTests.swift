import Diagnostics
import ScenarioLanguage
import Testing

/// All mistakes of a file at once, each where it is.
struct TenMistakesTests {
  static let text = """
    thalweg: 1
    title: Ten mistakes
    as_of: 2024-13-01
    data:
      centre: { layer: sites, id: aghdam-monitoring-center }
      oblast: { layer: karabach, id: nkao-1991 }
    parameters:
      range: { value: 1,000 km }
    features:
      near: { bufer: centre, by: 5 km }
      far: { buffer: centre, by: 5 }
      both: { intersection: [far, oblasts] }
    measures:
      covered: { share: both, of: oblast, in: km }
      lenght: { length: far, colour: red }
    checks:
      - { measure: covered, equals: 40 km2 }
      - { measure: covered, kind: published, at_least: 40 % }

    """

  @Test("A file with ten mistakes and more gives a message for each, at its line and column")
  func ten() {
    let reading = Reading.read(Self.text, catalogue: TestCatalogue())
    #expect(reading.scenario == nil)
    #expect(reading.failureKind == .data)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    let marks = errors.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" }
    #expect(
      marks
        == [
          "3:8 wrong-type", "5:31 unknown-id", "6:20 unknown-layer", "8:19 thousands-separator", "10:11 unknown-operation",
          "11:30 wrong-dimension", "12:31 unknown-name", "14:43 wrong-dimension", "15:26 unknown-key", "18:31 no-evidence",
        ].sorted { Self.line($0) < Self.line($1) }, "\(reading.shown)")
  }

  @Test("A name in an operation that has another fault is looked up all the same")
  func namesOfBrokenCalls() {
    let text = """
      thalweg: 1
      title: Two faults in each line
      data: { centre: { layer: sites } }
      features:
        far: { buffer: nothing, by: 5 km2 }
        cut: { section: centre, from: nowhere, to: -1 km }
      measures:
        share: { share: nobody, off: centre }
        ratio: { ratio: [nil_figure, share], in: 5 }
      """
    let marks = Reading.read(text, catalogue: nil).diagnostics.filter { $0.severity == .error }
      .map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" }
    #expect(marks.contains("5:18 unknown-name") && marks.contains("5:31 wrong-dimension"), "\(marks)")
    #expect(marks.contains("6:33 unknown-name") && marks.contains("6:46 out-of-range"), "\(marks)")
    #expect(marks.contains("8:19 unknown-name"), "\(marks)")
    #expect(marks.contains("9:20 unknown-name"), "\(marks)")
  }

  private static func line(_ mark: String) -> Int { Int(mark.prefix { $0 != ":" }) ?? 0 }

  @Test("Where a name is close, the message says what was probably meant")
  func suggestions() {
    let reading = Reading.read(Self.text, catalogue: TestCatalogue())
    let suggestions = reading.diagnostics.compactMap(\.suggestion)
    #expect(suggestions.contains("aghdam-monitoring-centre"))
    #expect(suggestions.contains("karabakh"))
    #expect(suggestions.contains("1000 km"))
    #expect(suggestions.contains("buffer"))
    #expect(suggestions.contains("oblast"))
  }

  @Test("A message shows the line it is about, with a caret under the place")
  func excerpt() {
    let reading = Reading.read(Self.text, catalogue: TestCatalogue())
    let shown = reading.diagnostics.first { $0.code == "unknown-operation" }?.text() ?? ""
    #expect(shown.hasPrefix("s.yaml:10:11: error: unknown operation `bufer`; expected one of `point`"))
    #expect(shown.hasSuffix("(did you mean `buffer`?)\n    near: { bufer: centre, by: 5 km }\n            ^"))
  }
}
