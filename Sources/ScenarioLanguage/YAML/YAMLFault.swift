import Diagnostics
import Yams

/// Says in our words what libyaml found.
enum YAMLFault {
  static func report(_ error: YamlError, in source: SourceText, _ findings: Findings) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let shown = startsBefore(problem, mark, context?.mark) ? context?.mark ?? mark : mark
      let place = SourcePlace(file: source.file, line: shown.line, column: shown.column)
      let index = source.index(line: mark.line, column: mark.column)
      let found = index.flatMap { $0 < source.text.endIndex ? source.text.unicodeScalars[$0] : nil }
      let (code, message) = wording(problem, found: found)
      findings.error(code, message, at: place)
    case .reader(let problem, _, _, _):
      findings.error("yaml", "not YAML: \(problem)", at: SourcePlace(file: source.file))
    default:
      findings.error("yaml", "not YAML; expected a mapping of keys", at: SourcePlace(file: source.file))
    }
  }

  /// Whether the slip is where the piece of text begins that libyaml could not finish, rather than where it gave up.
  private static func startsBefore(_ problem: String, _ mark: Mark, _ context: Mark?) -> Bool {
    let unfinished = ["could not find expected ':'", "unexpected end of stream", "unexpected document indicator"]
    if unfinished.contains(where: problem.contains) { return true }
    // A bracket that is still open when a line starts at the margin was forgotten.
    guard let context, problem.contains("did not find expected ',' or") else { return false }
    return mark.line > context.line && mark.column == 1
  }

  private static func wording(_ problem: String, found: Unicode.Scalar?) -> (code: String, message: String) {
    if found == "\t" { return ("tab", "a tab in the indentation; expected spaces") }
    if problem.contains("another document") { return ("two-documents", "a second document starts here; expected one") }
    if problem.contains("undefined alias") {
      return ("alias", "an alias of nothing before it (an anchor cannot hold itself); expected the name of an earlier anchor")
    }
    if problem.contains("nesting level") {
      return ("limit-depth", "nested deeper than \(YAMLLimits.depth) levels; expected a flatter file")
    }
    return ("yaml", wordings.first { problem.contains($0.problem) }?.message ?? "not YAML: \(problem)")
  }

  private static let wordings: [(problem: String, message: String)] = [
    ("mapping values are not allowed", "a `:` too many; expected quotes around a text that holds `: `"),
    ("block sequence entries are not allowed", "a list cannot start in this line; expected each `- ` on a line of its own"),
    ("character escape code", "an escape of no character; expected the code of one"),
    ("did not find expected <document start>", "text after the document; expected nothing"),
    ("could not find expected ':'", "a key without its `:`; expected `key: value`"),
    ("cannot start any token", "this character cannot start a value; expected quotes around the text"),
    ("did not find expected key", "this line fits no mapping above it; expected a key at the indentation of its neighbours"),
    (
      "did not find expected '-' indicator",
      "this line fits no list above it; expected `- ` at the indentation of its neighbours"
    ),
    ("did not find expected ',' or ']'", "the list is not closed; expected `,` or `]`"),
    ("did not find expected ',' or '}'", "the mapping is not closed; expected `,` or `}`"),
    ("unexpected end of stream", "the file ends inside a quoted text; expected the closing quote"),
    ("unexpected document indicator", "a document mark inside a quoted text; expected the closing quote"),
    ("unknown escape", "an unknown escape in a quoted text; expected `\\\\`, `\\\"`, `\\n` or single quotes"),
    ("tab character", "a tab in the indentation; expected spaces"),
    ("duplicate %", "a directive is written twice; expected none"),
    ("undefined tag handle", "tags are not part of the language; expected a value without a tag"),
    ("while scanning a tag", "tags are not part of the language; expected a value without a tag"),
  ]
}
