import Diagnostics
import Testing

struct DiagnosticTests {
  @Test("A message names its place, its severity and what was probably meant, with a caret under the place")
  func rendering() {
    let diagnostic = Diagnostic(
      code: "unknown-key", "unknown key `bufer`; expected an operation",
      at: SourcePlace(file: "a.yaml", line: 12, column: 5), suggestion: "buffer", sourceLine: "    bufer: centre")
    #expect(
      diagnostic.text() == """
        a.yaml:12:5: error: unknown key `bufer`; expected an operation (did you mean `buffer`?)
              bufer: centre
              ^
        """)
  }

  @Test("A fault of the command line is the program's own")
  func withoutPlace() {
    #expect(Diagnostic(.warning, code: "x", "odd").text() == "thalweg: warning: odd")
  }

  @Test("A name from an input cannot steer the terminal")
  func controls() {
    let text = Diagnostic(code: "x", "bad\u{1B}[2J\u{202E}name", at: SourcePlace(file: "a\nb")).text()
    #expect(text == "a\\u{A}b: error: bad\\u{1B}[2J\\u{202E}name")
  }

  @Test("A long line is cut around the place, and the caret stays under it")
  func longLine() throws {
    let line = String(repeating: "x", count: 5000) + "!" + String(repeating: "y", count: 5000)
    let text = Diagnostic(code: "x", "m", at: SourcePlace(file: "f", line: 1, column: 5001), sourceLine: line).text()
    let rows = text.split(separator: "\n").map(Array.init)
    #expect(rows[1].count < 120)
    #expect(rows[1][try #require(rows[2].firstIndex(of: "^"))] == "!")
  }

  @Test(
    "A slip of the pen finds the name that was meant",
    arguments: [
      ("bufer", "buffer"), ("intersecton", "intersection"), ("lenght", "length"), ("diference", "difference"),
      ("zzz", nil), ("", nil),
    ])
  func nearest(word: String, meant: String?) {
    #expect(NearestName.of(word, among: ["buffer", "intersection", "difference", "length", "area"]) == meant)
  }

  @Test("Exit codes are those of the table")
  func codes() {
    #expect(FailureKind.allCases.map(\.rawValue) == [64, 65, 66, 69, 70, 73, 74])
  }
}
