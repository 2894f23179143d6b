import Diagnostics
import ScenarioLanguage
import Testing

/// A fault shows once, where it is, whatever hangs on it.
struct OneMessageTests {
  private static let faults: [(text: String, marks: [String])] = [
    // A key with nothing after it is there, and is not missing too.
    ("thalweg: 1\ntitle:\n", ["2:1 missing-value"]),
    // An id that is refused is not also no id.
    ("thalweg: 1\ntitle: T\ndata:\n  a: { layer: sites, id: no }\n", ["4:26 ambiguous"]),
    // A file that may not be looked at is not judged by its ending.
    ("thalweg: 1\ntitle: T\ndata:\n  a: { file: ../../etc/passwd }\n", ["4:14 outside"]),
    // A merge key stands for the keys that seem to be missing.
    (
      "thalweg: 1\ntitle: T\ndata:\n  a: &a { layer: sites, id: aghdam-monitoring-centre }\n  b: { <<: *a }\nmeasures: { n: { count: a } }\n",
      ["5:8 unknown-key"]
    ),
    // A key that is mistyped is not missing too.
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { valeu: 5 km }\n", ["4:8 unknown-key"]),
    (
      "thalweg: 1\ntitle: T\nfeatures:\n  p: { point: [45, 40] }\n  b: { buffer: p, bye: 5 km }\n",
      ["5:19 unknown-key"]
    ),
    (
      "thalweg: 1\ntitle: T\nfigures: { f: { value: 5 km } }\nmeasures: { m: { total: [f] } }\nchecks:\n  - { measure: m, equls: 5 km }\n",
      ["6:19 unknown-key"]
    ),
    ("thalweg: 1\ntitel: T\n", ["2:1 unknown-key"]),
    // A key without a space or a colon after it is one key with nothing after it.
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { value:5 km }\n", ["4:8 unknown-key"]),
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { value 5 km }\n", ["4:8 unknown-key"]),
    ("thalweg: 1\ntitle: T\ndata:\n  a: { layer:sites }\n", ["4:8 unknown-key"]),
    ("thalweg: 1\ntitle: T\ndata:\n  a: { laier: sites }\n", ["4:8 unknown-key"]),
    // A name that is refused where it is declared is not unknown where it is used.
    ("thalweg: 1\ntitle: T\ndata:\n  obl.st: { layer: karabakh }\nmeasures: { n: { count: oblast } }\n", ["4:3 name-form"]),
    // A section under a mistyped key is read all the same.
    (
      "thalweg: 1\ntitle: T\ndta:\n  a: { layer: sites }\nmeasures: { n: { count: a }, m: { count: a } }\n",
      ["3:1 unknown-key"]
    ),
    // Uses of a name are known where its declaration only has another form.
    ("thalweg: 1\ntitle: T\ndata:\n  myData: { layer: sites }\nmeasures: { n: { count: my_data } }\n", ["4:3 name-form"]),
    // Whether something is used cannot be told while a use has a fault.
    ("thalweg: 1\ntitle: T\ndata:\n  a: { layer: sites }\nmeasures: { n: { cuont: a } }\n", ["5:18 unknown-operation"]),
    // A decimal comma ends a value inside braces.
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { value: 1,5 km }\n", ["4:15 thousands-separator"]),
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { value: 2024-02-30 }\n", ["4:15 wrong-type"]),
    ("thalweg: 1\ntitle: T\nparameters:\n  a: { value: ½ km }\n", ["4:15 not-a-number"]),
  ]

  @Test("What follows from a mistake is not reported beside it", arguments: faults)
  func once(text: String, marks: [String]) {
    let reading = Reading.read(text, catalogue: TestCatalogue())
    #expect(reading.marks == marks, "\(reading.shown)")
  }

  @Test("A name that is unknown in several places is one message that lists the lines")
  func repeatedName() {
    let reading = Reading.body(
      """
      data:
        oblast: { layer: karabakh }
      measures:
        a: { area: oblsat }
        b: { share: oblast, of: oblsat }
        c: { count: oblsat }
      """)
    #expect(reading.marks == ["6:14 unknown-name"], "\(reading.shown)")
    #expect(reading.diagnostics.first?.message.hasSuffix("(also in lines 7, 8)") == true, "\(reading.shown)")
    #expect(reading.diagnostics.first?.suggestion == "oblast")
  }

  @Test("A key run together with its value is suggested apart", arguments: ["value:5 km", "value 5 km", "valu:5 km"])
  func runTogether(written: String) {
    let reading = Reading.body("parameters:\n  a: { \(written) }\n")
    #expect(reading.diagnostics.map(\.suggestion) == ["value: 5 km"], "\(reading.shown)")
  }

  @Test("A file in which hundreds of names are unknown is answered at once, the first ones with what was meant")
  func manyUnknown() {
    let names = (0..<300).map { "river_number_\($0)" }
    let reading = Reading.body(
      "features:\n" + names.map { "  \($0): { point: [45, 40] }\n" }.joined() + "measures:\n"
        + names.enumerated().map { "  m\($0): { count: rivr\($1.dropFirst(5)) }\n" }.joined())
    #expect(reading.diagnostics.map(\.code) == names.map { _ in "unknown-name" })
    #expect(reading.diagnostics.first?.suggestion == "river_number_0")
    #expect(reading.diagnostics.last?.suggestion == nil)
  }

  @Test("A parameter that is unknown in several places is one message")
  func repeatedParameter() {
    let reading = Reading.body(
      """
      parameters: { range: { value: 5 km } }
      data: { a: { layer: l } }
      features:
        b: { buffer: a, by: $rnage }
        c: { buffer: a, by: $rnage }
        d: { buffer: a, by: $range }
      """)
    #expect(reading.marks == ["6:23 unknown-parameter"], "\(reading.shown)")
    #expect(reading.diagnostics.first?.message.hasSuffix("(also in line 7)") == true, "\(reading.shown)")
  }
}
